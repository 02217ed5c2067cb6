import type { Id } from '../../../shared/kernel/json'

/** The views of the plan, in the order of their links. */
export const VUES = ['frise', 'calendrier', 'liste', 'comparaison', 'annee', 'delais'] as const

export type Vue = (typeof VUES)[number]

export type RetroplanningRoute = { readonly vue: Vue; readonly etape: Id | null }

/** What the address asks for: « /retroplanning », « /retroplanning/frise/eta_1 ». An unknown view is the frieze. */
export function readRetroplanningRoute(location: string): RetroplanningRoute {
  const [, , name = '', id = ''] = (location.split('?')[0] ?? '').split('/')
  return {
    vue: VUES.find((known) => known === name) ?? 'frise',
    etape: id === '' ? null : decodeURIComponent(id),
  }
}

/** « /retroplanning/frise/eta_1 », for links inside the page add « # ». */
export function getRetroplanningPath(vue: Vue, etape: Id | null = null): string {
  return etape === null
    ? `/retroplanning/${vue}`
    : `/retroplanning/${vue}/${encodeURIComponent(etape)}`
}
