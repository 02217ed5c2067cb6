import { combine } from '../../commands/combine'
import { createRecord } from '../../commands/create-record'
import { Ecritures } from '../../commands/ecritures'
import { setFields } from '../../commands/set-fields'
import { getRow, listRows, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import { REGISTRY } from '../../domain/registry'
import { TYPES_REUNION, type Reunion } from '../../domain/reunion.entity'
import type { Ctx } from '../../kernel/ctx'
import type { DateFloue } from '../../kernel/date-floue'
import { compareDateFloue } from '../../kernel/date-floue-compare'
import { formatDateFloue } from '../../kernel/date-floue-format'
import type { Id } from '../../kernel/json'
import { getOrdreBetween } from '../../kernel/ordre'
import { echec, success } from '../../kernel/result'
import { citer } from '../../rules/retroplanning/citer'
import { getQuand } from '../../rules/retroplanning/dates-etape'
import { isFaite } from '../../rules/retroplanning/etat-etape'
import { getIndexPlan, getPlace, type PlaceEtape } from '../../rules/retroplanning/index-plan'
import { getTitreEtape } from '../../rules/retroplanning/noms-etape'
import { getTypeInstance } from '../../rules/retroplanning/nature-etape'
import { getModeleUsuel } from '../../rules/modeles-reunion.rules'
import { getNomReunion } from '../../rules/reunions.rules'
import { createReunion } from '../instancier-reunion'
import { writePrevue } from './decaler-ecriture'
import { buildIntrouvable, formatNom, type ResultatGeste } from './geste-etape'
import { withStatut } from './reunion-creee'

/**
 * Makes the meeting that a step is: same date, the body of the governance that the step names (or the only one of its type), its
 * members invited. The step then takes its date from the meeting. Refused for a phase, and when the meeting is there already.
 */
export function creerReunionEtape(dossier: Dossier, ctx: Ctx, id: Id): ResultatGeste {
  const place = getPlace(dossier, id)
  if (place === undefined) return buildIntrouvable()
  const { etape } = place
  const nom = formatNom(dossier, id)
  if (place.enfants.length > 0) return buildPhase(nom)
  if (getRow(dossier, 'reunions', etape.reunion) !== undefined) {
    return echec('reunion-deja-la', `${nom} est déjà une réunion.`)
  }
  const type = getTypeInstance(dossier, etape)
  const date = getQuand(dossier, etape)
  const instance = findInstance(dossier, etape, type)
  const modele = getModeleUsuel(dossier, instance, toTypeReunion(type))
  const creation = createReunion(dossier, ctx, {
    instance,
    type: toTypeReunion(type),
    date,
    titre: etape.titre.trim(),
    modele,
  })
  const reunion = creation.changes[0]?.id ?? ''
  const label = `réunion pour ${nom}`
  const link = setFields(dossier, 'etapes', id, { reunion }, label)
  const when = date === null ? 'date à fixer' : formatDateFloue(date)
  return success({
    command: combine(label, [
      isFaite(dossier, etape) ? withStatut(creation, 'tenue') : creation,
      link,
    ]),
    recit: `La réunion de ${nom} est créée\u00a0: ${when}.`,
  })
}

/**
 * Says that a step is a meeting that is there already: it takes the date of the meeting, and the plan it had before is kept first. With
 * null, it is a meeting no more, and keeps the date it had as one. Refused for a phase, and for a meeting that another step is.
 */
export function relierReunionEtape(dossier: Dossier, id: Id, reunion: Id | null): ResultatGeste {
  const place = getPlace(dossier, id)
  if (place === undefined) return buildIntrouvable()
  const { etape } = place
  const nom = formatNom(dossier, id)
  if (reunion === null) return delierReunion(dossier, etape, nom)
  if (place.enfants.length > 0) return buildPhase(nom)
  const row = getRow(dossier, 'reunions', reunion)
  if (row === undefined) return echec('reunion-introuvable', 'Cette réunion n’existe plus.')
  const nomReunion = citer(getNomReunion(dossier, row))
  const known = getIndexPlan(dossier).places.find((one) => one.etape.reunion === reunion)
  if (known !== undefined && known !== place) {
    const texte = `${nomReunion} est déjà au rétroplanning\u00a0: ${formatNom(dossier, known.etape.id)}.`
    return echec('reunion-deja-au-plan', texte)
  }
  const writes = new Ecritures(dossier)
  writes.set('etapes', id, { reunion })
  const before = getRow(dossier, 'reunions', etape.reunion)?.date ?? null
  if (row.date !== null) writePrevue(writes, etape, row.date, before)
  const when = row.date === null ? 'date à fixer' : formatDateFloue(row.date, { article: true })
  return success({
    command: writes.build('lien avec une réunion'),
    recit: `${nom} est la réunion ${nomReunion}\u00a0: ${when}.`,
  })
}

/** The meeting stays where it was; so does the step, unless what happened is said on it. Its name too, when the meeting gave it. */
function delierReunion(dossier: Dossier, etape: Etape, nom: string): ResultatGeste {
  const writes = new Ecritures(dossier)
  const date = getRow(dossier, 'reunions', etape.reunion)?.date ?? null
  const titre = etape.titre.trim() === '' ? getTitreReunion(dossier, etape.reunion) : etape.titre
  writes.set('etapes', etape.id, { reunion: null, titre })
  if (date !== null) writePrevue(writes, etape, date)
  return success({
    command: writes.build('fin du lien avec une réunion'),
    recit: `${nom} n’est plus reliée à une réunion et garde sa date.`,
  })
}

/** The title of a step that says nothing but its meeting. */
function getTitreReunion(dossier: Dossier, reunion: Id | null): string {
  return getTitreEtape(dossier, { titre: '', quantite: null, reunion })
}

function buildPhase(nom: string): ResultatGeste {
  return echec('phase', `${nom} est une phase\u00a0: une de ses étapes peut être une réunion.`)
}

function findInstance(dossier: Dossier, etape: Etape, type: string | null): Id | null {
  if (getRow(dossier, 'instances', etape.comite) !== undefined) return etape.comite
  if (type === null) return null
  const same = listRows(dossier, 'instances').filter((instance) => instance.type === type)
  return same.length === 1 ? (same[0]?.id ?? null) : null
}

function toTypeReunion(type: string | null): Reunion['type'] {
  return TYPES_REUNION.find(({ value }) => value === type)?.value ?? null
}

const JALONS: ReadonlySet<string | null> = new Set(['copil', 'conseil', 'signature'])

/**
 * Puts a meeting in the plan: a step that is this meeting and bears its name, as a step without a title does, in the phase whose dates
 * cover it (or `parent`), at its place by date.
 * Refused when a step of the plan is this meeting already.
 */
export function ajouterReunionAuPlan(
  dossier: Dossier,
  ctx: Ctx,
  reunion: Id,
  { parent }: { readonly parent?: Id | null } = {},
): ResultatGeste {
  const row = getRow(dossier, 'reunions', reunion)
  if (row === undefined) return echec('reunion-introuvable', 'Cette réunion n’existe plus.')
  const { places } = getIndexPlan(dossier)
  const nom = citer(getNomReunion(dossier, row))
  if (places.some(({ etape }) => etape.reunion === reunion)) {
    return echec('reunion-deja-au-plan', `${nom} est déjà dans le rétroplanning.`)
  }
  const home = parent === undefined ? findPhase(dossier, places, row.date) : (parent ?? null)
  const type = getRow(dossier, 'instances', row.instance)?.type ?? row.type
  const etape = REGISTRY.etapes.create(ctx, {
    titre: getTitreReunion(dossier, row.id),
    reunion,
    comite: row.instance,
    prevue: row.date,
    jalon: JALONS.has(type),
    parent: home,
    ordre: findOrdre(dossier, places, home, row.date),
  })
  const phase = home === null ? '' : `, dans ${formatNom(dossier, home)}`
  return success({
    command: createRecord('etapes', etape, `ajout de ${nom} au rétroplanning`),
    recit: `${nom} est dans le rétroplanning${phase}.`,
  })
}

/** The first phase of the top whose dates cover the whole meeting. */
function findPhase(
  dossier: Dossier,
  places: readonly PlaceEtape[],
  date: DateFloue | null,
): Id | null {
  if (date === null) return null
  const found = places.find(({ etape, profondeur, enfants }) => {
    if (profondeur !== 1 || enfants.length === 0 || etape.genre === 'interruption') return false
    const quand = getQuand(dossier, etape)
    return quand !== null && quand.debut <= date.debut && date.fin <= quand.fin
  })
  return found?.etape.id ?? null
}

/** After the last sibling that is not later; at the end without a date. */
function findOrdre(
  dossier: Dossier,
  places: readonly PlaceEtape[],
  parent: Id | null,
  date: DateFloue | null,
): string {
  const siblings = places.filter((place) => (place.parent?.etape.id ?? null) === parent)
  let at = siblings.length
  if (date !== null) {
    const before = siblings.findLastIndex(({ etape }) => {
      const quand = getQuand(dossier, etape)
      return quand !== null && compareDateFloue(quand, date) <= 0
    })
    at = before + 1
  }
  return getOrdreBetween(siblings[at - 1]?.etape.ordre ?? null, siblings[at]?.etape.ordre ?? null)
}
