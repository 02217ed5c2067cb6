import { useCairn } from '../../../renderer/store/cairn-store'

/** Until what was done is shown as saved. */
export function waitForSaved(): Promise<void> {
  return new Promise((resolve) => {
    const check = (): boolean => useCairn.getState().enregistrement.etat === 'enregistre'
    if (check()) {
      resolve()
      return
    }
    const stop = useCairn.subscribe(() => {
      if (!check()) return
      stop()
      resolve()
    })
  })
}
