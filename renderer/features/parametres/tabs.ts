import { PARAMETRES } from '../../strings/parametres'

export type Onglet = keyof typeof PARAMETRES.tabs

export const ONGLETS = Object.keys(PARAMETRES.tabs) as readonly Onglet[]

export type ParametresRoute = {
  readonly onglet: Onglet
  /** The list shown: « thematiques ». */
  readonly rest: string
  /** The field that takes the focus. */
  readonly champ: string | null
  /** The record whose dialog opens. */
  readonly ouvrir: string | null
}

/** « /parametres/listes/thematiques?ouvrir=thm_1 », « /parametres/convention?champ=fin ». */
export function readParametresRoute(location: string): ParametresRoute {
  const [path = '', question = ''] = location.split('?')
  const [, , name = '', rest = ''] = path.split('/')
  const asked = new URLSearchParams(question)
  return {
    onglet: ONGLETS.find((known) => known === name) ?? 'convention',
    rest,
    champ: asked.get('champ'),
    ouvrir: asked.get('ouvrir'),
  }
}
