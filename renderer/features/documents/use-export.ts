import { useEffect, useRef, useState } from 'react'
import { useCairn } from '../../store/cairn-store'
import { addAvis, flush, getCtx } from '../../store/session'
import { DOCUMENTS_TEXTES } from '../../strings/documents'
import { announce } from '../../ui/status-region'
import { exportWord } from './export-word'
import { saveWord } from './save-word'
import type { WordRequest } from './word.worker'

export type ExportControl = {
  /** Files done and wanted; null when nothing is being exported. */
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly start: (what: Omit<WordRequest, 'dossier' | 'ctx'>) => void
  readonly cancel: () => void
}

/** One export at a time, with its progress. Fields under edit are committed first. */
export function useExport(): ExportControl {
  const [progress, setProgress] = useState<ExportControl['progress']>(null)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  async function run(what: Parameters<ExportControl['start']>[0]): Promise<void> {
    const controller = new AbortController()
    abort.current = controller
    const total = what.objets.length
    setProgress({ done: 0, total })
    await flush()
    const { now, today, author } = getCtx()
    const { dossier } = useCairn.getState()
    const request = { ...what, dossier, ctx: { now, today, author } }
    const made = await exportWord(
      request,
      (done) => setProgress({ done, total }),
      controller.signal,
    )
    setProgress(null)
    if (!made.ok) addAvis({ ton: 'erreur', texte: made.error.message })
    else if (made.value === null) announce(DOCUMENTS_TEXTES.cancelled)
    else await saveWord(made.value)
  }

  return {
    progress,
    start: (what) => void run(what),
    cancel: () => abort.current?.abort(),
  }
}
