import type { LogState } from '../../shared/bridge/bridge'
import type { DossierDb, Sentinelle } from './dossier-db'
import { mergeContenus } from './generation'
import { parseLog } from './log-codec'
import type { Stores } from './open-dossier'
import { completeFromSauvegardes, type Retrouve } from './read-sauvegardes'
import type { ContenuDossier } from './storage-types'

/** What is known of the stores of a dossier before they are read whole. */
export type Trouve = {
  /** Null when there is no database to read. */
  readonly db: DossierDb | null
  readonly sentinelle: Sentinelle | null
  readonly state: LogState | null
  readonly lines: readonly string[]
}

export type LuEnsemble = Retrouve & {
  readonly inDatabase: ContenuDossier | null
  readonly inLog: ContenuDossier | null
}

/** What the database, the log and the backups of a dossier hold together; `contenu` is null when none of them holds it. Writes nothing. */
export async function readTogether(
  { app, sauvegardes }: Stores,
  dossierId: string,
  { db, sentinelle, state, lines }: Trouve,
): Promise<LuEnsemble> {
  const inDatabase = (await db?.readContenu().catch(() => null)) ?? null
  const known = await app.get(dossierId).catch(() => undefined)
  const inLog = parseLog(lines, known?.meta)
  const found = await completeFromSauvegardes(sauvegardes, dossierId, {
    contenu: mergeContenus(inDatabase, inLog),
    isSure: isDatabaseSure(sentinelle, inDatabase) || (isLogSure(state) && inLog !== null),
  })
  return { ...found, inDatabase, inLog }
}

/** True when the database holds all the operations it was given. */
function isDatabaseSure(sentinelle: Sentinelle | null, inDatabase: ContenuDossier | null): boolean {
  return sentinelle !== null && inDatabase?.journal.operations.length === sentinelle.ops
}

/** True when nothing of a log is damaged, and nothing was cut off its end. */
export function isLogSure(state: LogState | null): boolean {
  return state?.damaged === 0 && state.torn !== true
}
