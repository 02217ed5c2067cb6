import { lazy, Suspense, useEffect } from 'react'
import { useLocation } from 'wouter'
import { openHistoriqueDuChamp, watchChamps } from '../forms/champ-histoire'
import { closeHistorique, useDemandeHistorique } from '../forms/historique-demande'
import { useCairn } from '../store/cairn-store'
import { addAvis } from '../store/session'
import { HISTORIQUE } from '../strings/historique'
import { useCommande } from '../ui/commandes'

const HistoryDialog = lazy(async () => {
  const module = await import('../features/historique/history-dialog')
  return { default: module.HistoryDialog }
})

/** Shows the history that a field or a menu asked for, above the screen it was asked from. */
export function HistoryHost() {
  const demande = useDemandeHistorique()
  const isOpen = useCairn((state) => state.phase === 'ouvert')
  const [location] = useLocation()
  useEffect(() => watchChamps(), [])
  useEffect(() => closeHistorique(), [location, isOpen])
  useCommande(
    'historique-champ',
    () => {
      if (!openHistoriqueDuChamp(useCairn.getState().dossier))
        addAvis({ ton: 'info', texte: HISTORIQUE.noField })
    },
    { fallback: true, enabled: isOpen },
  )
  if (demande === null || !isOpen) return null
  return (
    <Suspense>
      <HistoryDialog
        key={`${demande.table}/${demande.id}/${demande.champ ?? ''}`}
        demande={demande}
        onClose={closeHistorique}
      />
    </Suspense>
  )
}
