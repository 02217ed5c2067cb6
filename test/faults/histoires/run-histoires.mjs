// Stories of people who edit, send, refuse, undo and erase: the properties of test/shared/journal, drawn at length with other seeds.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')
const CONFIG = join(ROOT, 'test/vitest.config.ts')
const FILES = ['stories', 'two-windows'].map((name) => `test/shared/journal/${name}.test.ts`)

/** Runs the properties with a seed: how many there were, and what the broken ones say. */
function runSeed(nombre, graine) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [VITEST, 'run', '--config', CONFIG, '--reporter=json', ...FILES],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          CAIRN_FUSION_TIRAGES: String(nombre),
          CAIRN_FUSION_GRAINE: String(graine),
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    let text = ''
    child.stdout.on('data', (data) => (text += data))
    child.on('close', () => resolve(readReport(text, graine)))
  })
}

function readReport(text, graine) {
  const start = text.indexOf('{"')
  try {
    const { testResults } = JSON.parse(text.slice(start, text.lastIndexOf('}') + 1))
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
    const broken = tests.filter(({ status }) => status !== 'passed')
    return {
      proprietes: tests.length,
      fautes: broken.map(
        ({ title, failureMessages }) =>
          `seed ${graine}, ${title}: ${String(failureMessages[0] ?? '').slice(0, 400)}`,
      ),
    }
  } catch {
    return { proprietes: 0, fautes: [`seed ${graine}: the stories could not be run`] }
  }
}

/** `nombre` stories of each form for each seed, one seed after another. */
export async function runHistoires({ nombre, graines }) {
  const totals = { histoires: 0, graines, fautes: [] }
  for (const graine of graines) {
    const { proprietes, fautes } = await runSeed(nombre, graine)
    // A story that breaks a promise stops those that would have followed.
    totals.histoires += nombre * Math.max(0, proprietes - fautes.length)
    totals.fautes.push(...fautes)
  }
  const isHeld = totals.fautes.length === 0 && totals.histoires > 0
  const count = totals.histoires.toLocaleString('en-GB')
  const last = `histoires: ${count} stories drawn with seeds ${graines.join(', ')}, ${totals.fautes.length} broken: ${isHeld ? 'held' : 'FAILED'}`
  return { ...totals, isHeld, lines: [...totals.fautes, last] }
}
