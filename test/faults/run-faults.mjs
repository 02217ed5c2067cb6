// npm run faults: kills and damage in a real Chromium. Fails when an acknowledged edit is lost, or when the control loses nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveFolder } from './browser.mjs'
import { buildPages } from './build-pages.mjs'
import { createRandom } from '../fixtures/random.mjs'
import { runHistoires } from './histoires/run-histoires.mjs'
import { runEtats } from './etats/run-etats.mjs'
import { runImports } from './imports/run-imports.mjs'
import { formatFichiers, runFichiers } from './fichiers/run-fichiers.mjs'
import { listControls, listScenarios } from './list-scenarios.mjs'

const SAVES_KILLED = 250

function getOption(name) {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1]
}

/** One line of the final table, said at once too. `edits`, `lost`: null when the family counts something else. */
function addLine(table, line) {
  table.push(line)
  console.log(formatLine(line))
}

function formatLine({ name, edits = null, lost = null, told, seconds, verdict }) {
  const counts =
    edits === null ? '' : `${edits} edits acknowledged, ${lost} lost${told ? '; ' : ', '}`
  const duration = seconds === undefined ? '' : `${told ? ', ' : ''}${seconds} s`
  return `${verdict.padEnd(7)} ${name}: ${counts}${told ?? ''}${duration}`
}

async function runTimed(run) {
  const began = Date.now()
  const outcome = await run()
  return { outcome, seconds: Math.round((Date.now() - began) / 1000) }
}

async function runScenarios(table, scenarios) {
  for (const [name, run] of scenarios) {
    const { outcome, seconds } = await runTimed(run)
    if (outcome === null) {
      addLine(table, {
        name,
        told: 'this machine does not let us mount a disk',
        verdict: 'not run',
      })
      continue
    }
    const { edits, lost, repaired, told } = outcome
    const repairs = repaired > 0 ? [`${repaired} repairs told`] : []
    const words = [...(told === undefined ? [] : [told]), ...repairs].join(', ')
    addLine(table, {
      name,
      edits,
      lost,
      told: words,
      seconds,
      verdict: lost === 0 ? 'ok' : 'FAILED',
    })
  }
}

async function runControls(table, controls) {
  for (const [name, run] of controls) {
    const { outcome, seconds } = await runTimed(run)
    if (outcome === null) continue
    const { left, written } = outcome
    const hasLost = left < written
    const told = `${left} of ${written} left${hasLost ? '' : ' — the harness cannot see a loss'}`
    addLine(table, { name, told, seconds, verdict: hasLost ? 'loses' : 'FAILED' })
  }
}

/** A family without a browser: its own lines, the last of which goes in the table. */
function addFamily(table, name, lines, isHeld) {
  for (const line of lines.slice(0, -1)) console.log(line)
  const told = (lines.at(-1) ?? '').replace(/^\w+: /, '').replace(/: (held|FAILED)$/, '')
  addLine(table, { name, told, verdict: isHeld ? 'ok' : 'FAILED' })
}

/** Crash states of a save, and real kills of one; `npm test` draws some of the states (test/faults/etats). */
async function runSaves(table, seed) {
  const kills = Number(getOption('fois') ?? SAVES_KILLED)
  const { lines, isHeld } = await runEtats({ kills, random: createRandom(seed) })
  addFamily(table, 'saves of a file, of a backup and of a log', lines, isHeld)
}

/** Hostile files: `--seulement=fichiers --nombre=50000` for these alone. */
async function runHostileFiles(table, isShort, seed) {
  const nombre = Number(getOption('nombre') ?? (isShort ? 6_000 : 1_000_000))
  const totals = await runFichiers({ nombre, graine: seed })
  addFamily(table, 'hostile files', formatFichiers(totals), totals.isHeld)
}

/** Stories of merges, long: `--seulement=histoires --nombre=400` (stories of each form) `--graine=1` (the first of the seeds). */
async function runStories(table, seed) {
  const nombre = Number(getOption('nombre') ?? 400)
  const graines = Array.from({ length: Number(getOption('fois') ?? 3) }, (_, at) => seed + at + 1)
  const { lines, isHeld } = await runHistoires({ nombre, graines })
  addFamily(table, 'stories of merges', lines, isHeld)
}

/** Hostile lists of contacts: `--seulement=imports --nombre=500`. */
async function runLists(table) {
  const { lines, isHeld } = await runImports({ nombre: Number(getOption('nombre') ?? 500) })
  addFamily(table, 'hostile lists of contacts', lines, isHeld)
}

async function runInBrowser(table, isShort, seed, only) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-faults-pages-'))
  await buildPages(folder)
  const { address, close } = await serveFolder(folder)
  const isAsked = ([name]) => only === undefined || name.includes(only)
  const times = (count) => Number(getOption('fois') ?? count)
  const random = createRandom(seed)
  try {
    const scenarios = listScenarios({ isShort, address, random, times })
    await runScenarios(table, scenarios.filter(isAsked))
    await runControls(table, listControls(isShort, address).filter(isAsked))
  } finally {
    close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `--court`, `--graine=1`, `--seulement=merges` (part of a name, `fichiers`, `etats`, `histoires` or `imports`), `--fois=5` (rounds of each scenario). */
async function main() {
  const isShort = process.argv.includes('--court')
  const only = getOption('seulement')
  const seed = Number(getOption('graine') ?? Date.now() % 1e6)
  const table = []
  console.log(`seed ${seed}`)
  const isAlone = ['fichiers', 'etats', 'histoires', 'imports'].includes(only)
  if (!isAlone) await runInBrowser(table, isShort, seed, only)
  if (only === 'etats' || (only === undefined && !isShort)) await runSaves(table, seed)
  if (only === 'fichiers' || only === undefined) await runHostileFiles(table, isShort, seed)
  if (only === 'histoires' || (only === undefined && !isShort)) await runStories(table, seed)
  if (only === 'imports' || (only === undefined && !isShort)) await runLists(table)
  console.log('\n━━ faults')
  for (const line of table) console.log(formatLine(line))
  const edits = table.reduce((sum, line) => sum + (line.edits ?? 0), 0)
  const lost = table.reduce((sum, line) => sum + (line.lost ?? 0), 0)
  const isHeld = table.length > 0 && table.every(({ verdict }) => verdict !== 'FAILED')
  console.log(`faults: ${edits} edits acknowledged, ${lost} lost: ${isHeld ? 'held' : 'FAILED'}`)
  process.exitCode = isHeld ? 0 : 1
}

await main()
