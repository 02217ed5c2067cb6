import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './run-launcher'

/** As `npm run -s cairn -- …` does, from a folder that is not the repository. */
function run(...args: readonly string[]) {
  const env = { ...process.env, INIT_CWD: '/absent' }
  delete (env as Record<string, string | undefined>)['npm_lifecycle_event']
  return spawnSync(process.execPath, [join(ROOT, 'build/cairn.mjs'), ...args], {
    cwd: tmpdir(),
    env,
    encoding: 'utf8',
    timeout: 60_000,
  })
}

describe('npm run cairn', () => {
  it('builds the command line when needed and runs it, with nothing else on the standard output', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string
    }
    const done = run('--version')
    expect(done.stdout.trim()).toBe(version)
    expect(done.status).toBe(0)
  }, 90_000)

  it('hands arguments and exit code on', () => {
    const done = run('commande-inconnue')
    expect(done.status).toBe(2)
    expect(done.stdout).toBe('')
    expect(done.stderr).toContain('commande-inconnue')
    expect(done.stderr).not.toMatch(/\n\s+at /)
  })

  it('gives other programs clean JSON', () => {
    const done = run('documents', '--json')
    expect(done.status).toBe(0)
    expect(JSON.parse(done.stdout)).toEqual(expect.arrayContaining([expect.anything()]))
  })
})
