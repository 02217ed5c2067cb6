import { unzipSync, zipSync, type Zippable } from 'fflate'
import { foldJournal } from '../journal/fold-journal'
import { FORMAT, LECTEUR_MIN, migrateOperations } from '../migrations/format'
import { CONTENEUR, MIMETYPE, type CtgFile, type Manifest } from './ctg-file'
import { computeSha256 } from './digest'
import { buildJournalName, buildPieceName, NAMES } from './entry-names'
import { formatJournal, formatSessions } from './journal-text'
import { LIMITS } from './limits'
import { formatManifest } from './manifest'
import { listStateTexts } from './readable-state'
import { formatReadme } from './readme-text'
import { formatUtf8 } from './utf8'

type Entry = readonly [name: string, bytes: Uint8Array]

/** Zip keeps local time without a zone: a fixed one, so that the same dossier gives the same bytes everywhere. */
const FIXED_TIME = new Date(1980, 0, 1)

/** A name before which all compress like text; attachments are compressed already. */
const isStored = (name: string): boolean => name === NAMES.mimetype || name.startsWith('pieces/')

/**
 * Writes a `.ctg` (storage.md §3.2). The same content and dates give the same bytes on any machine. The readable state is derived
 * from the journal here: it cannot disagree.
 */
export async function writeCtg(file: CtgFile): Promise<Uint8Array<ArrayBuffer>> {
  const contents: readonly Entry[] = [
    [NAMES.mimetype, formatUtf8(MIMETYPE)],
    [NAMES.readme, formatUtf8(formatReadme(file.titre))],
    ...listStateTexts(foldJournal(migrateOperations(file.journal.operations)).dossier).map(
      ([name, text]): Entry => [name, formatUtf8(text)],
    ),
    ...formatJournal(file.journal.operations).map((text, index): Entry => [
      buildJournalName(index + 1),
      formatUtf8(text),
    ]),
    [NAMES.sessions, formatUtf8(formatSessions(file.journal.sessions))],
    ...[...file.pieces]
      .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
      .map((piece): Entry => [buildPieceName(piece.sha256), piece.octets]),
  ]
  const manifest = formatUtf8(formatManifest(await buildManifest(file, contents)))
  const [mimetype, ...rest] = contents
  return zip([mimetype as Entry, [NAMES.manifest, manifest], ...rest])
}

async function buildManifest(file: CtgFile, contents: readonly Entry[]): Promise<Manifest> {
  const { operations } = file.journal
  return {
    format: CONTENEUR,
    lecteurMin: Math.max(LECTEUR_MIN, file.lecteurMin ?? 1),
    schema: operations.reduce((highest, operation) => Math.max(highest, operation.x), FORMAT),
    app: file.app,
    projet: file.projet,
    titre: file.titre,
    genre: file.genre,
    creePar: file.creePar,
    creeLe: new Date(file.creeLe).toISOString(),
    nbOps: operations.length,
    vecteur: countBySession(file),
    pieces: file.pieces.length,
    entrees: await Promise.all(
      contents.map(async ([chemin, bytes]) => {
        return { chemin, taille: bytes.length, sha256: await computeSha256(bytes) }
      }),
    ),
  }
}

function countBySession(file: CtgFile): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { i } of file.journal.operations) {
    const session = i.slice(i.indexOf('-') + 1)
    counts[session] = (counts[session] ?? 0) + 1
  }
  return counts
}

function zip(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const zipped = zipWith(entries, isStored)
  const tooDense = listTooDense(zipped)
  // Text repeated thousands of times compresses like a bomb and would be refused on reading.
  return tooDense.size === 0
    ? zipped
    : zipWith(entries, (name) => isStored(name) || tooDense.has(name))
}

function zipWith(
  entries: readonly Entry[],
  isKept: (name: string) => boolean,
): Uint8Array<ArrayBuffer> {
  const zippable: Zippable = {}
  for (const [name, bytes] of entries) {
    zippable[name] = [bytes, { level: isKept(name) ? 0 : 6, mtime: FIXED_TIME }]
  }
  return zipSync(zippable)
}

function listTooDense(zipped: Uint8Array): ReadonlySet<string> {
  const dense = new Set<string>()
  unzipSync(zipped, {
    filter: ({ name, size, originalSize }) => {
      if (originalSize > LIMITS.ratioFrom && originalSize > size * LIMITS.ratio) dense.add(name)
      return false
    },
  })
  return dense
}
