import { useSyncExternalStore } from 'react'
import type { Id } from '../../../../shared/kernel/json'

/** What belongs to no point of the agenda: said before, between or after. */
export const GENERAL = 'general'

/** Where a meeting stands on this machine: the point shown, and since when its time runs (milliseconds); null when it does not. */
export type Chrono = { readonly courant: Id | null; readonly depuis: number | null }

const ARRETE: Chrono = { courant: null, depuis: null }

/** A meeting left running longer than that was forgotten: the time since then is not counted. */
const OUBLI = 4 * 3_600_000

const known = new Map<Id, Chrono>()
const listeners = new Set<() => void>()

function getKey(reunionId: Id): string {
  return `cairn-seance-${reunionId}`
}

/** The running meeting survives the page: time goes on while another screen is shown, or while the page comes back. */
export function readChrono(reunionId: Id): Chrono {
  const kept = known.get(reunionId)
  if (kept !== undefined) return kept
  const read = readStored(reunionId)
  known.set(reunionId, read)
  return read
}

function readStored(reunionId: Id): Chrono {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(getKey(reunionId)) ?? 'null')
    if (typeof raw !== 'object' || raw === null) return ARRETE
    const { courant, depuis } = raw as { readonly [name: string]: unknown }
    return {
      courant: typeof courant === 'string' ? courant : null,
      depuis: typeof depuis === 'number' && Number.isFinite(depuis) ? depuis : null,
    }
  } catch {
    return ARRETE
  }
}

export function writeChrono(reunionId: Id, chrono: Chrono): void {
  known.set(reunionId, chrono)
  try {
    localStorage.setItem(getKey(reunionId), JSON.stringify(chrono))
  } catch {
    // Without it, the meeting is only forgotten with the page.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function useChrono(reunionId: Id): Chrono {
  return useSyncExternalStore(subscribe, () => readChrono(reunionId))
}

/** Seconds run since `depuis`; none while it is stopped, or when the meeting was forgotten. */
export function getSecondes({ depuis }: Pick<Chrono, 'depuis'>, now: number): number {
  if (depuis === null || now - depuis > OUBLI) return 0
  return Math.max(0, Math.round((now - depuis) / 1000))
}
