import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './bench-tools.mjs'

/** Packages with a wasm module of their own: found beside, not bundled. */
const EXTERNAL = ['@automerge/automerge', 'yjs', 'loro-crdt']

/**
 * Builds a measure that runs in a process of its own; gives the path of its script.
 * @param {string} entry path under test/bench, without « .ts »
 */
export async function buildCase(entry) {
  const name = entry.replaceAll('/', '-')
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: join(ROOT, 'test', 'bench', `${entry}.ts`),
      outDir: join(ROOT, 'out', 'bench'),
      target: 'node20',
      minify: false,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return join(ROOT, 'out', 'bench', `${name}.mjs`)
}
