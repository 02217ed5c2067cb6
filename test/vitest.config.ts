import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Pure code, storage and screens without a real browser. What needs a browser or Electron is in test/e2e (node:test).
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    environment: 'node',
    testTimeout: 30_000,
    // Left to itself, Vitest keeps one core for its own process, which is idle nearly all the time.
    maxWorkers: availableParallelism(),
  },
})
