import type { Dossier } from '../../../../shared/domain/dossier'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import {
  formatDerive,
  getDerive,
  listDerives,
  type Derive,
} from '../../../../shared/rules/retroplanning/derive.rules'
import {
  getReference,
  listEtapes,
  type EtapeLue,
} from '../../../../shared/rules/retroplanning/etapes.rules'
import type { Totaux } from '../../../strings/retroplanning-comparaison'

export type LigneComparee = {
  readonly lue: EtapeLue
  readonly prevu: DateFloue | null
  readonly reel: DateFloue | null
  readonly derive: Derive | null
}

export type Comparaison = {
  readonly lignes: readonly LigneComparee[]
  /** « Phase 2 décalée de 4 mois… »: the phases first told, or the steps when no phase moved. */
  readonly phrases: readonly string[]
  readonly totaux: Totaux
}

/** The plan of a baseline (none: the plan before its first move) beside what happened or is now planned. */
export function buildComparaison(dossier: Dossier, today: DateIso, plan: Id | null): Comparaison {
  const lues = listEtapes(dossier, today)
  const lignes = lues.map((lue): LigneComparee => {
    const prevu = plan === null ? lue.reference : getReference(dossier, lue.etape, plan)
    return { lue, prevu, reel: lue.quand, derive: getDerive(prevu, lue.quand) }
  })
  const derives = listDerives(dossier, today, plan ?? undefined)
  const phases = new Set(lues.filter(({ nature }) => nature === 'phase').map(({ id }) => id))
  const ofPhases = derives.filter(({ id }) => phases.has(id))
  return {
    lignes,
    phrases: (ofPhases.length > 0 ? ofPhases : derives).map(({ phrase }) => phrase),
    totaux: countTotaux(lignes),
  }
}

/** Of the steps that have both dates: phases, which only sum their steps up, interruptions and what is cancelled are left out. */
function countTotaux(lignes: readonly LigneComparee[]): Totaux {
  const compared = lignes.filter(
    ({ lue, prevu, reel }) =>
      lue.enfants === 0 &&
      lue.nature !== 'interruption' &&
      lue.etat !== 'annulee' &&
      prevu !== null &&
      reel !== null,
  )
  const late = compared.flatMap(({ derive }) =>
    derive !== null && derive.nombre > 0 ? [derive] : [],
  )
  const worst = [...late].sort((a, b) => getJours(b) - getJours(a))[0]
  const early = compared.filter(({ derive }) => derive !== null && derive.nombre < 0)
  return {
    comparees: compared.length,
    tenues: compared.length - late.length - early.length,
    enRetard: late.length,
    enAvance: early.length,
    pire: worst === undefined ? '' : formatDerive(worst).replace(/^\+\s*/, ''),
  }
}

/** About: only to find the greatest. */
function getJours({ unite, nombre }: Derive): number {
  return unite === 'mois' ? nombre * 30.4 : nombre
}
