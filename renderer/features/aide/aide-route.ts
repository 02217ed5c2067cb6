import { AIDE } from '../../strings/aide'

export type Rubrique = keyof typeof AIDE.tabs

export const RUBRIQUES = Object.keys(AIDE.tabs) as readonly Rubrique[]

/** « /aide/glossaire » → « glossaire ». */
export function readAideRoute(location: string): Rubrique {
  const name = location.split(/[/?]/)[2] ?? ''
  return RUBRIQUES.find((known) => known === name) ?? 'commencer'
}
