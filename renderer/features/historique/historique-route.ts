import { HISTORIQUE } from '../../strings/historique'

export type Onglet = keyof typeof HISTORIQUE.tabs

export const ONGLETS = Object.keys(HISTORIQUE.tabs) as readonly Onglet[]

export type HistoriqueRoute = {
  readonly onglet: Onglet
  /** The version that is looked at: « ver_1 » of « /historique/versions/ver_1 ». */
  readonly rest: string
  /** What follows « ? »: the object whose history is shown, the two versions compared. */
  readonly asked: URLSearchParams
}

/** « /historique/modifications?table=fichesAction&id=fa_1 », « /historique/versions/ver_1 ». */
export function readHistoriqueRoute(location: string): HistoriqueRoute {
  const [path = '', question = ''] = location.split('?')
  const [, , name = '', rest = ''] = path.split('/')
  return {
    onglet: ONGLETS.find((known) => known === name) ?? 'modifications',
    rest: decodeURIComponent(rest),
    asked: new URLSearchParams(question),
  }
}
