import type { Id } from '../../shared/kernel/json'
import { getChampId } from './champ-props'

/** Frames to wait for a field that is being drawn: about a second. */
const MAX_FRAMES = 60

/** Sent on the document for a field that is not drawn yet: whoever draws it later than the rest draws it now. */
export const CHAMP_WANTED = 'champ-attendu'

/** Brings a field into view and gives it the focus, as soon as it is drawn. */
export function focusChamp(recordId: Id, name: string, frames = MAX_FRAMES): void {
  const element = document.getElementById(getChampId(recordId, name))
  if (element === null) {
    document.dispatchEvent(new CustomEvent(CHAMP_WANTED, { detail: recordId }))
    if (frames > 0) requestAnimationFrame(() => focusChamp(recordId, name, frames - 1))
    return
  }
  const isFocusable = element.matches('input, textarea, select, button, [tabindex], [role=textbox]')
  const target = isFocusable ? element : element.querySelector<HTMLElement>('input, button')
  element.scrollIntoView({ block: 'center' })
  ;(target ?? element).focus({ preventScroll: true })
}
