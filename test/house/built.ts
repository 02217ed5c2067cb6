import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './repository-files'

export const RENDERER_OUT = join(ROOT, 'out', 'renderer')

/** Builds when nothing is built yet: a test of the output never passes for want of one. */
export function ensureOutput(): void {
  if (existsSync(join(RENDERER_OUT, 'licences.json'))) return
  execFileSync(process.execPath, ['build/build.mjs', '--si-besoin'], { cwd: ROOT, stdio: 'pipe' })
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
