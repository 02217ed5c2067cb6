import { useEffect, useState } from 'react'
import { useCairn } from '../../store/cairn-store'
import type { SauvegardeInfo } from '../../store/sauvegarde-types'
import { listSauvegardes } from '../../store/sauvegardes'

type Read = {
  /** Newest first; null as long as nothing was read. */
  readonly sauvegardes: readonly SauvegardeInfo[] | null
  readonly erreur: string | null
}

/** The backups of the open dossier, listed again when one is made. */
export function useSauvegardes(): Read & { readonly reread: () => void } {
  const last = useCairn((state) => state.sante.derniereSauvegarde)
  const [read, setRead] = useState<Read>({ sauvegardes: null, erreur: null })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isWanted = true
    void listSauvegardes().then((listed) => {
      if (!isWanted) return
      setRead(
        listed.ok
          ? { sauvegardes: listed.value, erreur: null }
          : { sauvegardes: null, erreur: listed.error.message },
      )
    })
    return () => {
      isWanted = false
    }
  }, [last, turn])
  return { ...read, reread: () => setTurn((current) => current + 1) }
}
