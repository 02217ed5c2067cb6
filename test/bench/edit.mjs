import { measureEdit } from '../faults/measure-edit.mjs'

/**
 * One edit acknowledged by both stores beside one bare strict Dexie put, in the same page, round by round.
 * @param {number} rounds
 * @returns {Promise<Record<'cairn' | 'dexie', { p50: string, p95: string }>>} milliseconds
 */
export async function runEditBench(rounds) {
  const { edits, puts } = await measureEdit(rounds)
  return { cairn: listPercentiles(edits), dexie: listPercentiles(puts) }
}

function listPercentiles(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2)
  return { p50: at(0.5), p95: at(0.95) }
}
