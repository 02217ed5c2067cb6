import type { Dossier } from '../../domain/dossier'
import { compareDateFloue } from '../../kernel/date-floue-compare'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { addDays } from '../../kernel/jour'
import type { DateIso, Id } from '../../kernel/json'
import { joinListe } from '../../kernel/accord'
import { listPredecesseurs } from './dependances.rules'
import { explainDerive, getDerive, type Derive } from './derive.rules'
import { designerEtape } from './designer-etape'
import { getA } from './etendue'
import { listEtapes, type EtapeLue } from './etapes.rules'
import { getIndexPlan, listAncetres } from './index-plan'
import { citer } from './citer'

/** What is left to do in the coming weeks, the soonest first: neither phases nor what is done, cancelled or late. */
export function listProchaines(
  dossier: Dossier,
  today: DateIso,
  semaines: number,
): readonly EtapeLue[] {
  const horizon = addDays(today, semaines * 7)
  return listEtapes(dossier, today)
    .filter(
      ({ nature, etat, quand }) =>
        nature !== 'phase' &&
        nature !== 'interruption' &&
        (etat === 'a_venir' || etat === 'en_cours' || etat === 'reportee') &&
        quand !== null &&
        quand.debut <= horizon &&
        quand.fin >= today,
    )
    .sort((a, b) => (a.quand === null || b.quand === null ? 0 : compareDateFloue(a.quand, b.quand)))
}

export type Glissement = {
  readonly lue: EtapeLue
  /** Against the plan of origin; null for a step that never moved and whose date is past. */
  readonly derive: Derive | null
  /** « Phase 2 décalée de 4 mois… », « Étape « Note stratégique » en retard : prévue en juin 2022. » */
  readonly phrase: string
}

/** What slipped and is not done: moved later than planned, or past and not done. What a done phase left open is not told again. */
export function listGlissements(dossier: Dossier, today: DateIso): readonly Glissement[] {
  const { byId } = getIndexPlan(dossier)
  const lues = listEtapes(dossier, today)
  const done = new Set(lues.flatMap(({ id, etat }) => (etat === 'faite' ? [id] : [])))
  return lues.flatMap((lue): Glissement[] => {
    if (lue.etat === 'faite' || lue.etat === 'annulee' || lue.quand === null) return []
    const place = byId.get(lue.id)
    if (place !== undefined && listAncetres(place).some(({ etape }) => done.has(etape.id)))
      return []
    const derive = getDerive(lue.reference, lue.quand)
    if (lue.etat === 'en_retard') {
      const { nom, genre } = designerEtape(dossier, lue)
      const word =
        lue.quand.precision === 'plage' ? 'fin prévue' : `prévu${genre === 'f' ? 'e' : ''}`
      const when = formatDateFloue(lue.quand.precision === 'plage' ? getA(lue.quand) : lue.quand, {
        article: true,
      })
      return [{ lue, derive, phrase: `${nom} en retard\u00a0: ${word} ${when}.` }]
    }
    if (derive === null || derive.nombre <= 0) return []
    return [{ lue, derive, phrase: explainDerive(dossier, lue) }]
  })
}

export type Attente = {
  readonly lue: EtapeLue
  /** What it waits for: not done, and late or without a date. */
  readonly attendues: readonly EtapeLue[]
  /** Who is waited for, each once; empty when nobody is named. */
  readonly responsables: readonly string[]
  /** « « COPIL n° 2 » attend « Rapport de diagnostic » (Nathalie B.). » */
  readonly phrase: string
}

/** What waits, and on whom: the steps not done whose predecessor is late or has no date. */
export function listAttentes(dossier: Dossier, today: DateIso): readonly Attente[] {
  const lues = listEtapes(dossier, today)
  const byId = new Map<Id, EtapeLue>(lues.map((lue) => [lue.id, lue]))
  return lues.flatMap((lue): Attente[] => {
    if (lue.etat === 'faite' || lue.etat === 'annulee') return []
    const attendues = listPredecesseurs(dossier, lue.id).flatMap(({ etape }): EtapeLue[] => {
      const before = byId.get(etape.id)
      const isMissing =
        before?.etat === 'en_retard' || (before?.etat === 'a_venir' && before.quand === null)
      return before !== undefined && isMissing ? [before] : []
    })
    if (attendues.length === 0) return []
    const responsables = [...new Set(attendues.map(getQui).filter((nom) => nom !== ''))]
    const names = attendues.map((before) => {
      const qui = getQui(before)
      return `${citer(before.titre)}${qui === '' ? '' : ` (${qui})`}`
    })
    const phrase = `${citer(lue.titre)} attend ${joinListe(names)}.`
    return [{ lue, attendues, responsables, phrase }]
  })
}

function getQui(lue: EtapeLue): string {
  return lue.responsable || lue.instance
}
