import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** What is counted when a runner left no readable report: one failure, so that silence never looks like success. */
const NO_REPORT = { passed: 0, failed: 1, skipped: 0 }

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** A runner that fails with no failed test of its own (an error outside any test) still counts one failure. */
function addExit(counts, ok) {
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * Vitest's JSON report. A file that could not even be loaded has no test in it: it counts as one failure.
 * @param {string} path
 * @param {boolean} ok whether the runner ended with 0
 * @returns {Counts}
 */
export function readVitest(path, ok) {
  const text = readText(path)
  if (text === null) return NO_REPORT
  let report
  try {
    report = JSON.parse(text)
  } catch {
    return NO_REPORT
  }
  const unloaded = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return addExit(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    ok,
  )
}

/**
 * What count-reporter.mjs wrote while node:test ran.
 * @param {string} path
 * @param {boolean} ok whether the runner ended with 0
 * @returns {Counts}
 */
export function readNodeTest(path, ok) {
  try {
    const { passed, failed, skipped } = JSON.parse(readText(path))
    return addExit({ passed, failed, skipped }, ok)
  } catch {
    return NO_REPORT
  }
}

/**
 * A step without tests of its own (lint, types, build, faults): one failure when it failed, nothing otherwise.
 * @param {boolean} ok
 * @returns {Counts}
 */
export function readStep(ok) {
  return { passed: 0, failed: ok ? 0 : 1, skipped: 0 }
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function addCounts(all) {
  const sum = (name) => all.reduce((total, one) => total + one[name], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}
