// npm test: installs what is missing, runs every step whatever the ones before gave, adds up, ends with « N passed, N failed ».
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installIfNeeded } from '../make/install.mjs'
import { OUT, ROOT } from '../make/paths.mjs'
import { addCounts, readNodeTest, readStep, readVitest } from './counts.mjs'
import { runStep } from './step.mjs'

const REPORTS = join(OUT, 'tests')
const VITEST_REPORT = join(REPORTS, 'vitest.json')
const E2E_REPORT = join(REPORTS, 'e2e.json')
/** A guard against what hangs, generous for a busy machine: the whole is meant to stay under a quarter of an hour on two quiet cores. */
const LONG = { timeLimitMs: 2_700_000 }
const bin = (path) => join(ROOT, 'node_modules', path)

installIfNeeded()
rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })

const steps = []
/** Runs a step and counts it; `read` turns « ended with 0 » into counts. */
async function run(name, args, read = readStep, options = {}) {
  const step = await runStep(name, args, options)
  steps.push({ ...step, counts: read(step.ok) })
}

const HELD = { isHeld: true }

async function runBuildAndTypes() {
  await Promise.all([
    run('build', ['build/build.mjs'], readStep, HELD),
    // TypeScript 7 says the same as the version that the lint needs, five times as fast.
    run('types', [bin('typescript7/bin/tsc'), '--build', '--pretty', 'false'], readStep, HELD),
  ])
}

/**
 * One after the other, for the sake of the memory. One lint for all: cut along the folders, each part would read and check again the
 * types of what they share, a fifth of the whole.
 */
async function runStyle() {
  const options = { ...HELD, ...LONG, isLast: true }
  const lint = [bin('eslint/bin/eslint.js'), '--config', 'build/eslint.config.js', '.']
  // It holds 2.7 GB; on a small machine, Node would stop at 2.
  await run('lint', ['--max-old-space-size=4096', ...lint], readStep, options)
  const format = [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']
  await run('format', format, readStep, options)
}

async function runEndToEnd() {
  const folder = join('test', 'e2e')
  const files = existsSync(join(ROOT, folder))
    ? readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.e2e.mjs'))
    : []
  if (files.length === 0) return
  await run(
    'end to end',
    [
      '--test',
      // A test that fails may leave its browser open, which would keep its process for ever.
      '--test-force-exit',
      // Two browsers at a time, each with its own port and profile: one alone leaves half of the cores waiting.
      '--test-concurrency=2',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=./build/check/count-reporter.mjs',
      '--test-reporter-destination=stderr',
      ...files.sort().map((name) => join(folder, name)),
    ],
    (ok) => readNodeTest(E2E_REPORT, ok),
    { ...LONG, env: { CAIRN_COUNTS: E2E_REPORT } },
  )
}

const runUnit = () =>
  run(
    'unit',
    [
      bin('vitest/vitest.mjs'),
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST_REPORT}`,
    ],
    (ok) => readVitest(VITEST_REPORT, ok),
    LONG,
  )

async function runBrowsers() {
  await runEndToEnd()
  if (existsSync(join(ROOT, 'build', 'faults.mjs')))
    await run('faults (short)', ['build/faults.mjs', '--court'], readStep, LONG)
}

await runBuildAndTypes()
// Browsers wait a part of their time: lint and format, which wait for nothing, take what they leave of the cores.
await Promise.all([runBrowsers().then(runUnit), runStyle()])

const total = addCounts(steps.map((step) => step.counts))
console.log('\n━━ summary')
for (const { name, ok, seconds, counts } of steps) {
  const tests =
    counts.passed + counts.failed > 0 ? `, ${counts.passed} passed, ${counts.failed} failed` : ''
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s${tests}`,
  )
}
if (total.skipped > 0) console.log(`${total.skipped} skipped`)
if (total.passed === 0) console.log('No test ran: that is a failure.')
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0)
