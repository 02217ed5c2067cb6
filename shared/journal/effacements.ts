import type { Journal, Operation } from '../domain/operation'
import type { DateIso, Id } from '../kernel/json'
import { buildOperationId } from './operation-id'
import type { HeadsIndex } from './heads-index'
import type { Writer } from './build-operations'

/** The pseudo-table of erasures: an application that does not know it keeps it as an unknown table. */
export const EFFACEMENTS = '_effacements'

/** What is erased: a record, or some of its fields, up to a Lamport counter. */
export type CibleEffacement = {
  readonly table: string
  readonly id: Id
  /** Null for the whole record. */
  readonly champs: readonly string[] | null
  readonly jusqua: number
  readonly motif: string
  readonly jour: DateIso
}

export type Effacement = CibleEffacement & {
  readonly operation: string
  readonly session: string
  readonly quand: number
}

/** The operation that erases, to be added to the journal. It holds nothing of what it erases. */
export function buildEffacement(
  cible: CibleEffacement,
  index: HeadsIndex,
  writer: Writer,
): Operation {
  const i = buildOperationId(index.clock + 1, writer.session)
  const { table, id, champs, jusqua, motif, jour } = cible
  const v = { table, id, champs, jusqua, motif, jour }
  const operation: Operation = {
    i,
    t: EFFACEMENTS,
    e: `eff_${i.replace('-', '').toLowerCase()}`,
    f: '*',
    v,
    p: [],
    q: writer.now,
    x: writer.format,
    g: i,
  }
  index.add(operation)
  return operation
}

export function applyEffacements(journal: Journal): Journal {
  return journal
}

export function listEffacements(_journal: Journal): readonly Effacement[] {
  return []
}
