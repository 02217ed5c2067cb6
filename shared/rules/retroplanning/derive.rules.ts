import type { Dossier } from '../../domain/dossier'
import { accorderNombre } from '../../kernel/accord'
import type { DateFloue } from '../../kernel/date-floue'
import { getDaysBetween, getMonthsBetween } from '../../kernel/date-floue-compare'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { daysBetween } from '../../kernel/jour'
import type { DateIso, Id } from '../../kernel/json'
import { formatNombre, NBSP } from '../../kernel/nombre'
import { getReference } from './dates-etape'
import { getA } from './etendue'
import { listEtapes, type EtapeLue } from './etapes.rules'
import { designerEtape } from './designer-etape'

/** By how much the end of a step moved: more than 0 when it is late. */
export type Derive = { readonly unite: 'mois' | 'jours'; readonly nombre: number }

/**
 * The drift of a date against its reference, by their ends: in months when one of the two is no finer than a month, in days otherwise.
 * Null when nothing moved, when one is missing, or when the new date keeps within « d’ici … » or « pas avant … ».
 */
export function getDerive(reference: DateFloue | null, quand: DateFloue | null): Derive | null {
  if (reference === null || quand === null || isWithin(reference, quand)) return null
  const unite = isVague(reference) || isVague(quand) ? 'mois' : 'jours'
  const nombre = isOpen(reference)
    ? countOpen(reference, quand, unite)
    : unite === 'mois'
      ? getMonthsBetween(getFin(reference), getFin(quand))
      : getDaysBetween(reference, quand)
  return nombre === 0 ? null : { unite, nombre }
}

/** « + 4 mois », « − 3 jours »; empty without a drift. */
export function formatDerive(derive: Derive | null): string {
  if (derive === null) return ''
  return `${derive.nombre > 0 ? '+' : '−'}${NBSP}${formatEcart(derive)}`
}

export type DeriveLue = {
  readonly id: Id
  readonly titre: string
  readonly derive: Derive
  /** « Phase 2 décalée de 4 mois : fin prévue en juillet 2022, désormais en novembre 2022. » */
  readonly phrase: string
}

/** The steps that moved, in the order of the outline, against the plan of origin or a plan of reference; cancelled ones left out. */
export function listDerives(dossier: Dossier, today: DateIso, plan?: Id): readonly DeriveLue[] {
  return listEtapes(dossier, today).flatMap((lue): DeriveLue[] => {
    if (lue.etat === 'annulee') return []
    const reference = plan === undefined ? lue.reference : getReference(dossier, lue.etape, plan)
    const derive = getDerive(reference, lue.quand)
    if (derive === null) return []
    return [
      { id: lue.id, titre: lue.titre, derive, phrase: explainDerive(dossier, lue, reference) },
    ]
  })
}

/** The drift of a step in one French sentence; empty when it did not move. */
export function explainDerive(
  dossier: Dossier,
  lue: EtapeLue,
  reference: DateFloue | null = lue.reference,
): string {
  const { quand } = lue
  const derive = getDerive(reference, quand)
  if (derive === null || reference === null || quand === null) return ''
  const { nom, genre } = designerEtape(dossier, lue)
  const e = genre === 'f' ? 'e' : ''
  const verbe = derive.nombre > 0 ? `décalé${e}` : `avancé${e}`
  const isSpan = hasLength(reference) || hasLength(quand)
  const prevu = isSpan ? 'fin prévue' : `prévu${e}`
  const lead = lue.etat === 'faite' ? 'finalement' : 'désormais'
  const avant = formatDateFloue(isOpen(reference) ? reference : getFin(reference), {
    article: true,
  })
  const apres = formatDateFloue(isOpen(quand) ? quand : getFin(quand), { article: true })
  return `${nom} ${verbe} ${formatDe(derive)}${NBSP}: ${prevu} ${avant}, ${lead} ${apres}.`
}

/** « de 4 mois », « d’un jour ». */
function formatDe(derive: Derive): string {
  if (Math.abs(derive.nombre) !== 1) return `de ${formatEcart(derive)}`
  return `d’un${NBSP}${derive.unite === 'mois' ? 'mois' : 'jour'}`
}

/** « 4 mois », « 3 jours ». */
function formatEcart({ unite, nombre }: Derive): string {
  const count = Math.abs(nombre)
  const word = unite === 'mois' ? 'mois' : accorderNombre(count, { one: 'jour', many: 'jours' })
  return `${formatNombre(count)}${NBSP}${word}`
}

function isVague(date: DateFloue): boolean {
  return !/^(?:jour|jours|semaine)$/.test(getA(date).precision)
}

function hasLength(date: DateFloue): boolean {
  return date.precision === 'plage'
}

function getFin(date: DateFloue): DateFloue {
  return date.precision === 'plage' ? getA(date) : date
}

/** Whose end says nothing: « pas avant 2026 », « depuis 2019 ». */
function isOpen(date: DateFloue): boolean {
  return date.borne === 'pasAvant' || date.borne === 'depuis'
}

function isWithin(reference: DateFloue, quand: DateFloue): boolean {
  if (quand.borne === reference.borne) return false
  if (reference.borne === 'dici') return quand.fin <= reference.fin
  return isOpen(reference) && quand.fin >= reference.debut
}

function countOpen(reference: DateFloue, quand: DateFloue, unite: Derive['unite']): number {
  if (unite === 'jours') return daysBetween(reference.debut, quand.debut)
  const month = (day: DateIso): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return month(quand.debut) - month(reference.debut)
}
