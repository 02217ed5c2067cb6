import { execFileSync } from 'node:child_process'
import { buildCase } from './build-case.mjs'

const ENGINES = ['cairn', 'yjs', 'loro', 'automerge']

/**
 * The merge of two large dossiers by Cairn and by its peers, each in a process of its own, one after the other in the same run.
 * @param {number} edits length of the history before both copies part
 */
export async function runFusionBench(edits) {
  const script = await buildCase('fusion/fusion-case')
  return ENGINES.map((engine) =>
    JSON.parse(
      execFileSync(process.execPath, [script, engine, String(edits)], { encoding: 'utf8' }),
    ),
  )
}
