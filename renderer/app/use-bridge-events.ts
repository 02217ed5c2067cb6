import { useEffect } from 'react'
import { listMenuCommands } from '../../shared/bridge/menu-commands'
import { useCairn } from '../store/cairn-store'
import { getMachine } from '../store/machine'
import { APP } from '../strings/app'
import { runCommande, useAvailableCommandes } from '../ui/commandes'
import { openGivenFile } from './file-actions'

/** Commands that the frame or a screen may answer; the others belong to the system. */
const OWN = listMenuCommands()
  .filter((command) => command.role === undefined)
  .map((command) => command.id)

/** What comes from the window: menu, files given by the system. The store itself answers the request to close. */
export function useBridgeEvents(): void {
  useEffect(() => {
    const machine = getMachine()
    const stops = [
      machine.onMenuCommand((id) => {
        runCommande(id)
      }),
      machine.onFileGiven((file) => void openGivenFile(file)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}

/** The native menu greys what cannot be done, and names what « Annuler » would undo. */
export function useMenuState(): void {
  const available = useAvailableCommandes()
  const annuler = useCairn((state) => state.annuler)
  const retablir = useCairn((state) => state.retablir)
  useEffect(() => {
    getMachine().setMenuState({
      disabled: OWN.filter((id) => !available.has(id)),
      labels: {
        annuler: annuler === null ? APP.undo : APP.undoWhat(annuler),
        retablir: retablir === null ? APP.redo : APP.redoWhat(retablir),
      },
    })
  }, [available, annuler, retablir])
}

/** The title of the window: the CTG, then Cairn. */
export function usePageTitle(screen: string): void {
  const title = useCairn((state) => state.dossier.ctg['ctg']?.intitule ?? '')
  useEffect(() => {
    const parts = [screen, title.trim(), APP.name].filter((part) => part !== '')
    getMachine().setTitle(parts.join(' – '))
  }, [screen, title])
}
