// Hostile lists of contacts, followed to every output and to the screen: the tests of npm test, with all files and all documents.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')
const FILES = [
  'test/shared/exchange/hostile-imports.test.ts',
  'test/shared/exchange/hostile-judges.test.ts',
  'test/renderer/features/annuaire/hostile-screen.test.tsx',
]

function run(nombre) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [VITEST, 'run', '--config', 'test/vitest.config.ts', '--reporter=json', ...FILES],
      {
        cwd: ROOT,
        env: { ...process.env, CAIRN_IMPORTS: String(nombre) },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    let text = ''
    child.stdout.on('data', (data) => {
      text += data
    })
    child.on('close', () => resolve(text))
  })
}

/** How many tests passed and what the others say; nothing passed when there is no report. */
function readReport(text, nombre) {
  try {
    const report = JSON.parse(text.slice(text.indexOf('{"numTotalTestSuites"')))
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
    const broken = tests.filter(({ status }) => status !== 'passed')
    return {
      isWhole: tests.some(({ title }) => title.startsWith(`${nombre} files:`)),
      passed: tests.length - broken.length,
      fautes: broken.map(
        ({ title, failureMessages }) =>
          `${title}: ${String(failureMessages[0] ?? '').slice(0, 2_000)}`,
      ),
    }
  } catch {
    return { isWhole: false, passed: 0, fautes: ['the imports could not be run'] }
  }
}

/** @param {{ nombre: number }} options files to make, one kind after another */
export async function runImports({ nombre }) {
  const { isWhole, passed, fautes } = readReport(await run(nombre), nombre)
  const isHeld = fautes.length === 0 && passed > 0 && isWhole
  const last = `imports: ${nombre} files followed to every output, ${passed} checks passed, ${fautes.length} broken: ${isHeld ? 'held' : 'FAILED'}`
  return { isHeld, lines: [...fautes, last] }
}
