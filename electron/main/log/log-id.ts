/** Names that Windows keeps for devices, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i

/** A log is named by the identifier of a dossier: letters, digits, `-` and `_`, at most 80, beginning with a letter or digit. */
export function isLogId(raw: unknown): raw is string {
  return (
    typeof raw === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/.test(raw) && !RESERVED.test(raw)
  )
}

/**
 * The file name of a log. Capitals are written `!a`, so that two identifiers that differ by case alone stay two files on disks
 * that do not tell them apart.
 */
export function formatLogFileName(logId: string): string {
  return `${logId.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)}.ndjson`
}

/** The identifier of a log from its file name, or null for any other file. */
export function parseLogFileName(fileName: string): string | null {
  if (!fileName.endsWith('.ndjson')) return null
  const logId = fileName
    .slice(0, -'.ndjson'.length)
    .replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return isLogId(logId) && formatLogFileName(logId) === fileName ? logId : null
}
