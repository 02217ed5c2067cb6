import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../../electron/cli/run'
import { ROOT } from '../house/repository-files'

export const EXAMPLE = 'resources/exemples/pyrenees-haut-garonnaises.ctg'
export const GOLDEN = 'test/fixtures/format-1.ctg'

const CLI = join(ROOT, 'out', 'cli', 'cairn.mjs')

export type Outcome = { readonly code: number; readonly out: string; readonly err: string }

/** Runs the built command line as people do: another process, nothing shared. */
export async function runCairn(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, [CLI, ...args], options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, out, err })
    })
  })
}

/** Runs the same code in this process: as sure for words and exit codes, and much faster. */
export async function runHere(...args: readonly string[]): Promise<Outcome> {
  let out = ''
  let err = ''
  const print = (line: string): void => void (out += `${line}\n`)
  const warn = (line: string): void => void (err += `${line}\n`)
  const code = await runCli(args, { print, warn }, 'essai')
  return { code, out, err }
}

export function createTempFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cairn-cli-'))
}
