import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFingerprint } from './fingerprint.mjs'
import { CLI_OUT, OUT, RENDERER_OUT } from './paths.mjs'

const COMMON = [
  'package-lock.json',
  'build/make',
  'build/licences.mjs',
  'build/licence-texts.mjs',
  'build/tsconfig.base.json',
  'shared',
]

/**
 * What is built, from what, into what. `output` is the file whose presence means « built ».
 * Sources are wider than strictly needed: building once too often costs seconds, once too seldom costs trust.
 */
export const TARGETS = [
  {
    name: 'main',
    sources: [...COMMON, 'electron/main', 'electron/vite.config.ts'],
    output: join(OUT, 'electron', 'main.mjs'),
  },
  {
    name: 'preload',
    sources: [...COMMON, 'electron/preload', 'electron/vite.config.ts'],
    output: join(OUT, 'electron', 'preload.cjs'),
  },
  {
    name: 'cli',
    sources: [...COMMON, 'electron/cli', 'electron/vite.config.ts', 'package.json'],
    output: CLI_OUT,
  },
  {
    name: 'renderer',
    sources: [...COMMON, 'renderer', 'resources', 'package.json'],
    output: join(RENDERER_OUT, 'index.html'),
  },
]

const stampOf = (target) => join(OUT, '.stamps', target.name)

/** Is what stands in out/ made from the present sources? */
export function isFresh(target) {
  const stamp = stampOf(target)
  if (!existsSync(target.output) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === buildFingerprint(target.sources)
}

/**
 * Notes that a target is built. The digest is taken before building: a file changed meanwhile makes the target stale again.
 * @param {string} fingerprint of the sources that were read
 */
export function writeStamp(target, fingerprint) {
  mkdirSync(join(OUT, '.stamps'), { recursive: true })
  writeFileSync(stampOf(target), fingerprint)
}
