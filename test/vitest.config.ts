import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const root = new URL('..', import.meta.url).pathname

// Pure code, storage and screens without a real browser. What needs a browser or Electron is in test/e2e (node:test).
export default defineConfig({
  test: {
    root,
    environment: 'node',
    // A guard against what hangs: a busy machine takes ten times as long as a quiet one.
    testTimeout: 120_000,
    setupFiles: [new URL('draws.ts', import.meta.url).pathname],
    // Left to itself, Vitest keeps one core for its own process, which is idle nearly all the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          root,
          include: ['test/shared/**/*.test.ts'],
          // Nothing there outlives a test: shared/ holds no state and touches no machine. Its modules are made once a process.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          root,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/shared/**'],
        },
      },
    ],
  },
})
