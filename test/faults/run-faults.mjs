// npm run faults: kills and damage in a real Chromium. Fails when an acknowledged edit is lost, or when the control loses nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveFolder } from './browser.mjs'
import { buildPages } from './build-pages.mjs'
import { runBothDestroyed, runWrongClocks } from './both-destroyed.mjs'
import {
  cutSecondStore,
  deleteIndexedDb,
  deleteSecondStore,
  emptySecondStore,
  flipIndexedDb,
  flipSecondStore,
  lockIndexedDb,
  scrambleSecondStore,
  tearLog,
} from './damage.mjs'
import { createRandom } from '../fixtures/random.mjs'
import { runEtats } from './etats/run-etats.mjs'
import { formatFichiers, runFichiers } from './fichiers/run-fichiers.mjs'
import {
  runEarlyPowerCuts,
  runFullDisk,
  runPowerControl,
  runPowerCuts,
  runQuota,
} from './disk-scenarios.mjs'
import {
  runCutBackups,
  runCutErasures,
  runCutMerges,
  runCutRestores,
} from './interruption-scenarios.mjs'
import { runControl, runDamage, runKillPairs, runKills } from './scenarios.mjs'

const both = (database, second) => (profile, random) => {
  second(profile, random)
  database(profile)
}
const tear3 = (profile) => tearLog(profile, 3)

/** Ways to destroy both stores at once; the backups are left alone. */
const DESTROYED = [
  both(deleteIndexedDb, emptySecondStore),
  both(deleteIndexedDb, scrambleSecondStore),
  both(tear3, emptySecondStore),
  both(lockIndexedDb, scrambleSecondStore),
]
const CUT_SHORT = [both(deleteIndexedDb, cutSecondStore), both(lockIndexedDb, cutSecondStore)]

function listScenarios(isShort, address, random) {
  const torn = (bytes) => (profile) => tearLog(profile, bytes)
  const flip = (profile) => flipSecondStore(profile, random)
  const flipDatabase = (profile) => flipIndexedDb(profile, random)
  const times = (count, damage) => Array.from({ length: count }, () => damage)
  if (isShort) {
    return [
      ['kills', () => runKills(address, 3, random)],
      [
        'torn IndexedDB log, then second store deleted',
        () => runDamage(address, [torn(3), deleteSecondStore]),
      ],
    ]
  }
  return [
    ['kills', () => runKills(address, 60, random)],
    ['torn IndexedDB log, 3, 200 and 900 bytes', () => runDamage(address, [3, 200, 900].map(torn))],
    ['IndexedDB deleted', () => runDamage(address, [deleteIndexedDb])],
    ['IndexedDB that no longer opens', () => runDamage(address, [lockIndexedDb])],
    ['IndexedDB flipped', () => runDamage(address, times(8, flipDatabase))],
    ['second store deleted', () => runDamage(address, [deleteSecondStore])],
    ['second store flipped', () => runDamage(address, times(8, flip))],
    ['kills in pairs', () => runKillPairs(address, 20, random)],
    ['both stores destroyed, a backup left', () => runBothDestroyed(address, DESTROYED, random)],
    [
      'IndexedDB destroyed and the log cut short, a backup left',
      () => runBothDestroyed(address, CUT_SHORT, random, true),
    ],
    ['wrong clocks', () => runWrongClocks(address, (profile) => DESTROYED[0](profile, random))],
    ['quota exceeded', () => runQuota(address, Number(process.env.N ?? 5), random)],
    ['merges cut', () => runCutMerges(address, Number(process.env.N ?? 20), random)],
    ['backups cut', () => runCutBackups(address, Number(process.env.N ?? 20), random)],
    ['restores cut', () => runCutRestores(address, Number(process.env.N ?? 20), random)],
    ['erasures cut', () => runCutErasures(address, Number(process.env.N ?? 15), random)],
    ['power cuts', () => runPowerCuts(address, 15, random)],
    ['power cuts right after the creation', () => runEarlyPowerCuts(address, 5, random)],
    ['full disk', () => runFullDisk(address, 5)],
  ]
}

/** K10: what must lose, or the harness proves nothing. */
function listControls(isShort, address) {
  const torn = () => runControl(address, (profile) => tearLog(profile, 3))
  const relaxed = () => runPowerControl(address, 3)
  return [
    ['control, IndexedDB alone under a torn log', torn],
    ...(isShort ? [] : [['control, relaxed IndexedDB alone under power cuts', relaxed]]),
  ]
}

/** Hostile files, with no browser: `--seulement=fichiers --nombre=50000` for these alone. True when all is well. */
async function runHostileFiles(isShort, seed) {
  const asked = process.argv.find((argument) => argument.startsWith('--nombre='))?.split('=')[1]
  const nombre = Number(asked ?? (isShort ? 6_000 : 1_000_000))
  const totals = await runFichiers({ nombre, graine: seed })
  for (const line of formatFichiers(totals)) console.log(line)
  return totals.isHeld
}

/** Crash states of a save, and real kills of one; `npm test` draws some of the states (test/faults/etats). */
async function runSaves(random, kills = 250) {
  const { lines, isHeld } = await runEtats({ kills, random })
  for (const line of lines) console.log(line)
  return isHeld
}

async function main() {
  const isShort = process.argv.includes('--court')
  const only = process.argv.find((argument) => argument.startsWith('--seulement='))?.split('=')[1]
  const seedArgument = process.argv.find((argument) => argument.startsWith('--graine='))
  const seed = seedArgument === undefined ? Date.now() % 1e6 : Number(seedArgument.split('=')[1])
  if (only === 'fichiers') {
    console.log(`seed ${seed}`)
    process.exitCode = (await runHostileFiles(isShort, seed)) ? 0 : 1
    return
  }
  if (only === 'etats') {
    console.log(`seed ${seed}`)
    process.exitCode = (await runSaves(createRandom(seed))) ? 0 : 1
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'cairn-faults-pages-'))
  let lost = 0
  let edits = 0
  let failures = 0
  await buildPages(folder)
  const server = await serveFolder(folder)
  console.log(`seed ${seed}`)
  try {
    for (const [name, run] of listScenarios(isShort, server.address, createRandom(seed))) {
      if (only !== undefined && !name.includes(only)) continue
      const began = Date.now()
      const outcome = await run()
      if (outcome === null) {
        console.log(`${name}: not run, this machine does not let us mount a disk`)
        continue
      }
      lost += outcome.lost
      edits += outcome.edits
      const seconds = Math.round((Date.now() - began) / 1000)
      console.log(
        `${name}: ${outcome.edits} edits acknowledged, ${outcome.lost} lost, ${outcome.repaired} repairs told, ${outcome.told === undefined ? '' : `${outcome.told}, `}${seconds} s`,
      )
    }
    for (const [name, run] of listControls(isShort, server.address)) {
      if (only !== undefined && !name.includes(only)) continue
      const control = await run()
      if (control === null) continue
      const hasLost = control.left < control.written
      if (!hasLost) failures += 1
      console.log(
        `${name}: ${control.left} of ${control.written} left${hasLost ? '' : ' — the harness cannot see a loss'}`,
      )
    }
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  if (only === undefined && !(await runHostileFiles(isShort, seed))) failures += 1
  if (only === undefined && !isShort && !(await runSaves(createRandom(seed)))) failures += 1
  const isHeld = lost === 0 && failures === 0
  console.log(`faults: ${edits} edits acknowledged, ${lost} lost: ${isHeld ? 'held' : 'FAILED'}`)
  process.exitCode = isHeld ? 0 : 1
}

await main()
