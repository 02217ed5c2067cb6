import type { Journal } from '../../shared/domain/operation'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import type { Fold } from '../../shared/journal/fold-journal'
import { prepareFusionSteps, type Fusion } from '../../shared/journal/fusion'
import { runSteps } from '../../shared/journal/steps'
import { success, type Result } from '../../shared/kernel/result'
import { migrateOperations } from '../../shared/migrations/format'
import type { Atelier } from './atelier'
import { Avancement } from './avancement'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import { getJournalOuvert, readJournalOuvert } from './journal-ouvert'
import { buildReception } from './reception-lecture'
import { runBySlices } from './run-by-slices'

/** A merge prepared on the open dossier as it was then; nothing of it is written. */
export type Preparee = {
  readonly fichier: string
  readonly file: CtgFile
  /** Ours as the merge found it: another object once a gesture was made. */
  readonly ours: Journal
  readonly fusion: Fusion
}

let waiting: { readonly atelier: Atelier; readonly preparee: Preparee } | null = null

/** The dossier that is shown, as the fold of its journal would give it. */
function readLiveFold({ index, conflits }: Atelier): Fold {
  const { dossier } = useCairn.getState()
  return { dossier, index, conflits, enAttente: [], inconnus: [], illisibles: [] }
}

type Prepared = { readonly ours: Journal; readonly fusion: Fusion }

/** Gestures made meanwhile make it begin again: after so many times the page waits for the end. */
const MAX_ROUNDS = 4

/** Looks at what a journal would do to the open dossier, the page answering meanwhile. Nothing is changed. */
export async function prepareOn(atelier: Atelier, theirs: Journal): Promise<Result<Prepared>> {
  const avancement = new Avancement(COMPARING)
  const read = await readJournalOuvert(atelier)
  if (!read.ok) return read
  try {
    for (let round = 1; ; round += 1) {
      commitDrafts()
      const ours = getJournalOuvert(atelier) ?? read.value
      const isStill = (): boolean => (getJournalOuvert(atelier) ?? read.value) === ours
      const steps = prepareFusionSteps(ours, theirs, readLiveFold(atelier), migrateOperations)
      const fusion =
        round < MAX_ROUNDS
          ? await runBySlices(steps, (part) => {
              avancement.show(part)
              return isStill()
            })
          : runSteps(steps)
      // From here to the end nothing waits: the journal and what is shown are of the same moment.
      if (fusion !== null && isStill()) return success({ ours, fusion })
    }
  } finally {
    avancement.hide()
  }
}

const COMPARING = 'Comparaison avec votre CTG'

/** Puts a prepared merge before the reader. */
export function showReception(atelier: Atelier, preparee: Preparee): void {
  waiting = { atelier, preparee }
  const { fichier, file, fusion } = preparee
  useCairn.setState({ reception: buildReception(fichier, file, fusion) })
}

/** The merge that waits for the reader, when it is on this dossier. */
export function getPreparee(atelier: Atelier): Preparee | null {
  return waiting?.atelier === atelier ? waiting.preparee : null
}

/** Leaves the received file aside: nothing of it was in the dossier. */
export function cancelReception(): void {
  waiting = null
  if (useCairn.getState().reception !== null) useCairn.setState({ reception: null })
}
