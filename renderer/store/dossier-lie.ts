import type { FolderState } from '../../shared/bridge/bridge'
import { echec, success, type Result } from '../../shared/kernel/result'
import { getAtelier, type Atelier } from './atelier'
import { useCairn } from './cairn-store'
import { flush } from './dossiers'
import { saveLien } from './lien-poste'
import { SuiviLien } from './lien-suivi'
import { formatFichierPoste, NON_PRIS_EN_CHARGE, PAS_LIE, SANS_DOSSIER } from './lien-textes'
import { getServices } from './services'
import { addSuite } from './suites-dossier'

/** The rounds of the open dossier; null when it is not linked. */
let suivi: SuiviLien | null = null

/** Follows the shared folder of each dossier that is opened, from now on. Called once by the page. */
export function setUpDossierLie(): void {
  addSuite({
    onOpened: () => {
      const atelier = getAtelier()
      if (atelier !== null) follow(atelier)
    },
    onLeaving: async () => {
      await suivi?.run()
    },
    onClosed: stop,
  })
}

function follow(atelier: Atelier): void {
  stop()
  const { lien } = atelier
  if (lien === null || lien.handle === null || !isFolderSupported()) return
  suivi = new SuiviLien(atelier, { ...lien, handle: lien.handle })
  suivi.start()
}

function stop(): void {
  suivi?.stop()
  suivi = null
}

/** True where the shell can write in a folder that the user chose. */
export function isFolderSupported(): boolean {
  return getServices().bridge.folders.isSupported
}

/**
 * Asks for a folder and ties the open dossier to it: a first round brings what is there and writes our file. The name of the folder,
 * or null when the user gave up.
 */
export async function linkFolder(titre: string): Promise<Result<string | null>> {
  const atelier = getAtelier()
  if (atelier === null) return echec('aucun_dossier', SANS_DOSSIER)
  const { folders } = getServices().bridge
  if (!folders.isSupported) return echec('dossier-non-pris-en-charge', NON_PRIS_EN_CHARGE)
  const chosen = await folders.choose(titre)
  if (!chosen.ok) return chosen
  if (chosen.value === null) return success(null)
  if (getAtelier() !== atelier) return echec('aucun_dossier', SANS_DOSSIER)
  const { handle, name } = chosen.value
  const previous = atelier.lien
  const fichier = previous?.fichier ?? formatFichierPoste(useCairn.getState().auteur.nom)
  saveLien(atelier, { handle, dossier: name, fichier })
  if (previous !== null && previous.handle !== null) void folders.forget(previous.handle)
  await flush()
  follow(atelier)
  const outcome = await syncNow()
  return outcome.ok ? success(name) : outcome
}

/** Unties the dossier. Its files stay in the folder: the others may still need ours. */
export async function unlinkFolder(): Promise<Result<null>> {
  const atelier = getAtelier()
  const lien = atelier?.lien ?? null
  if (atelier === null || lien === null || lien.handle === null) return echec('pas-lie', PAS_LIE)
  await suivi?.run()
  stop()
  saveLien(atelier, { ...lien, handle: null })
  await flush()
  return getServices().bridge.folders.forget(lien.handle)
}

/** A whole round at once: what is being typed goes with it. */
export async function syncNow(): Promise<Result<{ readonly integrees: number }>> {
  if (suivi === null) return echec('pas-lie', PAS_LIE)
  await flush()
  const outcome = await suivi.run()
  return outcome.ok ? success({ integrees: outcome.value.integrees }) : outcome
}

/** Asks the browser again for the right to use the folder, from a click, then goes on. */
export async function askFolderPermission(): Promise<Result<FolderState>> {
  const handle = getAtelier()?.lien?.handle ?? null
  if (handle === null) return echec('pas-lie', PAS_LIE)
  const state = await getServices().bridge.folders.askPermission(handle)
  if (state.ok && !state.value.needsPermission) await syncNow()
  return state
}
