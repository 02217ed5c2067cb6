import type { MetaDossier } from '../storage/storage-types'
import { useCairn, type EntreeBibliotheque } from './cairn-store'
import { getServices } from './services'

/** Shows the library as the storage has it: last opened first, the bin apart. */
export async function refreshLibrary(): Promise<void> {
  showLibrary(await getServices().storage.list())
}

export function showLibrary(metas: readonly MetaDossier[]): void {
  const sorted = [...metas].sort((a, b) => b.ouvertLe - a.ouvertLe)
  useCairn.setState({
    bibliotheque: sorted.filter(({ supprimeLe }) => supprimeLe === null).map(buildEntry),
    corbeille: sorted.filter(({ supprimeLe }) => supprimeLe !== null).map(buildEntry),
  })
}

function buildEntry(meta: MetaDossier): EntreeBibliotheque {
  const { dossierId, projet, titre, territoire, modifieLe, ouvertLe, origine, fiches } = meta
  return { dossierId, projet, titre, territoire, modifieLe, ouvertLe, origine, fiches }
}
