import { createEmptyDossier, type Dossier } from '../../shared/domain/dossier'
import { REGISTRY } from '../../shared/domain/registry'
import type { DesktopBridge } from '../../shared/bridge/bridge'
import type { Auteur } from '../../shared/kernel/ctx'
import { echec, success, type Result } from '../../shared/kernel/result'
import type { CairnStorage } from '../storage/storage-types'
import { useCairn } from './cairn-store'
import { createRandomText, getCtx } from './ctx'
import { commitDrafts } from './drafts'
import { forgetGestures } from './gestures'
import type { NouveauDossier, OrigineCtg, OuvertureCtg } from './session-types'

export { addAvis, removeAvis } from './avis'
export { getCtx } from './ctx'
export { registerDraft } from './drafts'
export { execute, redo, undo } from './gestures'

const dossiers = new Map<string, Dossier>()

/** Called once by the page: reads the library, repairs what must be, shows the library or the failure. */
export function start(_deps: {
  readonly bridge: DesktopBridge
  readonly storage: CairnStorage
}): Promise<void> {
  useCairn.setState({ phase: 'bibliotheque' })
  return Promise.resolve()
}

/** Commits the drafts; true when everything is acknowledged by both stores. */
export function flush(): Promise<boolean> {
  commitDrafts()
  return Promise.resolve(true)
}

/** Creates a dossier and opens it; gives its identifier. */
export async function createDossier(nouveau: NouveauDossier): Promise<Result<string>> {
  const ctx = getCtx()
  const dossierId = createRandomText(12)
  dossiers.set(dossierId, {
    ...createEmptyDossier(),
    ctg: { ctg: REGISTRY.ctg.create(ctx, nouveau.ctg) },
    reglages: { reglages: REGISTRY.reglages.create(ctx, nouveau.reglages) },
    charte: { charte: REGISTRY.charte.create(ctx, nouveau.charte) },
  })
  useCairn.setState((state) => ({
    bibliotheque: [
      ...state.bibliotheque,
      {
        dossierId,
        projet: crypto.randomUUID(),
        titre: nouveau.ctg.intitule ?? '',
        territoire: nouveau.ctg.territoire ?? '',
        modifieLe: ctx.now,
        ouvertLe: ctx.now,
        origine: 'cree',
        fiches: 0,
      },
    ],
  }))
  await openDossier(dossierId)
  return success(dossierId)
}

/** Opens a dossier of the library, closing the one that is open. */
export function openDossier(dossierId: string): Promise<Result<null>> {
  const dossier = dossiers.get(dossierId)
  if (dossier === undefined) {
    return Promise.resolve(echec('dossier_introuvable', 'Ce dossier n’est plus dans la bibliothèque.'))
  }
  forgetGestures()
  useCairn.setState({ phase: 'ouvert', dossierId, dossier })
  return Promise.resolve(success(null))
}

/** Saves what is left and goes back to the library. */
export function closeDossier(): Promise<void> {
  commitDrafts()
  const { dossierId, dossier } = useCairn.getState()
  if (dossierId !== null) dossiers.set(dossierId, dossier)
  forgetGestures()
  useCairn.setState({ phase: 'bibliotheque', dossierId: null, dossier: createEmptyDossier() })
  return Promise.resolve()
}

/** Moves a dossier to the bin, kept 30 days. */
export function deleteDossier(dossierId: string): Promise<Result<null>> {
  useCairn.setState((state) => {
    const entry = state.bibliotheque.find((item) => item.dossierId === dossierId)
    if (entry === undefined) return {}
    return {
      bibliotheque: state.bibliotheque.filter((item) => item !== entry),
      corbeille: [...state.corbeille, entry],
    }
  })
  return Promise.resolve(success(null))
}

/** Takes a dossier back from the bin. */
export function restoreDossier(dossierId: string): Promise<Result<null>> {
  useCairn.setState((state) => {
    const entry = state.corbeille.find((item) => item.dossierId === dossierId)
    if (entry === undefined) return {}
    return {
      corbeille: state.corbeille.filter((item) => item !== entry),
      bibliotheque: [...state.bibliotheque, entry],
    }
  })
  return Promise.resolve(success(null))
}

/** Opens the bytes of a `.ctg`. A failure changes nothing. */
export function openCtgBytes(
  _name: string,
  _bytes: Uint8Array<ArrayBuffer>,
  _origine: OrigineCtg,
): Promise<Result<OuvertureCtg>> {
  return Promise.resolve(echec('non_disponible', 'La lecture des fichiers .ctg arrive.'))
}

/** The open dossier as a `.ctg`, with the name proposed for the file. */
export function buildCtgBytes(): Promise<
  Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>
> {
  return Promise.resolve(echec('non_disponible', 'L’écriture des fichiers .ctg arrive.'))
}

/** Who is at the keyboard: kept on this machine, written in the history. */
export function setAuteur(auteur: Auteur): void {
  useCairn.setState({ auteur })
}
