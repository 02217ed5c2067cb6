import { useCallback, useState } from 'react'

export type PartnerDraft = { readonly isChosen: boolean; readonly name: string }

/** What the assistant holds before « Créer ». Plain texts, as typed. */
export type AssistantDraft = {
  readonly step: number
  readonly territoire: string
  readonly sigle: string
  readonly typeEpci: string
  readonly communes: string
  readonly debut: string
  readonly fin: string
  readonly generation: string
  readonly contrat: string
  readonly partners: Readonly<Record<string, PartnerDraft>>
  readonly others: string
  readonly withAxes: boolean
  readonly axes: string
}

const EMPTY: AssistantDraft = {
  step: 0,
  territoire: '',
  sigle: '',
  typeEpci: '',
  communes: '',
  debut: '',
  fin: '',
  generation: '1',
  contrat: '',
  partners: { caf: { isChosen: true, name: '' }, epci: { isChosen: true, name: '' } },
  others: '',
  withAxes: false,
  axes: '',
}

/** A draft, not data: what was typed in an assistant that was left. Lost with the browser's settings, and nothing more is. */
const KEY = 'cairn-nouvelle-ctg'

function readDraft(): AssistantDraft {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return raw !== null && typeof raw === 'object' ? { ...EMPTY, ...raw } : EMPTY
  } catch {
    return EMPTY
  }
}

export type DraftControl = {
  readonly draft: AssistantDraft
  readonly isResumed: boolean
  readonly change: (patch: Partial<AssistantDraft>) => void
  readonly forget: () => void
}

/** The draft of the assistant, kept while it is filled so that it can be left and resumed. */
export function useAssistantDraft(): DraftControl {
  const [draft, setDraft] = useState(readDraft)
  const [isResumed, setIsResumed] = useState(() => readDraft().territoire !== '')
  const change = useCallback((patch: Partial<AssistantDraft>) => {
    setDraft((current) => {
      const next = { ...current, ...patch }
      localStorage.setItem(KEY, JSON.stringify(next))
      return next
    })
  }, [])
  const forget = useCallback(() => {
    localStorage.removeItem(KEY)
    setDraft(EMPTY)
    setIsResumed(false)
  }, [])
  return { draft, isResumed, change, forget }
}

/** The lines of a text that hold something, once each, in their order; a pasted row gives its first cell. */
export function listLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => (line.split('\t')[0] ?? '').trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
