import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildFingerprint } from '../../../build/make/fingerprint.mjs'
import { withBuildLock } from '../../../build/make/lock.mjs'
import { OUT, ROOT } from '../../../build/make/paths.mjs'

const FOLDER = join(OUT, 'sources')
/** What the bundle is made of, wider than strictly needed. */
const MADE_OF = ['package-lock.json', 'shared', 'test/office', 'test/e2e/tools/sources.ts']

let loaded

/**
 * Functions of the sources themselves, bundled once for all the files of tests: made anew in each process, these modules take seconds
 * of processor.
 * @returns {Promise<typeof import('./sources')>}
 */
export function loadSources() {
  loaded ??= load()
  return loaded
}

async function load() {
  const name = `${buildFingerprint(MADE_OF)}.mjs`
  const file = join(FOLDER, name)
  if (!existsSync(file)) await withBuildLock(() => (existsSync(file) ? undefined : bundle(name)))
  return import(pathToFileURL(file).href)
}

async function bundle(name) {
  const { build } = await import('vite')
  mkdirSync(FOLDER, { recursive: true })
  const old = readdirSync(FOLDER)
  const aside = join(OUT, `sources-${String(process.pid)}`)
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: fileURLToPath(new URL('./sources.ts', import.meta.url)),
      target: 'node20',
      outDir: aside,
      minify: false,
      rolldownOptions: { output: { entryFileNames: name, codeSplitting: false } },
    },
  })
  renameSync(join(aside, name), join(FOLDER, name))
  rmSync(aside, { recursive: true, force: true })
  for (const one of old) rmSync(join(FOLDER, one), { force: true })
}
