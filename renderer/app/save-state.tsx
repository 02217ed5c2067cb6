import { IconAlertTriangle, IconCircleCheck, IconLoader2 } from '@tabler/icons-react'
import { useCairn } from '../store/cairn-store'
import { flush } from '../store/session'
import { APP } from '../strings/app'
import { runCommande } from '../ui/commandes'

/** Whether what is on the screen is on the disk. Read aloud only when it fails: a voice at each letter would be unbearable. */
export function SaveState() {
  const etat = useCairn((state) => state.enregistrement.etat)
  return (
    <div
      className="etat-enregistrement"
      role="status"
      aria-live={etat === 'echec' ? 'assertive' : 'off'}
      data-etat={etat}
    >
      {etat === 'enregistre' && (
        <>
          <IconCircleCheck size={15} stroke={1.8} aria-hidden="true" />
          <span>
            {APP.saved}
            <span className="etat-long">{APP.savedHere}</span>
          </span>
        </>
      )}
      {etat === 'en_cours' && (
        <>
          <IconLoader2 size={15} stroke={1.8} aria-hidden="true" />
          <span>{APP.saving}</span>
        </>
      )}
      {etat === 'echec' && (
        <>
          <IconAlertTriangle size={15} stroke={1.8} aria-hidden="true" />
          <span>{APP.notSaved} –</span>
          <button type="button" className="bouton-lien" onClick={() => void flush()}>
            {APP.retry}
          </button>
        </>
      )}
    </div>
  )
}

/** Why writing fails and what is safe, in the way, until it works again. A copy can be taken elsewhere meanwhile. */
export function SaveBanner() {
  const raison = useCairn((state) =>
    state.enregistrement.etat === 'echec' ? state.enregistrement.raison : null,
  )
  if (raison === null) return null
  return (
    <div className="bandeau-echec" role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
      <p>{raison}</p>
      <button
        type="button"
        className="avis-action"
        onClick={() => runCommande('enregistrer-copie')}
      >
        {APP.saveCopy}
      </button>
      <button type="button" className="avis-action" onClick={() => void flush()}>
        {APP.retry}
      </button>
    </div>
  )
}
