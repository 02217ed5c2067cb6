const MAX_LENGTH = 240

/** Signs that lead elsewhere, that Windows refuses, or that hide what a name is. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** True for the plain name of a `.ctg` file: no folder, no hidden file, nothing that Windows would read as something else. */
export function isCtgName(raw: unknown): raw is string {
  return (
    typeof raw === 'string' &&
    raw.length <= MAX_LENGTH &&
    /^[^.\s].*\.ctg$/i.test(raw) &&
    !FORBIDDEN.test(raw)
  )
}
