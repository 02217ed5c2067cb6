import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { isSameJson, type Json } from '../../shared/kernel/json'
import type { Result } from '../../shared/kernel/result'
import { registerDraft } from '../store/session'

/** Typing is committed after this silence, in milliseconds. */
const COMMIT_DELAY = 600
/** After this silence, in milliseconds, typing again is another undo step. */
const SPELL_DELAY = 8000

let spellCount = 0

/** A key that no other typing spell of this page has. */
export function createSpellKey(): string {
  spellCount += 1
  return `saisie-${spellCount}`
}

type Draft<V> = {
  readonly text: string
  readonly original: V
  readonly saved: V
  readonly isDirty: boolean
  readonly mergeKey: string
  readonly changedAt: number
}

export type DraftOptions<V extends Json> = {
  readonly value: V
  readonly format: (value: V) => string
  readonly parse: (text: string) => Result<V>
  readonly commit: (value: V, mergeKey: string) => void
}

export type DraftControl = {
  readonly text: string
  /** In French; shown once the field is left, then kept up to date while it is corrected. */
  readonly error: string | null
  readonly isEditing: boolean
  readonly change: (text: string) => void
  readonly blur: () => void
  readonly keyDown: (event: KeyboardEvent) => void
  /** Commits now what can be read; true when nothing is left uncommitted. */
  readonly flush: () => boolean
}

/**
 * The text under edit of one field: local while typing, committed 600 ms after the last key and when the field is left.
 * What cannot be read stays as typed, with the reason. Échap gives back the value the spell began with.
 */
export function useDraft<V extends Json>(options: DraftOptions<V>): DraftControl {
  const { value, format, parse } = options
  const [draft, setDraft] = useState<Draft<V> | null>(null)
  const [hasLeft, setHasLeft] = useState(false)
  const latest = useRef<Draft<V> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function put(next: Draft<V> | null): void {
    latest.current = next
    setDraft(next)
  }

  const commitDraft = useEffectEvent((): boolean => flush())

  function flush(): boolean {
    clearTimeout(timer.current)
    const current = latest.current
    if (current === null || !current.isDirty) return true
    const read = parse(current.text)
    if (!read.ok) return false
    if (!isSameJson(read.value, value)) options.commit(read.value, current.mergeKey)
    put({ ...current, isDirty: false, saved: read.value })
    return true
  }

  const late = useRef(flush)
  useEffect(() => {
    late.current = flush
  })

  const isHeld = draft !== null && (draft.isDirty || isSameJson(draft.saved, value))
  const text = draft !== null && isHeld ? draft.text : format(value)

  useEffect(() => (isHeld ? registerDraft(() => void commitDraft()) : undefined), [isHeld])
  useEffect(
    () => () => {
      commitDraft()
      clearTimeout(timer.current)
    },
    [],
  )

  function change(next: string): void {
    const now = performance.now()
    const previous = isHeld ? latest.current : null
    const goesOn = previous !== null && now - previous.changedAt < SPELL_DELAY
    put({
      text: next,
      original: previous?.original ?? value,
      saved: previous?.saved ?? value,
      isDirty: true,
      mergeKey: goesOn ? previous.mergeKey : createSpellKey(),
      changedAt: now,
    })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => late.current(), COMMIT_DELAY)
  }

  function blur(): void {
    const isRead = flush()
    setHasLeft(!isRead)
    if (isRead) put(null)
  }

  function keyDown(event: KeyboardEvent): void {
    const current = latest.current
    if (event.key !== 'Escape' || current === null || event.nativeEvent.isComposing) return
    event.stopPropagation()
    event.preventDefault()
    clearTimeout(timer.current)
    if (!isSameJson(current.original, value)) options.commit(current.original, current.mergeKey)
    put(null)
    setHasLeft(false)
  }

  const read = hasLeft && isHeld ? parse(text) : null
  const error = read === null || read.ok ? null : read.error.message
  return { text, error, isEditing: isHeld, change, blur, keyDown, flush }
}
