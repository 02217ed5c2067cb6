import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useCairn } from '../store/cairn-store'
import { closeDossier } from '../store/session'
import { useCommande } from '../ui/commandes'
import { chooseFile, saveCopy, saveNow } from './file-actions'
import { navigateTo } from './hash-location'
import { redoWithVoice, undoWithVoice } from './history-actions'

/** The address first: on that of a module, a CTG that is closed would be opened again. */
async function goToLibrary(): Promise<void> {
  navigateTo('/')
  await closeDossier()
}

/** The commands that the frame answers when no screen does. Returns whether the colours are dark. */
export function useShellCommandes(openSearch: () => void): boolean {
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark'
  const isOpen = useCairn((state) => state.phase === 'ouvert')
  const canUndo = useCairn((state) => state.annuler !== null)
  const canRedo = useCairn((state) => state.retablir !== null)
  const open = { fallback: true, enabled: isOpen }

  useCommande('nouveau', () => navigateTo('/nouvelle'), { fallback: true })
  useCommande('ouvrir', () => void chooseFile(), { fallback: true })
  useCommande('bibliotheque', () => void goToLibrary(), { fallback: true })
  useCommande('enregistrer', () => void saveNow(), open)
  useCommande('enregistrer-copie', () => void saveCopy(), open)
  useCommande('dossier-partage', () => navigateTo('/dossier-partage'), open)
  useCommande('exporter', () => navigateTo('/documents'), open)
  useCommande('annuler', undoWithVoice, { fallback: true, enabled: canUndo })
  useCommande('retablir', redoWithVoice, { fallback: true, enabled: canRedo })
  useCommande('rechercher', openSearch, open)
  useCommande('tableau', () => navigateTo('/tableau'), open)
  useCommande('plan', () => navigateTo('/plan'), open)
  useCommande('reunions', () => navigateTo('/reunions'), open)
  useCommande('annuaire', () => navigateTo('/annuaire'), open)
  useCommande('gouvernance', () => navigateTo('/gouvernance'), open)
  useCommande('concertation', () => navigateTo('/concertation'), open)
  useCommande('retroplanning', () => navigateTo('/retroplanning'), open)
  useCommande('documents', () => navigateTo('/documents'), open)
  useCommande('historique', () => navigateTo('/historique'), open)
  useCommande('versions', () => navigateTo('/historique/versions'), open)
  useCommande('parametres', () => navigateTo('/parametres'), open)
  useCommande('theme', () => setColorScheme(isDark ? 'light' : 'dark'), { fallback: true })
  useCommande('aide', () => navigateTo('/aide'), { fallback: true })
  useCommande('a-propos', () => navigateTo('/aide/a-propos'), { fallback: true })
  return isDark
}
