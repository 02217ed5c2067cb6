import type { ItemAnnee } from '../../../../shared/gestes/retroplanning/annee'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { compareDateFloueByStart } from '../../../../shared/kernel/date-floue-compare'
import { splitJour } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'
import { MOIS } from '../../../../shared/kernel/mois'

/** What was typed for a proposal: another date, or not wanted. */
export type Ajustement = { readonly quand?: DateFloue; readonly refuse?: boolean }

export type Ajustements = ReadonlyMap<string, Ajustement>

/** A proposal as it stands after what was typed. */
export type ItemAjuste = {
  readonly item: ItemAnnee
  readonly choisi: boolean
  /** Its last day is gone: created today, it would be late at once. */
  readonly passe: boolean
}

/**
 * The proposals with what was typed. Those that the plan already holds are never chosen; those whose time has passed before `today`
 * only when they were ticked.
 */
export function buildItems(
  items: readonly ItemAnnee[],
  ajustements: Ajustements,
  today: DateIso,
): readonly ItemAjuste[] {
  return items.map((item) => {
    const { quand = item.quand, refuse } = ajustements.get(item.cle) ?? {}
    const passe = !item.dejaLa && quand.fin < today
    return { item: { ...item, quand }, choisi: !item.dejaLa && !(refuse ?? passe), passe }
  })
}

export type GroupeMois = {
  /** « 01 » to « 12 »; « annee » for what takes the whole year or half of it. */
  readonly cle: string
  /** « Janvier »; empty for the whole year. */
  readonly nom: string
  readonly items: readonly ItemAjuste[]
}

/** Month by month, in order; what takes the whole year or half of it comes last. Months without anything are left out. */
export function groupByMois(items: readonly ItemAjuste[]): readonly GroupeMois[] {
  const groups = new Map<string, ItemAjuste[]>()
  const sorted = [...items].sort((a, b) => compareDateFloueByStart(a.item.quand, b.item.quand))
  for (const ajuste of sorted) {
    const { quand } = ajuste.item
    const isWide = quand.precision === 'annee' || quand.precision === 'semestre'
    const cle = isWide ? 'annee' : quand.debut.slice(0, 7)
    const group = groups.get(cle)
    if (group === undefined) groups.set(cle, [ajuste])
    else group.push(ajuste)
  }
  return [...groups]
    .map(([cle, group]) => ({ cle, nom: cle === 'annee' ? '' : formatNom(cle), items: group }))
    .sort((a, b) => (a.nom === '' ? 1 : b.nom === '' ? -1 : a.cle < b.cle ? -1 : 1))
}

function formatNom(cle: string): string {
  const { year, month } = splitJour(`${cle}-01`)
  const nom = MOIS[month - 1] ?? ''
  return `${nom.charAt(0).toUpperCase()}${nom.slice(1)} ${String(year)}`
}
