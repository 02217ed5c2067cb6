// What npm run faults does, in order, and the controls that must lose.
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

/**
 * Name and run of each, in order. A run gives what was acknowledged and lost, or null when this machine cannot do it.
 * @param {{ isShort: boolean, address: string, random: () => number, times: (count: number) => number }} options
 */
export function listScenarios({ isShort, address, random, times }) {
  const torn = (bytes) => (profile) => tearLog(profile, bytes)
  const flip = (profile) => flipSecondStore(profile, random)
  const flipDatabase = (profile) => flipIndexedDb(profile, random)
  const repeat = (count, damage) => Array.from({ length: count }, () => damage)
  if (isShort) {
    return [
      ['kills', () => runKills(address, 3, random)],
      [
        'torn IndexedDB log, then second store deleted',
        () => runDamage(address, [torn(3), deleteSecondStore]),
      ],
      ['merges cut', () => runCutMerges(address, 1, random)],
    ]
  }
  return [
    ['kills', () => runKills(address, times(60), random)],
    ['torn IndexedDB log, 3, 200 and 900 bytes', () => runDamage(address, [3, 200, 900].map(torn))],
    ['IndexedDB deleted', () => runDamage(address, [deleteIndexedDb])],
    ['IndexedDB that no longer opens', () => runDamage(address, [lockIndexedDb])],
    ['IndexedDB flipped', () => runDamage(address, repeat(8, flipDatabase))],
    ['second store deleted', () => runDamage(address, [deleteSecondStore])],
    ['second store flipped', () => runDamage(address, repeat(8, flip))],
    ['kills in pairs', () => runKillPairs(address, times(20), random)],
    ['both stores destroyed, a backup left', () => runBothDestroyed(address, DESTROYED, random)],
    [
      'IndexedDB destroyed and the log cut short, a backup left',
      () => runBothDestroyed(address, CUT_SHORT, random, true),
    ],
    ['wrong clocks', () => runWrongClocks(address, (profile) => DESTROYED[0](profile, random))],
    ['quota exceeded', () => runQuota(address, times(5), random)],
    ['merges cut', () => runCutMerges(address, times(20), random)],
    ['backups cut', () => runCutBackups(address, times(20), random)],
    ['restores cut', () => runCutRestores(address, times(20), random)],
    ['erasures cut', () => runCutErasures(address, times(15), random)],
    ['power cuts', () => runPowerCuts(address, times(15), random)],
    ['power cuts right after the creation', () => runEarlyPowerCuts(address, times(5), random)],
    ['full disk', () => runFullDisk(address, times(5))],
  ]
}

/** K10: what must lose, or the harness proves nothing. */
export function listControls(isShort, address) {
  const torn = () => runControl(address, (profile) => tearLog(profile, 3))
  const relaxed = () => runPowerControl(address, 3)
  return [
    ['control, IndexedDB alone under a torn log', torn],
    ...(isShort ? [] : [['control, relaxed IndexedDB alone under power cuts', relaxed]]),
  ]
}
