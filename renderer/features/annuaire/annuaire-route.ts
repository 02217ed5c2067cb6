import type { Id } from '../../../shared/kernel/json'

/** The tabs of the annuaire, in their order. */
export const ONGLETS = ['personnes', 'organismes', 'listes'] as const

export type Onglet = (typeof ONGLETS)[number]

export type AnnuaireRoute = {
  readonly onglet: Onglet
  /** A person, an organisme, a post (its function) or a list. */
  readonly id: Id | null
  /** The field that takes the focus. */
  readonly champ: string | null
}

/** What the address asks for: « /annuaire », « /annuaire/organismes », « /annuaire/personnes/per_1?champ=courriel ». */
export function readAnnuaireRoute(location: string): AnnuaireRoute {
  const [path = '', question = ''] = location.split('?')
  const [, , name = '', id = ''] = path.split('/')
  return {
    onglet: ONGLETS.find((known) => known === name) ?? 'personnes',
    id: id === '' ? null : decodeURIComponent(id),
    champ: new URLSearchParams(question).get('champ'),
  }
}

/** « #/annuaire/import »: contacts that come from elsewhere. */
export function isImportRoute(location: string): boolean {
  return location.split(/[?/]/)[2] === 'import'
}
