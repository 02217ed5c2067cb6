import { defineConfig, type UserConfig } from 'vite'
import { fileURLToPath } from 'node:url'
import { collectLicences } from '../build/licences.mjs'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

type Target = { readonly entry: string; readonly out: string; readonly format: 'es' | 'cjs' }

const TARGETS: Readonly<Record<string, Target>> = {
  main: { entry: './main/main.ts', out: 'electron/main.mjs', format: 'es' },
  // A sandboxed preload must be one CommonJS file that asks for nothing but electron.
  preload: { entry: './preload/preload.ts', out: 'electron/preload.cjs', format: 'cjs' },
  cli: { entry: './cli/main.ts', out: 'cli/cairn.mjs', format: 'es' },
}

/** One self-contained file a target, chosen by `mode`: every library bundled, only electron and Node itself left out. */
export default defineConfig(({ mode }): UserConfig => {
  const target = TARGETS[mode]
  if (!target)
    throw new Error(`Unknown mode « ${mode} »: one of ${Object.keys(TARGETS).join(', ')}`)
  return {
    root: at('..'),
    publicDir: false,
    plugins: [collectLicences(mode)],
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: at('../out'),
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: {
        input: at(target.entry),
        external: ['electron', /^node:/],
        output: {
          format: target.format,
          entryFileNames: target.out,
          codeSplitting: false,
          // Licences keep theirs; documentation of libraries would only name strange hosts.
          comments: { legal: true, annotation: false, jsdoc: false },
        },
      },
    },
  }
})
