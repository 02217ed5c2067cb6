import { useCallback, useEffect, useRef, useState } from 'react'
import type { Echec, Result } from '../../../../shared/kernel/result'
import type { FeuilleImportee } from '../../../../shared/kernel/table-importee'
import {
  buildCorrespondance,
  formatSignature,
  type Correspondance,
} from '../../../../shared/rules/import-champs'
import { readCorrespondance } from '../../../store/import-contacts'

/** What was read, and which of it is imported. */
export type Source = {
  readonly nom: string
  readonly feuilles: readonly FeuilleImportee[]
  readonly feuille: number
  readonly correspondance: Correspondance
  /** The choice of the last time was taken up. */
  readonly retenue: boolean
}

async function buildSource(
  nom: string,
  feuilles: readonly FeuilleImportee[],
  feuille: number,
): Promise<Source | null> {
  const table = feuilles[feuille]?.table
  if (table === undefined) return null
  const known = await readCorrespondance(formatSignature(table.entetes))
  const fits = known?.length === table.entetes.length
  const correspondance = fits ? known : buildCorrespondance(table)
  return { nom, feuilles, feuille, correspondance, retenue: fits }
}

/** The steps before the dry run: what was chosen, read, and how its columns are understood. */
export function useImportSource() {
  const [source, setSource] = useState<Source | null>(null)
  const [refus, setRefus] = useState<Echec | null>(null)
  const [isReading, setIsReading] = useState(false)
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])

  const read = useCallback(
    async (nom: string, reading: Promise<Result<readonly FeuilleImportee[]>>): Promise<void> => {
      setIsReading(true)
      setRefus(null)
      const lu = await reading
      const next = lu.ok ? await buildSource(nom, lu.value, 0) : null
      if (!alive.current) return
      setIsReading(false)
      if (!lu.ok) setRefus(lu.error)
      setSource(next)
    },
    [],
  )
  const setFeuille = useCallback(
    async (feuille: number): Promise<void> => {
      if (source !== null) setSource(await buildSource(source.nom, source.feuilles, feuille))
    },
    [source],
  )
  return { source, setSource, setFeuille, refus, setRefus, isReading, read }
}
