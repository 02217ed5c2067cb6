import type { Id } from '../../../shared/kernel/json'

export const ONGLETS = ['entretiens', 'enquetes', 'ateliers', 'etude'] as const

export type Onglet = (typeof ONGLETS)[number]

export type ConcertationRoute = { readonly onglet: Onglet; readonly id: Id | null }

/** « /concertation/enquetes/enq_1 ». */
export function readConcertationRoute(location: string): ConcertationRoute {
  const [path = ''] = location.split('?')
  const [, , name = '', id = ''] = path.split('/')
  return {
    onglet: ONGLETS.find((known) => known === name) ?? 'entretiens',
    id: id === '' ? null : id,
  }
}

export function formatAdresse(onglet: Onglet, id?: Id): string {
  return id === undefined ? `/concertation/${onglet}` : `/concertation/${onglet}/${id}`
}
