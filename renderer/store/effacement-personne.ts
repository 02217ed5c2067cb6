import { deleteRecord } from '../../shared/commands/delete-record'
import type { Change } from '../../shared/domain/command'
import type { Journal, SessionJournal } from '../../shared/domain/operation'
import type { Personne } from '../../shared/domain/personne.entity'
import { buildOperationsByChange } from '../../shared/journal/build-operations'
import {
  applyEffacements,
  buildEffacement,
  listVus,
  type CibleEffacement,
} from '../../shared/journal/effacements'
import { buildErasedTest } from '../../shared/journal/erased-entry'
import { foldJournal } from '../../shared/journal/fold-journal'
import type { Id, Json } from '../../shared/kernel/json'
import { success, type Result } from '../../shared/kernel/result'
import { FORMAT, migrateOperations } from '../../shared/migrations/format'
import { buildMasquePersonne } from '../../shared/rules/identites-personne'
import { buildTraces, countTraces, type Traces } from '../../shared/rules/traces-personne'
import { getAtelier, getSession, showPiles, type Atelier } from './atelier'
import { useCairn } from './cairn-store'
import { cloneIndex } from './clone-index'
import { getCtx } from './ctx'
import { commitDrafts } from './drafts'
import { listAnciens, listEffacements } from './effacement-cibles'
import { readIdentites } from './effacement-identites'
import { listTextes } from './effacement-plan'
import { getJournalOuvert, readJournalOuvert, setJournal } from './journal-ouvert'
import { forgetRapport } from './rapport-fusion'
import { readCommand } from './read-command'
import { cancelReception } from './reception'
import { refuseNoDossier, refuseNoPersonne } from './refusals'
import { readMeta, readNewMeta, takeSession } from './write-gesture'

/** What was erased, to be looked for afterwards. */
export type Efface = { readonly nom: string; readonly traces: Traces; readonly textes: number }

/** The record of a person: whatever is ever written there, it is never shown again. */
const TOUJOURS = Number.MAX_SAFE_INTEGER
const MOTIF = 'droit à l’effacement'

/**
 * Takes someone out of the open dossier, for good: ordinary operations that replace the texts, empty the references and delete the
 * record, then the erasures that make the history forget. Nothing of it can be undone. `choisis`: the keys of the uncertain texts to
 * replace as well. Both stores are written anew in the background.
 */
export async function applyEffacement(
  personneId: Id,
  choisis: readonly string[],
): Promise<Result<Efface>> {
  const atelier = getAtelier()
  if (atelier === null) return refuseNoDossier()
  commitDrafts()
  const read = await readJournalOuvert(atelier)
  if (!read.ok) return read
  if (getAtelier() !== atelier) return refuseNoDossier()
  commitDrafts()
  // From here to the end nothing waits: the journal and what is shown are of the same moment.
  const ours = getJournalOuvert(atelier) ?? read.value
  const identites = readIdentites(useCairn.getState().dossier, ours, personneId)
  const [personne] = identites
  if (personne === undefined) return refuseNoPersonne()
  cancelReception()
  forgetRapport()
  return success(write(atelier, ours, identites, personne, new Set(choisis)))
}

function write(
  atelier: Atelier,
  ours: Journal,
  identites: readonly Personne[],
  personne: Personne,
  choisis: ReadonlySet<string>,
): Efface {
  const { dossier } = useCairn.getState()
  const traces = buildTraces(dossier, identites)
  const textes = listTextes(dossier, identites).filter(
    ({ certain, cle }) => certain || choisis.has(cle),
  )
  const index = cloneIndex(atelier.index)
  const anciens = listAnciens(ours, traces).filter(({ id }) => id !== personne.id)
  const remplacements = new Map<string, Json>(textes.map(({ cle, valeur }) => [cle, valeur]))
  const mask = buildMasquePersonne(dossier, identites)
  const { changes, cibles } = listEffacements(dossier, index, anciens, remplacements, mask)
  const jusqua = index.clock
  const all: readonly Change[] = [
    ...changes,
    ...deleteRecord(dossier, 'personnes', personne.id).changes,
  ]
  const { command } = readCommand({ label: MOTIF, changes: all, undo: 'never' })
  const writer = { session: getSession().id, now: Date.now(), format: FORMAT }
  const written = buildOperationsByChange(command.changes, index, writer).flat()
  const { today } = getCtx()
  const erasures = groupCibles([
    ...cibles.map((cible) => ({ ...cible, jusqua: Math.min(cible.jusqua, jusqua) })),
    { table: 'personnes', id: personne.id, champs: null, jusqua: TOUJOURS },
  ]).map((cible) => {
    // In a text, what someone else writes meanwhile is kept, to be decided upon; the record of the person goes whole.
    const { table, id, champs } = cible
    const vu = champs === null ? {} : { vu: listVus(ours.operations, table, id) }
    return buildEffacement({ ...cible, ...vu, motif: MOTIF, jour: today }, index, writer)
  })
  const own = takeSession(atelier)
  const journal = applyEffacements({
    operations: [...ours.operations, ...written, ...erasures],
    sessions: forgetNames([...ours.sessions, ...own], traces),
  })
  install(atelier, journal, traces)
  return { nom: `${personne.prenom} ${personne.nom}`.trim(), traces, textes: textes.length }
}

type Cible = Omit<CibleEffacement, 'motif' | 'jour'>

/** One erasure for the fields of a record that go up to the same point. */
function groupCibles(cibles: readonly Cible[]): readonly Cible[] {
  const groups = new Map<string, Cible>()
  for (const cible of cibles) {
    const key = `${cible.table}/${cible.id}/${String(cible.jusqua)}`
    const known = groups.get(key)
    const champs = [...(known?.champs ?? []), ...(cible.champs ?? [])]
    groups.set(key, cible.champs === null ? cible : { ...cible, champs })
  }
  return [...groups.values()]
}

/** An author without a name keeps the organisation. In a merge it is this entry that stays, whichever side it is on. */
function forgetNames(
  sessions: readonly SessionJournal[],
  traces: Traces,
): readonly SessionJournal[] {
  const now = getSession().id
  return sessions.map((session) =>
    session.id !== now && countTraces(traces, session.nom) > 0 ? { ...session, nom: '' } : session,
  )
}

/** The journal as it is from now on: shown, and written anew in both stores. */
function install(atelier: Atelier, journal: Journal, traces: Traces): void {
  const fold = foldJournal(migrateOperations(journal.operations))
  for (const session of journal.sessions) atelier.sessions.set(session.id, session)
  atelier.index = cloneIndex(fold.index)
  atelier.conflits = fold.conflits
  setJournal(atelier, journal)
  useCairn.setState({ dossier: fold.dossier, conflits: fold.conflits })
  const isErased = buildErasedTest(journal)
  const keep = (item: Atelier['annuler'][number]): boolean =>
    !isErased(item.entree) && countTraces(traces, JSON.stringify(item.entree)) === 0
  atelier.annuler = atelier.annuler.filter(keep)
  atelier.retablir = atelier.retablir.filter(keep)
  readNewMeta(atelier, fold.dossier)
  atelier.ouvert.recrire({
    meta: readMeta(atelier, fold.dossier),
    journal,
    piles: {
      entrees: [...atelier.annuler, ...atelier.retablir],
      alias: atelier.aliases.list(),
    },
    fold,
  })
  showPiles(atelier)
}
