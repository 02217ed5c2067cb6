import type { SessionJournal } from '../domain/operation'
import { echec, success, type Result } from '../kernel/result'
import type { CtgFile, Manifest, PieceCtg } from './ctg-file'
import { buildSha256 } from './digest'
import { getPieceSha256, NAMES } from './entry-names'
import { isProtected } from './foreign-file'
import { LIMITS } from './limits'
import { readManifest } from './manifest'
import { checkOperations } from './operations-check'
import { unprotectCtg } from './protect-ctg'
import { refusePassword, refuseTooBig } from './refusals'
import { rebuildFromState } from './reparer-etat'
import { readDamagedJournal, type PartieReparee } from './reparer-journal'
import { formatBilan } from './reparer-phrases'
import { scanZip, type FoundEntry } from './scan-zip'

/** What was and was not recovered: counts, then the same in French sentences. */
export type BilanReparation = {
  /** The manifest was read: digests prove what is intact. */
  readonly manifeste: boolean
  /** Operations that the file said it held; null without its manifest. */
  readonly attendues: number | null
  /** Operations of intact parts: exactly what was written. */
  readonly prouvees: number
  /** Operations read from damaged parts: they parse, nothing proves them. */
  readonly nonProuvees: number
  /** Operations read, but that held together with nothing: left out. */
  readonly ecartees: number
  /** Operations written to say again what the readable state still said. */
  readonly reconstruites: number
  readonly parties: readonly PartieReparee[]
  readonly pieces: number
  readonly piecesPerdues: number
  readonly phrases: readonly string[]
}

export type FichierRepare = { readonly file: CtgFile; readonly bilan: BilanReparation }

export type OptionsReparation = {
  /** Signs what is rebuilt; its identifier must be new. */
  readonly session: SessionJournal
  /** Wall clock, in milliseconds. */
  readonly now: number
  /** Identity given to the dossier when the file does not tell its own any more. */
  readonly projet: string
  readonly motDePasse?: string
}

/**
 * Recovers what can be of a `.ctg` that `readCtg` refuses as damaged: every part that still has its digest, the lines that parse in the
 * others, and the readable state for the rest. The result can be written with `writeCtg`, and merges with the other copies of the
 * dossier. Never fails on damage: fails when nothing at all is left (`ctg-irrecuperable`), on a file for a newer Cairn, and on a
 * protected one that its password does not open, of which nothing can be read.
 */
export async function repairCtg(
  bytes: Uint8Array,
  options: OptionsReparation,
): Promise<Result<FichierRepare>> {
  if (bytes.length > LIMITS.zipped) return refuseTooBig(`${bytes.length} octets`)
  if (!isProtected(bytes)) return repairPlain(bytes, options)
  if (options.motDePasse === undefined) return refusePassword()
  const plain = await unprotectCtg(bytes, options.motDePasse)
  return plain.ok ? repairPlain(plain.value, options) : plain
}

function repairPlain(
  bytes: Uint8Array,
  { session, now, projet }: OptionsReparation,
): Result<FichierRepare> {
  const found = scanZip(bytes)
  const read = readFoundManifest(found.get(NAMES.manifest))
  if (read !== null && !read.ok && read.error.code === 'ctg-plus-recent') return read
  const manifest = read?.ok === true ? read.value : null
  const entrees =
    manifest === null ? null : new Map(manifest.entrees.map((entree) => [entree.chemin, entree]))
  const journal = readDamagedJournal(found, entrees)
  const isComplete =
    manifest !== null &&
    journal.nonProuvees.size === 0 &&
    journal.operations.length === manifest.nbOps
  const added = isComplete
    ? []
    : rebuildFromState(journal.operations, found, entrees, { session: session.id, now })
  const operations = [...journal.operations, ...added]
  const pieces = listPieces(found)
  if (operations.length === 0 && pieces.length === 0) return refuseHopeless('rien de lisible')
  const checked = checkOperations(operations)
  if (!checked.ok) return refuseHopeless(checked.error.details ?? checked.error.code)
  const counts = {
    manifeste: manifest !== null,
    attendues: manifest?.nbOps ?? null,
    prouvees: journal.operations.length - journal.nonProuvees.size,
    nonProuvees: journal.nonProuvees.size,
    ecartees: journal.ecartees,
    reconstruites: added.length,
    parties: journal.parties,
    pieces: pieces.length,
    piecesPerdues: Math.max(0, (manifest?.pieces ?? 0) - pieces.length),
  }
  return success({
    file: {
      projet: manifest?.projet ?? projet,
      titre: manifest?.titre ?? 'Dossier récupéré',
      genre: manifest?.genre ?? 'complet',
      creePar: manifest?.creePar ?? '',
      creeLe: now,
      app: session.app,
      ...(manifest === null ? {} : { lecteurMin: manifest.lecteurMin }),
      journal: {
        operations,
        sessions: added.length === 0 ? journal.sessions : [...journal.sessions, session],
      },
      pieces,
    },
    bilan: { ...counts, phrases: formatBilan(counts) },
  })
}

/** The manifest proves the rest, and its own checksum proves it. */
function readFoundManifest(entry: FoundEntry | undefined): Result<Manifest> | null {
  return entry?.isChecked === true ? readManifest(entry.bytes) : null
}

/** An attachment is named by its own digest: it proves itself. */
function listPieces(found: ReadonlyMap<string, FoundEntry>): readonly PieceCtg[] {
  return [...found.values()].flatMap(({ name, bytes }) => {
    const sha256 = getPieceSha256(name)
    return sha256 !== undefined && buildSha256(bytes) === sha256 ? [{ sha256, octets: bytes }] : []
  })
}

function refuseHopeless(details: string): ReturnType<typeof echec> {
  return echec(
    'ctg-irrecuperable',
    'Rien n’a pu être récupéré dans ce fichier. Il n’a pas été modifié\u00a0: gardez-le, et demandez une autre copie du dossier.',
    details,
  )
}
