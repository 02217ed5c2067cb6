/** Names that Windows keeps for devices, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/

/** A folder of archives: small letters, digits, `-` and `_`, at most 80, so that no disk tells two of them apart by case alone. */
export function isArchiveFolder(raw: unknown): raw is string {
  return typeof raw === 'string' && /^[a-z0-9][a-z0-9_-]{0,79}$/.test(raw) && !RESERVED.test(raw)
}

/** An archive: `<date>_<time>_<words>_<number>.ctg`. No folder, no point but the one of the extension, nothing that can run. */
export function isArchiveName(raw: unknown): raw is string {
  return (
    typeof raw === 'string' &&
    /^\d{4}-\d{2}-\d{2}_\d{6}_[a-z]{1,20}(?:-[a-z]{1,20}){0,3}_\d{1,10}\.ctg$/.test(raw)
  )
}
