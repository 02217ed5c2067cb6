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

/** How the history names whoever wrote an operation: someone who never gave a name on this machine is the reader. */
export function formatAuteurDe(id: string, session: SessionJournal | undefined): string {
  const name = formatAuteur(session)
  return name === AUTEUR_INCONNU && isOwnSession(id) ? VOUS : name
}

const VOUS = 'Vous'

const CLE = 'sessions'
/** Sessions of this machine that are remembered: years of starts. */
const MAX = 2000

let own: ReadonlySet<string> = new Set()

/** Reads the sessions held on this machine; none when they cannot be read. */
export async function readOwnSessions(): Promise<void> {
  const known = await getServices()
    .storage.readReglage(CLE)
    .catch(() => undefined)
  own = new Set(Array.isArray(known) ? known.filter((item) => typeof item === 'string') : [])
}

/** Remembers that a session is of this machine: what it wrote is never news here. A failure is without consequence. */
export function noteOwnSession(id: string): void {
  if (own.has(id)) return
  own = new Set([...own, id])
  void getServices()
    .storage.saveReglage(CLE, [...own].slice(-MAX))
    .catch(() => undefined)
}

/** True when a session was held on this machine. */
export function isOwnSession(id: string): boolean {
  return id === getSession().id || own.has(id)
}
