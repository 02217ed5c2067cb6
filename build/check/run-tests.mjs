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
const LONG = { timeLimitMs: 1_500_000 }
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

// Each of these uses one core: two lanes of about the same length. The lint reads the types, project by project, so it can be cut
// along the folders.
const HELD = { isHeld: true }
const runLint = (name, paths) =>
  run(
    name,
    [bin('eslint/bin/eslint.js'), '--config', 'build/eslint.config.js', ...paths],
    readStep,
    HELD,
  )
await Promise.all([
  (async () => {
    await runLint('lint, screens', ['renderer'])
    await run('build', ['build/build.mjs'], readStep, HELD)
    const format = [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']
    await run('format', format, readStep, HELD)
  })(),
  (async () => {
    // TypeScript 7 says the same as the version that the lint needs, five times as fast.
    await run('types', [bin('typescript7/bin/tsc'), '--build', '--pretty', 'false'], readStep, HELD)
    await runLint('lint, the rest', ['.', '--ignore-pattern', 'renderer/**'])
  })(),
])
await run(
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

const e2e = existsSync(join(ROOT, 'test', 'e2e'))
  ? readdirSync(join(ROOT, 'test', 'e2e'))
      .filter((name) => name.endsWith('.e2e.mjs'))
      .sort()
      .map((name) => join('test', 'e2e', name))
  : []
if (e2e.length > 0)
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
      ...e2e,
    ],
    (ok) => readNodeTest(E2E_REPORT, ok),
    { ...LONG, env: { CAIRN_COUNTS: E2E_REPORT } },
  )
if (existsSync(join(ROOT, 'build', 'faults.mjs')))
  await run('faults (short)', ['build/faults.mjs', '--court'], readStep, LONG)

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
