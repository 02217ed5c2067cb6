import { useDeferredValue, useEffect, useState } from 'react'
import { useCairn } from '../../store/cairn-store'
import type { EvenementLisible, FiltreHistorique } from '../../store/historique-types'
import { readHistorique } from '../../store/session'

export type HistoriqueLu = {
  /** Null as long as nothing was read. */
  readonly evenements: readonly EvenementLisible[] | null
  readonly erreur: string | null
  readonly reread: () => void
}

/** The events asked for, read again when the dossier changes. `filtre` must stay the same object from one drawing to the next. */
export function useHistorique(filtre: FiltreHistorique): HistoriqueLu {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const [lu, setLu] = useState<Omit<HistoriqueLu, 'reread'>>({ evenements: null, erreur: null })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isWanted = true
    void readHistorique(filtre).then((read) => {
      if (!isWanted) return
      if (read.ok) setLu({ evenements: read.value, erreur: null })
      else setLu(({ evenements }) => ({ evenements, erreur: read.error.message }))
    })
    return () => {
      isWanted = false
    }
  }, [filtre, dossier, turn])
  return { ...lu, reread: () => setTurn((current) => current + 1) }
}
