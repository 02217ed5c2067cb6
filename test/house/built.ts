import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './repository-files'

export const RENDERER_OUT = join(ROOT, 'out', 'renderer')

/** Builds what is missing or older than its sources: a test of the output never passes, or fails, on that of another day. */
export function ensureOutput(): void {
  build([])
}

/** The same for the command line alone. */
export function ensureCli(): void {
  build(['cli'])
}

function build(targets: readonly string[]): void {
  const args = ['build/build.mjs', ...targets, '--si-besoin']
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'pipe' })
}

const listTree = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? listTree(path) : [path]
  })

/** Built files whose name ends so, with their text. */
export function listBuilt(pattern: RegExp): readonly { path: string; text: string }[] {
  return ['renderer', 'electron', 'cli']
    .flatMap((name) => listTree(join(ROOT, 'out', name)))
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}
