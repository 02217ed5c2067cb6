import type { SessionJournal } from '../../shared/domain/operation'
import { getSession } from './atelier'
import { getServices } from './services'

export const AUTEUR_INCONNU = 'auteur inconnu'

/** The name that a session declares, else its organisation; never empty. */
export function formatAuteur(session: SessionJournal | undefined): string {
  const name = session?.nom.trim() ?? ''
  const organisme = session?.organisme.trim() ?? ''
  return name !== '' ? name : organisme !== '' ? organisme : AUTEUR_INCONNU
}

const CLE = 'sessions'
/** Sessions of this machine that are remembered: years of starts. */
const MAX = 2000

let own: ReadonlySet<string> = new Set()

/** Remembers that a session is of this machine: what it wrote is never news here. A failure is without consequence. */
export async function noteOwnSession(id: string): Promise<void> {
  const { storage } = getServices()
  const known = await storage.readReglage(CLE).catch(() => undefined)
  const ids = Array.isArray(known) ? known.filter((item) => typeof item === 'string') : []
  const next = [...ids.filter((item) => item !== id), id].slice(-MAX)
  own = new Set([...own, ...next])
  await storage.saveReglage(CLE, next).catch(() => undefined)
}

/** True when a session was held on this machine. */
export function isOwnSession(id: string): boolean {
  return id === getSession().id || own.has(id)
}
