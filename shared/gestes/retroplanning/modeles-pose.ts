import { Ecritures } from '../../commands/ecritures'
import type { Command } from '../../domain/command'
import type { Dependance } from '../../domain/dependance.entity'
import { createEmptyDossier, listRows, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import { REGISTRY } from '../../domain/registry'
import type { Ctx } from '../../kernel/ctx'
import type { DateFloue } from '../../kernel/date-floue'
import {
  buildAnnee,
  buildJour,
  buildMois,
  buildSemaine,
  buildSemestre,
  buildTrimestre,
} from '../../kernel/date-floue-build'
import { getIsoWeek, splitJour } from '../../kernel/jour'
import type { DateIso, Id } from '../../kernel/json'
import { listOrdresBetween } from '../../kernel/ordre'
import { buildCalendrier, type Calendrier } from '../../rules/calendrier/calendrier.rules'
import type { EtapeModele, ModeleLu } from './modeles-types'
import { retroplanifier } from './retroplanifier'

/**
 * The steps and links of a template, dated back from `ancre`, as one gesture: after the steps already there, which do not move. The dates
 * are those of the calculation, past ones included: the plan counted back says what no longer fits. `calendrier`: by default, without
 * school holidays.
 */
export function poserModele(
  dossier: Dossier,
  ctx: Ctx,
  modele: ModeleLu,
  { ancre, calendrier }: { readonly ancre: DateIso; readonly calendrier?: Calendrier },
): Command {
  const ids = new Map<string, Id>()
  const etapes = buildEtapes(dossier, ctx, modele, ids, ancre)
  const liens = modele.liens.map((lien): Dependance =>
    REGISTRY.dependances.create(ctx, {
      avant: ids.get(lien.avant) ?? null,
      etape: ids.get(lien.etape) ?? null,
      delai: lien.delai ?? null,
      uniteDelai: lien.uniteDelai ?? null,
      delaiUsuel: lien.delaiUsuel ?? '',
      motif: lien.motif ?? '',
    }),
  )
  const fixe = modele.ancre === null ? undefined : ids.get(modele.ancre)
  const dates = dater(dossier, etapes, liens, fixe, ancre, calendrier)
  const writes = new Ecritures(dossier)
  for (const etape of etapes) {
    writes.create('etapes', {
      ...etape,
      prevue: dates.get(etape.id) ?? null,
      fixe: etape.id === fixe,
    })
  }
  for (const lien of liens) writes.create('dependances', lien)
  return writes.build(`ajout du plan «\u00a0${modele.nom}\u00a0»`)
}

function buildEtapes(
  dossier: Dossier,
  ctx: Ctx,
  modele: ModeleLu,
  ids: Map<string, Id>,
  ancre: DateIso,
): readonly Etape[] {
  const phases = new Set(modele.etapes.map(({ phase }) => phase))
  const last = listRows(dossier, 'etapes').reduce<string | null>(
    (max, { ordre }) => (max === null || ordre > max ? ordre : max),
    null,
  )
  const ordres = listOrdresBetween(last, null, modele.etapes.length)
  const rows = modele.etapes.map((etape, index) => {
    const row = REGISTRY.etapes.create(ctx, {
      titre: etape.titre,
      genre: etape.genre ?? null,
      jalon: etape.jalon ?? false,
      duree: etape.duree ?? null,
      uniteDuree: etape.uniteDuree ?? null,
      quantite: etape.quantite ?? null,
      instance: etape.instance ?? '',
      responsable: etape.responsable ?? '',
      livrable: etape.livrable ?? '',
      validation: etape.validation ?? false,
      prevue: phases.has(etape.cle) ? null : buildMots(etape, ancre),
      ordre: ordres[index] as string,
    })
    ids.set(etape.cle, row.id)
    return row
  })
  return rows.map((row, index) => ({
    ...row,
    parent: ids.get(modele.etapes[index]?.phase ?? '') ?? null,
  }))
}

/** A date of the right precision, two years before: only its words are read. */
function buildMots({ precision }: EtapeModele, ancre: DateIso): DateFloue {
  const { year, month } = splitJour(ancre)
  const past = year - 2
  switch (precision) {
    case 'jour':
      return buildJour(`${past}-01-15`)
    case 'semaine':
      return buildSemaine(past, Math.min(52, getIsoWeek(ancre).week))
    case 'trimestre':
      return buildTrimestre(past, Math.ceil(month / 3))
    case 'semestre':
      return buildSemestre(past, month <= 6 ? 1 : 2)
    case 'annee':
      return buildAnnee(past)
    default:
      return buildMois(past, month)
  }
}

/** Dates of the steps of the template alone: what the démarche already holds is neither moved nor waited for. */
function dater(
  dossier: Dossier,
  etapes: readonly Etape[],
  liens: readonly Dependance[],
  fixe: Id | undefined,
  ancre: DateIso,
  calendrier: Calendrier = buildCalendrier(dossier, []),
): ReadonlyMap<Id, DateFloue> {
  if (fixe === undefined) return new Map()
  const seul: Dossier = {
    ...createEmptyDossier(),
    reglages: dossier.reglages,
    delaisUsuels: dossier.delaisUsuels,
    etapes: Object.fromEntries(etapes.map((etape) => [etape.id, etape])),
    dependances: Object.fromEntries(liens.map((lien) => [lien.id, lien])),
  }
  const { lignes } = retroplanifier(seul, calendrier, {
    ancres: [{ etape: fixe, jour: ancre }],
    today: '1000-01-01',
  })
  const parents = new Set(etapes.map(({ parent }) => parent))
  return new Map(
    lignes.flatMap(({ etape, propose, avant }) => {
      // Linked to nothing: its words were never a date.
      const isWords = propose !== null && avant !== null && propose.debut === avant.debut
      return propose === null || isWords || parents.has(etape) ? [] : [[etape, propose] as const]
    }),
  )
}
