import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

/**
 * What keeps something between two tests, or plays a page: a process for each file. The rest holds no state and leaves none, so its
 * modules are made once a process: reading them again for each file took a sixth of the whole.
 */
const APART = [
  'test/electron/**/*.test.ts',
  'test/faults/**/*.test.ts',
  'test/house/**/*.test.ts',
  'test/launcher/**/*.test.ts',
  'test/renderer/storage/**/*.test.ts',
  'test/renderer/store/**/*.test.ts',
  'test/renderer/features/retroplanning/ecran.test.tsx',
  'test/renderer/forms/{paste-cleaner,riche-schema,save-output}.test.ts',
]

// Pure code, storage and screens without a real browser. What needs a browser or Electron is in test/e2e (node:test).
export default defineConfig({
  test: {
    root,
    environment: 'node',
    // A guard against what hangs: a busy machine takes ten times as long as a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: [new URL('draws.ts', import.meta.url).pathname],
    // Thousands of drawn cases leave much behind at once: with room for it, a tenth of the processor time is not spent on clearing.
    execArgv: ['--max-semi-space-size=64'],
    // Left to itself, Vitest keeps one core for its own process, which is idle nearly all the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          root,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: APART,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', root, include: APART } },
    ],
  },
})
