import type { Echec } from '../../shared/kernel/result'
import { useCairn } from './cairn-store'
import { showLibrary } from './library-view'
import { getServices } from './services'

/** Shows why nothing can go on. With a full disk, what can still be read is listed: a copy of each can be taken away. */
export async function showPanne(panne: Echec): Promise<void> {
  if (isDiskFull(panne)) {
    showLibrary(
      await getServices()
        .storage.listLisibles()
        .catch(() => []),
    )
  }
  useCairn.setState({ phase: 'panne', panne })
}

export function isDiskFull({ code }: Echec): boolean {
  return code === 'disque_plein'
}
