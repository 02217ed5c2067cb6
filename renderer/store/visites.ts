import { PRESENCE } from '../../shared/domain/command'
import { CREATION, LIEN, SUPPRESSION, type Operation } from '../../shared/domain/operation'
import { foldJournal } from '../../shared/journal/fold-journal'
import { listEvenements } from '../../shared/journal/historique'
import { getSession } from '../../shared/journal/operation-id'
import {
  buildVecteur,
  filterJournal,
  formatVecteur,
  isKnown,
  parseVecteur,
  type Vecteur,
} from '../../shared/journal/vecteur'
import { success, type Result } from '../../shared/kernel/result'
import { compareDossiers, type Difference } from '../../shared/rules/differences.rules'
import { migrateOperations } from '../../shared/migrations/format'
import { getAtelier, type Atelier } from './atelier'
import { formatAuteur, isOwnSession } from './auteurs'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import type { DepuisVisite } from './historique-types'
import { readJournalOuvert } from './journal-ouvert'
import { refuseNoDossier } from './refusals'
import { getServices } from './services'
import type { SuiteDossier } from './suites-dossier'

/** The point of the history where this machine left a dossier. */
type Visite = { readonly vecteur: Vecteur; readonly quand: number }

const visites = new WeakMap<Atelier, Promise<Visite | null>>()

function getCle(atelier: Atelier): string {
  return `visite/${atelier.ouvert.meta.dossierId}`
}

/** Where the last visit ended: read when a dossier opens, written when it is left. A failure is without consequence. */
export const SUITE_VISITE: SuiteDossier = {
  onOpened: () => {
    const atelier = getAtelier()
    if (atelier !== null) visites.set(atelier, readVisite(getCle(atelier)))
  },
  onLeaving: async () => {
    const atelier = getAtelier()
    if (atelier === null) return
    const ids = await atelier.ouvert.readIds()
    if (!ids.ok) return
    const vecteur = formatVecteur(buildVecteur(ids.value.map((i) => ({ i }))))
    await getServices().storage.saveReglage(getCle(atelier), { vecteur, quand: Date.now() })
  },
  onClosed: () => undefined,
}

async function readVisite(cle: string): Promise<Visite | null> {
  const raw = await getServices()
    .storage.readReglage(cle)
    .catch(() => undefined)
  if (raw === null || typeof raw !== 'object') return null
  const { vecteur: text, quand } = raw as { readonly vecteur?: unknown; readonly quand?: unknown }
  const vecteur = typeof text === 'string' ? parseVecteur(text) : null
  return vecteur === null || typeof quand !== 'number' ? null : { vecteur, quand }
}

/** What others changed since the last visit to the open dossier on this machine. */
export async function readDepuisVisite(): Promise<Result<DepuisVisite>> {
  const atelier = getAtelier()
  if (atelier === null) return refuseNoDossier()
  const visite = (await visites.get(atelier)) ?? null
  const none = { depuis: visite?.quand ?? null, differences: [], evenements: 0, personnes: [] }
  if (visite === null) return success(none)
  commitDrafts()
  const read = await readJournalOuvert(atelier)
  if (!read.ok) return read
  const { vecteur } = visite
  const news = read.value.operations.filter(
    (operation) => !isOwnSession(getSession(operation.i)) && !isKnown(operation, vecteur),
  )
  if (news.length === 0) return success(none)
  const sessions = [...new Set(news.map(({ i }) => getSession(i)))]
  const { dossier } = foldJournal(migrateOperations(filterJournal(read.value, vecteur).operations))
  const names = sessions.map((id) => formatAuteur(atelier.sessions.get(id)))
  return success({
    depuis: visite.quand,
    differences: keepTouched(compareDossiers(dossier, useCairn.getState().dossier), news),
    evenements: listEvenements(read.value, { sessions, depuis: vecteur }).length,
    personnes: [...new Set(names)].sort((a, b) => a.localeCompare(b, 'fr')),
  })
}

/** The differences that others made, without those of the reader in the meantime. */
function keepTouched(
  differences: readonly Difference[],
  news: readonly Operation[],
): readonly Difference[] {
  const touched = new Set(news.map(({ t, e, f }) => `${t}/${e}/${getField(f)}`))
  return differences.flatMap((difference): Difference[] => {
    const record = `${difference.table}/${difference.id}`
    if (difference.genre !== 'modification') {
      return touched.has(`${record}/${PRESENCE}`) ? [difference] : []
    }
    const champs = difference.champs.filter(({ champ }) => touched.has(`${record}/${champ}`))
    return champs.length === 0 ? [] : [{ ...difference, champs }]
  })
}

/** A deletion and a return speak of the presence of a record, as its creation does. */
function getField(f: string): string {
  if (f === CREATION || f === SUPPRESSION) return PRESENCE
  return f.startsWith(LIEN) ? f.slice(LIEN.length, f.indexOf(':', LIEN.length)) : f
}
