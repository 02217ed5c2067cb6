import { basename, extname } from 'node:path'
import type { FileFilter } from '../../../shared/bridge/bridge'

/** Signs that Windows refuses in a name, and the invisible ones that would hide an extension. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/**
 * A name proposed by a page, made safe to propose to the user: no folder, no forbidden sign, no dot or space at either end,
 * at most 200 characters with its extension kept.
 */
export function formatSuggestedName(suggested: string): string {
  const name = suggested.replace(FORBIDDEN, '-').replace(/^[.\s]+|[.\s]+$/g, '')
  if (name === '') return 'Document'
  if (name.length <= 200) return name
  const extension = extname(name).slice(0, 20)
  return name.slice(0, 200 - extension.length) + extension
}

/**
 * The path to write when the user typed a name without extension: the first filter's is added (some systems do not do it).
 * `isTaken` says that a file already has that name: the user was not asked about that one, so a number is added.
 */
export async function addMissingExtension(
  path: string,
  filters: readonly FileFilter[],
  isTaken: (path: string) => Promise<boolean>,
): Promise<string> {
  const wanted = filters[0]?.extensions[0]
  if (wanted === undefined) return path
  const known = filters.flatMap((filter) => filter.extensions.map((one) => `.${one.toLowerCase()}`))
  if (known.includes(extname(basename(path)).toLowerCase())) return path
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? `${path}.${wanted}` : `${path} (${n}).${wanted}`
    if (!(await isTaken(candidate))) return candidate
  }
}

const LAUNCHABLE = new Set(['.docx', '.xlsx', '.pdf', '.csv', '.txt', '.ics', '.ctg'])

/** Kinds of files that may be handed to the system to open: documents alone, nothing that runs. */
export function isLaunchable(path: string): boolean {
  return LAUNCHABLE.has(extname(path).toLowerCase())
}
