import { useEffect, useState } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import { listAlertesParLots } from './alertes'
import type { Place } from './place-list'

/** The texts to read again, found little by little after the screen is drawn; null until all is read once. */
export function useAlertes(dossier: Dossier): readonly Place[] | null {
  const [found, setFound] = useState<readonly Place[] | null>(null)
  useEffect(() => {
    const lots = listAlertesParLots(dossier)
    const places: Place[] = []
    let timer = window.setTimeout(readNext)
    function readNext(): void {
      const lot = lots.next()
      if (lot.done === true) {
        setFound(places)
        return
      }
      places.push(...lot.value)
      timer = window.setTimeout(readNext)
    }
    return () => window.clearTimeout(timer)
  }, [dossier])
  return found
}
