import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addCounts, readNodeTest, readStep, readVitest } from '../../build/check/counts.mjs'
import { ROOT } from './repository-files'

const folder = mkdtempSync(join(tmpdir(), 'cairn-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

let next = 0
function write(text: string): string {
  const path = join(folder, String((next += 1)))
  writeFileSync(path, text)
  return path
}

const vitest = (passed: number, failed: number, files: readonly unknown[] = []) =>
  write(
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: files,
    }),
  )
/** Really runs node:test on one file, as `npm test` does. */
function runNodeTest(text: string): { readonly report: string; readonly ok: boolean } {
  const file = join(folder, `${(next += 1)}.mjs`)
  const report = `${file}.json`
  writeFileSync(file, `import { describe, it, test } from 'node:test'\n${text}`)
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')),
  )
  const { status } = spawnSync(
    process.execPath,
    [
      '--test',
      '--test-force-exit',
      '--test-reporter=./build/check/count-reporter.mjs',
      '--test-reporter-destination=stderr',
      file,
    ],
    { cwd: ROOT, env: { ...env, CAIRN_COUNTS: report }, timeout: 20_000 },
  )
  return { report, ok: status === 0 }
}

describe('counts of Vitest', () => {
  it('are those of its report', () => {
    expect(readVitest(vitest(12, 0), true)).toEqual({ passed: 12, failed: 0, skipped: 0 })
    expect(readVitest(vitest(12, 3), false)).toEqual({ passed: 12, failed: 3, skipped: 0 })
  })

  it('count a file that cannot be loaded', () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    const broken = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    expect(readVitest(vitest(5, 1, [unloaded, broken]), false)).toMatchObject({ failed: 2 })
  })

  it('count an error outside any test', () => {
    expect(readVitest(vitest(5, 0), false)).toMatchObject({ passed: 5, failed: 1 })
  })

  it.each(['', '{', 'null{'])('take an unreadable report « %s » for a failure', (text) => {
    expect(readVitest(write(text), true)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(readVitest(join(folder, 'absent'), true)).toMatchObject({ failed: 1 })
  })
})

describe('counts of node:test', () => {
  const count = (text: string) => {
    const { report, ok } = runNodeTest(text)
    return readNodeTest(report, ok)
  }

  it('are those of its tests, suites apart', () => {
    const text = `describe('s', () => { it('a', () => {}); it('b', () => {}) })\ntest('c', () => {})`
    expect(count(text)).toEqual({ passed: 3, failed: 0, skipped: 0 })
  })

  it('come even when a failed test leaves something open', () => {
    const text = `test('a', () => {})\ntest('b', () => { setInterval(() => {}, 1000); throw new Error('x') })`
    expect(count(text)).toMatchObject({ passed: 1, failed: 1 })
  })

  it('count a file that cannot be loaded', () => {
    expect(count('throw new Error(1)').failed).toBeGreaterThan(0)
    expect(count('}').failed).toBeGreaterThan(0)
  })

  it('take an absent or unreadable report for a failure', () => {
    expect(readNodeTest(write('{'), true)).toMatchObject({ failed: 1 })
    expect(readNodeTest(join(folder, 'absent'), true)).toMatchObject({ failed: 1 })
    const counted = write('{"passed":3,"failed":0,"skipped":0}')
    expect(readNodeTest(counted, false)).toMatchObject({ passed: 3, failed: 1 })
  })
})

describe('the sum', () => {
  it('adds every step', () => {
    const all = [
      readStep(true),
      readStep(false),
      readVitest(vitest(10, 1), false),
      readNodeTest(write('{"passed":4,"failed":0,"skipped":0}'), true),
    ]
    expect(addCounts(all)).toEqual({ passed: 14, failed: 2, skipped: 0 })
  })
})
