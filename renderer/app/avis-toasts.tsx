import { useCairn } from '../store/cairn-store'
import { removeAvis } from '../store/session'
import { APP } from '../strings/app'
import { removeToast, useToasts } from '../ui/toast-list'
import { Toasts } from '../ui/toasts'
import { navigateTo } from './hash-location'
import { undoWithVoice } from './history-actions'

/** The notices of the store, then those that carry buttons of their own. */
export function AvisToasts() {
  const avis = useCairn((state) => state.avis)
  const own = useToasts()
  const shown = avis.map(({ id, ton, texte, action, lien }) => ({
    id,
    tone: ton,
    text: texte,
    actions: [
      ...(action === 'annuler' ? [{ label: APP.undo, run: undoWithVoice }] : []),
      ...(lien === undefined ? [] : [{ label: lien.texte, run: () => navigateTo(lien.adresse) }]),
    ],
  }))
  return (
    <Toasts
      toasts={[...shown, ...own]}
      onClose={(id) => {
        removeAvis(id)
        removeToast(id)
      }}
    />
  )
}
