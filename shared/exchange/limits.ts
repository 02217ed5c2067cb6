const MIB = 1024 * 1024

/** What a file may at most be. Above, it is refused before being unpacked (storage.md §3.2). Sizes in bytes. */
export const LIMITS = {
  zipped: 200 * MIB,
  inflated: 1024 * MIB,
  entries: 10_000,
  entry: 64 * MIB,
  piece: 50 * MIB,
  /** Inflated over zipped, for entries above `ratioFrom`: our worst real file is at 18, a bomb at 1,028. */
  ratio: 200,
  ratioFrom: MIB,
  operations: 2_000_000,
  /** A line of the journal: a logo (1.5 MB of data URL) or a whole record with its long texts must fit. */
  line: 8 * MIB,
  depth: 32,
  /** Keys in one text of JSON: a long text of hundreds of pages fits; a million of them would hang the reader. */
  keys: 200_000,
  /** A part of the journal, as written. */
  journalPart: 4 * MIB,
  manifest: 8 * MIB,
} as const
