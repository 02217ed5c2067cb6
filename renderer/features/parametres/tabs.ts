import { PARAMETRES } from '../../strings/parametres'

export type Onglet = keyof typeof PARAMETRES.tabs

export const ONGLETS = Object.keys(PARAMETRES.tabs) as readonly Onglet[]

/** « /parametres/listes/personnes » → « listes » and « personnes ». */
export function readParametresRoute(location: string): {
  readonly onglet: Onglet
  readonly rest: string
  readonly champ: string | null
} {
  const [, , name = '', rest = ''] = (location.split('?')[0] ?? '').split('/')
  const onglet = ONGLETS.find((known) => known === name) ?? 'convention'
  const champ = new URLSearchParams(location.split('?')[1] ?? '').get('champ')
  return { onglet, rest, champ }
}
