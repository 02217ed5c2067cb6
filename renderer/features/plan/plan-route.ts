import type { Id } from '../../../shared/kernel/json'

export type PlanRoute = { readonly id: Id | null; readonly champ: string | null }

/** What the address asks for: « /plan », « /plan/fa_1 », « /plan/fa_1?champ=budget ». */
export function readPlanRoute(location: string): PlanRoute {
  const match = /^\/plan\/([^/?]+)(?:\?(.*))?$/.exec(location)
  if (match === null) return { id: null, champ: null }
  return {
    id: decodeURIComponent(match[1] ?? ''),
    champ: new URLSearchParams(match[2] ?? '').get('champ'),
  }
}
