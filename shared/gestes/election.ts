import type { Command } from '../domain/command'
import { getRow, listRows, type AnyRow, type Dossier } from '../domain/dossier'
import type { Fonction } from '../domain/fonction.entity'
import { REGISTRY, type TableName } from '../domain/registry'
import type { Reunion } from '../domain/reunion.entity'
import type { Ctx } from '../kernel/ctx'
import type { DateFloue } from '../kernel/date-floue'
import { buildJour } from '../kernel/date-floue-build'
import { addDays } from '../kernel/jour'
import type { DateIso, Id } from '../kernel/json'
import { getOrdreBetween } from '../kernel/ordre'
import { accorderTitre } from '../kernel/titres'
import { listChildren } from '../rules/enfants'
import { isActifLe } from '../rules/periode'
import { Ecritures } from '../commands/ecritures'
import { isIn, replaceReferences, type IsKept } from '../commands/replace-references'

export type NouvellePersonne = {
  readonly civilite: 'mme' | 'm' | null
  readonly prenom: string
  readonly nom: string
}

export type Remplacement = {
  /** The function that ends. */
  readonly fonction: Id
  /** Who begins: someone known, or someone new. */
  readonly personne: Id | NouvellePersonne
  /** The new title; the old one, agreed with the person, when absent. */
  readonly titre?: string
}

/** What follows the new holders; each true unless it says no. */
export type SuitesElection = {
  /** Seats in instances: the old ones end, new ones begin. */
  readonly membres?: boolean
  /** Présidences of instances, and the political pilot of the convention. */
  readonly presidences?: boolean
  /** Referents and pilots of fiches actions. */
  readonly fiches?: boolean
  readonly postes?: boolean
  readonly listes?: boolean
  /** Meetings still to come: their guests, présidence and animation. Those held keep the former holders. */
  readonly reunionsAVenir?: boolean
  /** What is still to do. */
  readonly suites?: boolean
}

export type Election = {
  /** The first day of the new holders; the others end the day before. */
  readonly jour: DateIso
  readonly remplacements: readonly Remplacement[]
  readonly suivre?: SuitesElection
}

/** The day after an election, in one gesture: functions end and begin, and what names them follows when asked. Past records stay. */
export function remplacerFonctions(
  dossier: Dossier,
  ctx: Ctx,
  { jour, remplacements, suivre = {} }: Election,
): Command {
  const writes = new Ecritures(dossier)
  const veille = addDays(jour, -1)
  const successors = new Map<Id, Id>()
  for (const remplacement of remplacements) {
    const old = getRow(dossier, 'fonctions', remplacement.fonction)
    if (old === undefined || successors.has(old.id)) continue
    const next = buildFonction(dossier, ctx, old, remplacement, jour, writes)
    writes.create('fonctions', next)
    writes.set('fonctions', old.id, { fin: endOn(old.fin, veille) })
    successors.set(old.id, next.id)
  }
  const follow = (table: TableName, champs: readonly string[], isKept?: IsKept): void => {
    replaceReferences(dossier, writes, successors, table, champs, isKept)
  }
  if (suivre.membres !== false) moveSeats(dossier, ctx, writes, successors, jour)
  if (suivre.presidences !== false) {
    follow('instances', ['presidence', 'copresidences'])
    follow('ctg', ['pilotePolitique'])
  }
  if (suivre.fiches !== false) {
    follow('fichesAction', ['referentElu', 'referentTechnique', 'pilotesFonctions'])
  }
  if (suivre.postes !== false) {
    follow('postes', ['fonction'], (row) => isStillOn(row, jour))
  }
  if (suivre.listes !== false) follow('listesDiffusion', ['fonctions'])
  if (suivre.suites !== false) {
    follow(
      'suites',
      ['responsable'],
      (row) => row['statut'] !== 'faite' && row['statut'] !== 'abandonnee',
    )
  }
  if (suivre.reunionsAVenir !== false) {
    const coming = new Set(
      listRows(dossier, 'reunions')
        .filter((reunion) => isAVenir(reunion, jour))
        .map(({ id }) => id),
    )
    follow('reunions', ['president', 'animateur', 'redacteur'], (row) => coming.has(row.id))
    follow('presences', ['fonction', 'representeParFonction'], (row) =>
      isIn(coming, row['reunion']),
    )
    follow('pointsOrdreDuJour', ['presentateur'], (row) => isIn(coming, row['reunion']))
  }
  return writes.build(
    successors.size === 1 ? 'remplacement d’une fonction' : 'remplacement de fonctions',
  )
}

/** An end already known and earlier stays: nobody acts longer than they did. */
function endOn(fin: DateFloue | null, veille: DateIso): DateFloue {
  return fin !== null && fin.fin < veille ? fin : buildJour(veille)
}

function buildFonction(
  dossier: Dossier,
  ctx: Ctx,
  old: Fonction,
  { personne, titre }: Remplacement,
  jour: DateIso,
  writes: Ecritures,
): Fonction {
  const known = typeof personne === 'string' ? getRow(dossier, 'personnes', personne) : undefined
  const row = typeof personne === 'string' ? known : REGISTRY.personnes.create(ctx, { ...personne })
  if (row !== undefined && known === undefined) writes.create('personnes', row)
  const genre = row?.civilite === 'mme' ? 'f' : row?.civilite === 'm' ? 'm' : null
  return REGISTRY.fonctions.create(ctx, {
    titre: titre?.trim() ?? accorderTitre(old.titre, genre),
    personne: row?.id ?? null,
    organisme: old.organisme,
    role: old.role,
    rang: old.rang,
    courriel: old.courriel,
    telephone: old.telephone,
    succede: old.id,
    debut: buildJour(jour),
  })
}

/** Each seat held that day by a function that ends: it ends too, and the same seat begins just after it. */
function moveSeats(
  dossier: Dossier,
  ctx: Ctx,
  writes: Ecritures,
  successors: ReadonlyMap<Id, Id>,
  jour: DateIso,
): void {
  for (const [from, to] of successors) {
    for (const seat of listChildren(dossier, 'membres', 'fonction', from)) {
      if (!isActifLe(null, seat.fin, jour)) continue
      const siblings =
        seat.instance === null ? [] : listChildren(dossier, 'membres', 'instance', seat.instance)
      const at = siblings.findIndex(({ id }) => id === seat.id)
      const { id: _old, ...same } = seat
      writes.set('membres', seat.id, { fin: endOn(seat.fin, addDays(jour, -1)) })
      writes.create(
        'membres',
        REGISTRY.membres.create(ctx, {
          ...same,
          fonction: to,
          debut: buildJour(jour),
          ordre: getOrdreBetween(seat.ordre, siblings[at + 1]?.ordre ?? null),
        }),
      )
    }
  }
}

function isStillOn(row: AnyRow, jour: DateIso): boolean {
  return isActifLe(null, row['fin'] as DateFloue | null, jour)
}

/** Not held, not cancelled, and not before the day. */
function isAVenir(reunion: Reunion, jour: DateIso): boolean {
  if (reunion.statut === 'tenue' || reunion.statut === 'annulee') return false
  if (reunion.statutCompteRendu !== null) return false
  return reunion.date === null || reunion.date.debut >= jour
}
