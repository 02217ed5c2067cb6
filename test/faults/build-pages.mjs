// The pages of the harness, built apart: they are never shipped.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), 'pages')

export async function buildPages(outDir) {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir,
      target: 'chrome140',
      assetsInlineLimit: 0,
      rolldownOptions: { input: [join(ROOT, 'index.html'), join(ROOT, 'control.html')] },
    },
  })
}
