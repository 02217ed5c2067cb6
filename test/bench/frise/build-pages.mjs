import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import react from '@vitejs/plugin-react'
import { ROOT } from '../bench-tools.mjs'

const PAGES = join(ROOT, 'test', 'bench', 'frise', 'pages')

/**
 * Builds the page of each component as the application is built; gives the folder to serve. Without the policy of the application,
 * under which the others would not run.
 * @param {readonly string[]} names pages to build
 */
export async function buildPages(names) {
  const folder = join(ROOT, 'out', 'bench', 'frise')
  await build({
    configFile: false,
    root: PAGES,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome140',
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input: names.map((name) => join(PAGES, `${name}.html`)) },
    },
  })
  cpSync(join(ROOT, 'renderer', 'public'), folder, { recursive: true })
  writeFileSync(join(folder, 'headers.json'), '{}')
  return folder
}
