import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createRecord } from '../../../../shared/commands/create-record'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { setFields, type Patch } from '../../../../shared/commands/set-fields'
import { getAnyRow, type AnyRow } from '../../../../shared/domain/dossier'
import { getDefinition } from '../../../../shared/domain/registry'
import type { Id, Json } from '../../../../shared/kernel/json'
import { createSpellKey } from '../../../forms/use-draft'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx, registerDraft } from '../../../store/session'
import { readText } from '../../../forms/read-text'
import { SEANCE as MOTS } from '../../../strings/seance'
import { isVerrouille } from '../verrou'

const DELAI = 600

export type TableSaisie = 'decisions' | 'suites'

/** The field without which there is nothing to keep. */
export const TEXTE = { decisions: 'texte', suites: 'libelle' } as const

type SaisieOptions = {
  readonly table: TableSaisie
  readonly reunionId: Id
  /** The record under edit; null for a new one. */
  readonly id: Id | null
  /** What a new record starts with: meeting, point, fiches… */
  readonly initial: Patch
}

export type Saisie = {
  readonly get: (field: string) => Json
  readonly set: (patch: Patch) => void
  /** Keeps what was typed, now. */
  readonly save: () => void
  /** Takes a new record away, or leaves an older one as it was. */
  readonly drop: () => void
}

/**
 * A decision or an action being caught. The record is made with its first words and follows the typing, so that nothing waits to be
 * lost; all of it is one undo step.
 */
export function useSaisie({ table, reunionId, id, initial }: SaisieOptions): Saisie {
  const [values, setValues] = useState<Patch>(() => {
    const row = id === null ? undefined : getAnyRow(useCairn.getState().dossier, table, id)
    return row === undefined ? initial : { ...row }
  })
  const [mergeKey] = useState(createSpellKey)
  const state = useRef<{ id: Id | null; pending: Patch; before: Patch | null }>({
    id,
    pending: {},
    before: id === null ? null : values,
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const flush = useEffectEvent(() => keep())

  /** Keeps what was typed; a record left without its text is no record. */
  const settle = useEffectEvent(() => {
    keep()
    const { dossier } = useCairn.getState()
    const kept = state.current.id === null ? undefined : getAnyRow(dossier, table, state.current.id)
    if (kept === undefined || readText(kept[TEXTE[table]]).trim() !== '') return
    if (!isVerrouille(reunionId)) execute(deleteRecord(dossier, table, kept.id))
  })

  function keep(): void {
    clearTimeout(timer.current)
    const current = state.current
    const patch = current.pending
    if (Object.keys(patch).length === 0 || isVerrouille(reunionId)) return
    current.pending = {}
    const { dossier } = useCairn.getState()
    if (current.id !== null) {
      if (getAnyRow(dossier, table, current.id) === undefined) return
      const command = setFields(dossier, table, current.id, patch, MOTS.commands.edit[table])
      execute({ ...command, mergeKey })
      return
    }
    const all: Patch = { ...values, ...patch }
    if (readText(all[TEXTE[table]]).trim() === '') {
      current.pending = patch
      return
    }
    const row = getDefinition(table).create(getCtx(), all) as AnyRow
    current.id = row.id
    execute({ ...createRecord(table, row, MOTS.commands.add[table]), mergeKey })
  }

  useEffect(() => {
    const unregister = registerDraft(() => flush())
    return () => {
      unregister()
      settle()
    }
  }, [])

  const late = useRef(keep)
  useEffect(() => {
    late.current = keep
  })

  return {
    get: (field) => values[field] ?? null,
    set: (patch) => {
      setValues((current) => ({ ...current, ...patch }))
      state.current.pending = { ...state.current.pending, ...patch }
      clearTimeout(timer.current)
      timer.current = setTimeout(() => late.current(), DELAI)
    },
    save: () => {
      // A text taken as it was proposed was never typed.
      if (state.current.id === null) state.current.pending = { ...values, ...state.current.pending }
      keep()
    },
    drop: () => {
      clearTimeout(timer.current)
      const { id: kept, before } = state.current
      state.current.pending = {}
      if (kept === null || isVerrouille(reunionId)) return
      const { dossier } = useCairn.getState()
      if (before === null) execute(deleteRecord(dossier, table, kept))
      else {
        const command = setFields(dossier, table, kept, before, MOTS.commands.edit[table])
        execute({ ...command, mergeKey })
      }
    },
  }
}
