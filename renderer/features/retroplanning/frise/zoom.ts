import { addDays, daysBetween } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'

/** Days shown in the width of the frieze, from a week to five years. */
export const NIVEAUX = [7, 14, 31, 92, 183, 365, 731, 1096, 1827] as const

/** Null: the whole plan in the width. */
export type Zoom = (typeof NIVEAUX)[number] | null

/** One step closer (`sens` −1) or farther (1). `jours` is what the width shows now. */
export function shiftZoom(jours: number, sens: 1 | -1): Zoom {
  const near = NIVEAUX.filter((level) => (sens < 0 ? level < jours * 0.95 : level > jours * 1.05))
  const next = sens < 0 ? near.at(-1) : near[0]
  return next ?? (sens < 0 ? NIVEAUX[0] : 1827)
}

/** A plan of a year or so is shown whole; a longer one by the year. */
export function getZoomInitial(jours: number): Zoom {
  return jours <= 400 ? null : 365
}

type Etendue = { readonly de: DateIso; readonly a: DateIso }

/** The days laid out: those of the plan and today, never fewer than the width shows. */
export function getJoursPoses(plan: Etendue, today: DateIso, zoom: Zoom): Etendue {
  const near = Math.abs(daysBetween(plan.a, today)) < 1100 || (today >= plan.de && today <= plan.a)
  const de = near && today < plan.de ? `${today.slice(0, 7)}-01` : plan.de
  const a = near && today > plan.a ? addDays(today, 31) : plan.a
  const needed = zoom ?? 1
  const shown = daysBetween(de, a) + 1
  return shown >= needed ? { de, a } : { de, a: addDays(de, needed - 1) }
}
