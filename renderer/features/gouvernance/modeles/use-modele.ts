import { useLocation } from 'wouter'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { announce } from '../../../ui/status-region'
import { buildModele } from './build-modele'
import type { ModeleGouvernance } from './modeles'

/** Adds the instances of a model, says so with the way back, and shows the first of them where the screen is. */
export function useModele(): (modele: ModeleGouvernance) => void {
  const [location, navigate] = useLocation()
  return (modele) => {
    const { command, first } = buildModele(useCairn.getState().dossier, getCtx(), modele)
    execute(command)
    const texte = GOUVERNANCE.modelAdded(modele.titre)
    addAvis({ ton: 'succes', texte, action: 'annuler' })
    announce(texte)
    const part = location.startsWith('/gouvernance/schema') ? 'schema' : 'instances'
    if (first === null) return
    navigate(`/gouvernance/${part}/${first}`)
    focusLigne(first)
  }
}

/** Frames to wait for the outline to be drawn: about half a second. */
const MAX_FRAMES = 30

/** What was clicked is gone: the focus goes to the first line that was added. */
function focusLigne(id: Id, frames = MAX_FRAMES): void {
  requestAnimationFrame(() => {
    const line = document.querySelector<HTMLElement>(`.plan-instances [data-id="${id}"]`)
    if (line !== null) line.focus()
    else if (frames > 0) focusLigne(id, frames - 1)
  })
}
