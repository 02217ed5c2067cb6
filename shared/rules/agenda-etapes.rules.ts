import { getRow, type Dossier } from '../domain/dossier'
import type { DateFloue } from '../kernel/date-floue'
import { formatDateFloue } from '../kernel/date-floue-format'
import type { EvenementAgenda } from '../kernel/evenement-agenda'
import type { DateIso, Id } from '../kernel/json'
import { listEvenementsReunion, listJours } from './agenda-reunion.rules'
import { listEtapes, type EtapeLue } from './retroplanning/etapes.rules'

/**
 * How a step can go into a calendar: on its days; as a span, when only its month or its semester is known; on the last day of « d’ici
 * 2025 »; or not at all, and why.
 */
export type GenreAgenda = 'jours' | 'periode' | 'echeance' | 'impossible'

export type ChoixAgenda = {
  readonly id: Id
  readonly titre: string
  readonly quand: DateFloue | null
  readonly genre: GenreAgenda
  /** What becomes of a date without a day, in French; empty for days. */
  readonly note: string
  /** Done already: not proposed at first. */
  readonly faite: boolean
}

/** The steps that may go into a calendar file, in the order of the plan: phases and cancelled steps are left out. */
export function listChoixAgenda(dossier: Dossier, today: DateIso): readonly ChoixAgenda[] {
  return listEtapes(dossier, today)
    .filter(({ nature, etat }) => nature !== 'phase' && etat !== 'annulee')
    .map(({ id, titre, quand, etat }) => {
      const genre = getGenreAgenda(quand)
      return { id, titre, quand, genre, note: getNote(genre, quand), faite: etat === 'faite' }
    })
}

/** @param quand null: not dated */
export function getGenreAgenda(quand: DateFloue | null): GenreAgenda {
  if (quand === null || quand.borne === 'pasAvant' || quand.borne === 'depuis') return 'impossible'
  if (quand.borne === 'dici') return 'echeance'
  if (quand.borne === 'vers') return 'periode'
  return isEnJours(quand) ? 'jours' : 'periode'
}

function isEnJours({ precision, plage }: DateFloue): boolean {
  if (plage !== undefined) return plage.de.precision === 'jour' && plage.a.precision === 'jour'
  return precision === 'jour' || precision === 'jours'
}

function getNote(genre: GenreAgenda, quand: DateFloue | null): string {
  switch (genre) {
    case 'jours':
      return ''
    case 'periode':
      return 'Jour à fixer : toute la période, sans occuper l’agenda.'
    case 'echeance':
      return 'Échéance : portée au dernier jour possible.'
    case 'impossible':
      return quand === null ? 'Sans date : reste en dehors.' : 'Date ouverte : reste en dehors.'
  }
}

export type AgendaEtapes = {
  readonly evenements: readonly EvenementAgenda[]
  /** The steps chosen that no calendar can hold. */
  readonly ecartees: readonly ChoixAgenda[]
}

/**
 * The chosen steps as entries of a calendar, whole days unless a time is said. A step that is a meeting is that meeting: the same entry,
 * with the same name for life, as the one sent with the convocation. The other steps keep theirs too, whatever their date becomes.
 *
 * @param moment milliseconds: a file made later replaces what an earlier one wrote
 */
export function buildAgendaEtapes(
  dossier: Dossier,
  today: DateIso,
  ids: ReadonlySet<Id>,
  moment: number,
): AgendaEtapes {
  const choix = listChoixAgenda(dossier, today).filter(({ id }) => ids.has(id))
  const lues = new Map(listEtapes(dossier, today).map((lue) => [lue.id, lue]))
  const sequence = getSequence(moment)
  const evenements = choix.flatMap((one): readonly EvenementAgenda[] => {
    const lue = lues.get(one.id)
    return lue === undefined ? [] : listEvenements(dossier, lue, one, sequence)
  })
  const seen = new Set<string>()
  return {
    // Two steps may name one meeting: it is one entry.
    evenements: evenements.filter(({ uid }) => !seen.has(uid) && seen.add(uid)),
    ecartees: choix.filter(({ genre }) => genre === 'impossible'),
  }
}

/** Minutes since 2020: grows from one file to the next, and holds in the integer of every calendar. */
function getSequence(moment: number): number {
  return Math.max(0, Math.floor((moment - Date.UTC(2020, 0, 1)) / 60_000))
}

function listEvenements(
  dossier: Dossier,
  lue: EtapeLue,
  { titre, quand, genre }: ChoixAgenda,
  sequence: number,
): readonly EvenementAgenda[] {
  if (quand === null || genre === 'impossible') return []
  const meeting = getRow(dossier, 'reunions', lue.etape.reunion)
  const hasDay = meeting !== undefined && listJours(meeting.date).length > 0
  const own = hasDay ? listEvenementsReunion(dossier, meeting.id) : []
  if (own.length > 0) return own
  const common = {
    // That of the meeting: the convocation that gives its day must not look older than the plan.
    sequence: meeting === undefined ? sequence : (meeting.sequenceAgenda ?? 0),
    description: formatDescription(lue),
    lieu: meeting?.lieu.trim() ?? '',
    debut: null,
    fin: null,
    annule: false,
  }
  const root = meeting?.id ?? lue.id
  const uid = (rank: number): string => `${root}.${rank}@cairn`
  const words = formatDateFloue(quand)
  if (genre === 'echeance') {
    return [
      { ...common, uid: uid(1), resume: `${titre} (échéance\u00a0: ${words})`, jour: quand.fin },
    ]
  }
  if (genre === 'periode') {
    const resume = `${titre} (${words}, jour à fixer)`
    return [{ ...common, uid: uid(1), resume, jour: quand.debut, dernierJour: quand.fin }]
  }
  if (quand.plage !== undefined) {
    return [{ ...common, uid: uid(1), resume: titre, jour: quand.debut, dernierJour: quand.fin }]
  }
  const days = quand.jours ?? [quand.debut]
  return days.map((jour, index) => ({
    ...common,
    uid: uid(index + 1),
    resume: titre,
    jour,
    debut: quand.heure?.debut ?? null,
    fin: quand.heure?.fin ?? null,
  }))
}

function formatDescription({ instance, responsable, etape }: EtapeLue): string {
  return [
    instance === '' ? '' : `Instance\u00a0: ${instance}`,
    responsable === '' ? '' : `Responsable\u00a0: ${responsable}`,
    etape.livrable.trim() === '' ? '' : `Livrable attendu\u00a0: ${etape.livrable.trim()}`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}
