import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

let loaded

/**
 * Functions of the sources themselves. Each call of Vite would make every module again, which takes seconds of processor.
 * @returns {Promise<typeof import('./sources')>}
 */
export async function loadSources() {
  loaded ??= runnerImport(fileURLToPath(new URL('./sources.ts', import.meta.url)))
  return (await loaded).module
}
