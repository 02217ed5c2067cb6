import type { Id } from '../../../shared/kernel/json'
import { GOUVERNANCE } from '../../strings/gouvernance'

export type Onglet = keyof typeof GOUVERNANCE.sections

export const ONGLETS = Object.keys(GOUVERNANCE.sections) as readonly Onglet[]

export type GouvernanceRoute = {
  readonly onglet: Onglet
  readonly id: Id | null
  /** The field that takes the focus. */
  readonly champ: string | null
}

/** « /gouvernance/instances/ins_1?champ=roles ». */
export function readGouvernanceRoute(location: string): GouvernanceRoute {
  const [path = '', question = ''] = location.split('?')
  const [, , name = '', id = ''] = path.split('/')
  return {
    onglet: ONGLETS.find((known) => known === name) ?? 'instances',
    id: id === '' ? null : decodeURIComponent(id),
    champ: new URLSearchParams(question).get('champ'),
  }
}
