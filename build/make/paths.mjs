import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top of the repository, whatever the current folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
/** Everything that is built; git-ignored. */
export const OUT = join(ROOT, 'out')
export const RENDERER_OUT = join(OUT, 'renderer')
export const CLI_OUT = join(OUT, 'cli', 'cairn.mjs')
