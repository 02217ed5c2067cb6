import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { OUT, RENDERER_OUT, ROOT } from './paths.mjs'

const CONFIG = {
  main: 'electron/vite.config.ts',
  preload: 'electron/vite.config.ts',
  cli: 'electron/vite.config.ts',
  renderer: 'renderer/vite.config.ts',
}

/** The example project travels with the pages: opened by `#/exemple`, with no file dialog and no network. */
function addExamples() {
  const from = join(ROOT, 'resources', 'exemples')
  const to = join(RENDERER_OUT, 'exemples')
  mkdirSync(to, { recursive: true })
  if (!existsSync(from)) return
  cpSync(from, to, {
    recursive: true,
    filter: (path) => path === from || path.endsWith('.ctg'),
  })
}

/**
 * Bundles one target with Vite. The configuration learns the target from `mode`.
 * @param {'main' | 'preload' | 'cli' | 'renderer'} name
 */
export async function buildTarget(name) {
  process.env.NODE_ENV = 'production'
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true'
  await build({
    configFile: join(ROOT, CONFIG[name]),
    mode: name,
    logLevel: 'warn',
    clearScreen: false,
  })
  if (name === 'renderer') addExamples()
  // An ES module beside the bundles must stay one when out/ is copied out of the repository (packaging, tests).
  if (name !== 'renderer') {
    mkdirSync(OUT, { recursive: true })
    writeFileSync(join(OUT, 'package.json'), '{ "type": "module" }\n')
  }
}
