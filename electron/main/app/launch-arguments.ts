import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export type LaunchArguments = {
  /** Absolute paths of the `.ctg` files given, in their order. */
  readonly files: readonly string[]
  /** `--exemple`: the page opens the example. */
  readonly example: boolean
}

/**
 * Reads what the program was started with. Chromium and Electron add switches of their own and the program itself comes first:
 * only what ends in `.ctg` is a file, as a path (taken from `folder` when it is relative) or as a `file:` address.
 */
export function parseLaunchArguments(argv: readonly string[], folder: string): LaunchArguments {
  const files: string[] = []
  for (const argument of argv.slice(1)) {
    if (argument.startsWith('-') || argument.includes('\0')) continue
    const path = parsePath(argument, folder)
    if (path?.toLowerCase().endsWith('.ctg') === true) files.push(path)
  }
  return { files, example: argv.includes('--exemple') }
}

function parsePath(argument: string, folder: string): string | null {
  if (/^file:/i.test(argument)) {
    try {
      return fileURLToPath(argument)
    } catch {
      return null
    }
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(argument)) return null
  return isAbsolute(argument) ? argument : resolve(folder, argument)
}
