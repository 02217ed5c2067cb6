import { PARAMETRES } from '../../strings/parametres'

export type Onglet = keyof typeof PARAMETRES.tabs

export const ONGLETS = Object.keys(PARAMETRES.tabs) as readonly Onglet[]

/** « /parametres/listes/personnes » → « listes » and « personnes ». */
export function readParametresRoute(location: string): {
  readonly onglet: Onglet
  readonly rest: string
} {
  const [, , name = '', rest = ''] = location.split(/[/?]/)
  const onglet = ONGLETS.find((known) => known === name) ?? 'convention'
  return { onglet, rest }
}
