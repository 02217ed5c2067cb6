import { defineConfig } from 'vitest/config'

// Pure code, storage and screens without a real browser. What needs a browser or Electron is in test/e2e (node:test).
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    environment: 'node',
    testTimeout: 30_000,
  },
})
