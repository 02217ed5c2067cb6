import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addCounts, readNodeTest, readStep, readVitest } from '../../build/check/counts.mjs'

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
const tap = (pass: number, fail: number, cancelled = 0) =>
  write(
    `TAP version 13\nok 1 - a\n1..1\n# tests ${pass + fail}\n# suites 0\n# pass ${pass}\n# fail ${fail}\n# cancelled ${cancelled}\n# skipped 0\n# todo 0\n# duration_ms 12.5\n`,
  )

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
  it('are those of its last lines, cancelled tests being failures', () => {
    expect(readNodeTest(tap(7, 0), true)).toEqual({ passed: 7, failed: 0, skipped: 0 })
    expect(readNodeTest(tap(7, 2, 1), false)).toMatchObject({ passed: 7, failed: 3 })
  })

  it('take a report cut short for a failure', () => {
    expect(readNodeTest(write('TAP version 13\n# pass 3\n'), true)).toMatchObject({ failed: 1 })
    expect(readNodeTest(join(folder, 'absent'), true)).toMatchObject({ failed: 1 })
    expect(readNodeTest(tap(3, 0), false)).toMatchObject({ passed: 3, failed: 1 })
  })
})

describe('the sum', () => {
  it('adds every step', () => {
    const all = [
      readStep(true),
      readStep(false),
      readVitest(vitest(10, 1), false),
      readNodeTest(tap(4, 0), true),
    ]
    expect(addCounts(all)).toEqual({ passed: 14, failed: 2, skipped: 0 })
  })
})
