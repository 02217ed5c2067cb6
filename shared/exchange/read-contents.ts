import type { Journal, Operation } from '../domain/operation'
import { foldJournal } from '../journal/fold-journal'
import { sortOperations } from '../journal/operation-id'
import { FORMAT, migrateOperations } from '../migrations/format'
import type { CtgFile, Manifest, PieceCtg } from './ctg-file'
import { computeSha256 } from './digest'
import { getJournalRank, getPieceSha256, getStateTable, NAMES } from './entry-names'
import { readJournalPart, readSessions } from './journal-text'
import { checkOperations } from './operations-check'
import { isSameState } from './readable-state'
import type { OpenZip } from './read-zip'
import { getOrRefuse } from './refused'
import { refuseDamaged, refuseIncoherent } from './refusals'
import { parseUtf8 } from './utf8'

/** Everything behind the manifest: digests first, then meaning. Refusals are thrown (refused.ts). */
export async function readContents(zip: OpenZip, manifest: Manifest): Promise<CtgFile> {
  const source = buildSource(zip, manifest)
  for (const name of [NAMES.mimetype, NAMES.readme]) await source.read(name)
  // Sorted once: every reader of a journal goes through it in the order of identifiers.
  const operations = sortOperations(await readOperations(source))
  if (operations.length !== manifest.nbOps) refuse(refuseIncoherent('nombre d’opérations'))
  const warnings = getOrRefuse(checkOperations(operations))
  const sessions = getOrRefuse(readSessions(await source.readText(NAMES.sessions)))
  const journal = { operations, sessions }
  return {
    projet: manifest.projet,
    titre: manifest.titre,
    genre: manifest.genre,
    creePar: manifest.creePar,
    creeLe: Date.parse(manifest.creeLe),
    app: manifest.app,
    lecteurMin: manifest.lecteurMin,
    journal,
    pieces: await readPieces(source),
    avertissements: [...warnings, ...(await compareState(source, manifest, journal))],
  }
}

/** The entries, each with the size and digest that the manifest gives. */
type Source = {
  readonly names: readonly string[]
  readonly read: (name: string) => Promise<Uint8Array>
  readonly readText: (name: string) => Promise<string>
}

function refuse(refusal: ReturnType<typeof refuseDamaged>): never {
  return getOrRefuse<never>(refusal)
}

function buildSource(zip: OpenZip, manifest: Manifest): Source {
  const entrees = new Map(manifest.entrees.map((entree) => [entree.chemin, entree]))
  const names = [...zip.sizes.keys()].filter((name) => name !== NAMES.manifest)
  // The manifest names every other entry once, and nothing else.
  if (entrees.size !== manifest.entrees.length || entrees.size !== names.length)
    refuse(refuseDamaged('entrées différentes du manifeste'))
  const read = async (name: string): Promise<Uint8Array> => {
    const bytes = getOrRefuse(await zip.read(name))
    const entree = entrees.get(name)
    if (entree?.taille !== bytes.length || entree.sha256 !== (await computeSha256(bytes)))
      refuse(refuseDamaged(`empreinte : ${name}`))
    return bytes
  }
  const readText = async (name: string): Promise<string> =>
    parseUtf8(await read(name)) ?? refuse(refuseIncoherent(`UTF-8 : ${name}`))
  return { names, read, readText }
}

async function readOperations(source: Source): Promise<readonly Operation[]> {
  const parts = source.names.filter((name) => getJournalRank(name) !== undefined).sort()
  if (parts.length === 0) refuse(refuseDamaged('journal absent'))
  const operations: Operation[] = []
  for (const [index, name] of parts.entries()) {
    if (getJournalRank(name) !== index + 1) refuse(refuseDamaged(`partie absente avant ${name}`))
    getOrRefuse(readJournalPart(await source.readText(name), operations))
  }
  return operations
}

async function readPieces(source: Source): Promise<readonly PieceCtg[]> {
  const pieces: PieceCtg[] = []
  for (const name of source.names) {
    const named = getPieceSha256(name)
    if (named === undefined) continue
    const octets = await source.read(name)
    if ((await computeSha256(octets)) !== named) refuse(refuseDamaged(`empreinte : ${name}`))
    pieces.push({ sha256: named, octets })
  }
  return pieces
}

/** Tells when the readable state says something else than the journal. A newer application may well say more. */
async function compareState(
  source: Source,
  manifest: Manifest,
  journal: Journal,
): Promise<readonly string[]> {
  const { dossier } = foldJournal(migrateOperations(journal.operations))
  const different: string[] = []
  for (const name of source.names) {
    if (getStateTable(name) === undefined) continue
    const text = await source.readText(name)
    if (manifest.schema <= FORMAT && !isSameState(name, text, dossier)) different.push(name)
  }
  return different.length === 0
    ? []
    : [
        `La copie lisible de ce fichier diffère de son historique (${different.join(', ')})\u00a0: c’est l’historique qui fait foi.`,
      ]
}
