/**
 * One measure of the merge, in a process of its own so that CPU and memory are its own: `node fusion-case.mjs <engine> <edits>`
 * prints one line of JSON. The same initial dossier, the same edits, the same two copies edited apart, for every engine.
 */
import { readFileSync } from 'node:fs'
import { buildInitial, listEdits } from './edits'
import { measure, type Engine, type Merged } from './engine'
import { createAutomergeEngine } from './engine-automerge'
import { createCairnEngine } from './engine-cairn'
import { createLoroEngine } from './engine-loro'
import { createYjsEngine } from './engine-yjs'

const APART = 1000

const ENGINES: Readonly<Record<string, (machine: string) => Engine>> = {
  cairn: createCairnEngine,
  automerge: createAutomergeEngine,
  yjs: createYjsEngine,
  loro: createLoroEngine,
}

const [name = '', edits = '60000'] = process.argv.slice(2)
const createEngine = ENGINES[name]
if (createEngine === undefined) throw new Error(`unknown engine: ${name}`)

const origin = createEngine('o')
const history = await measure(() => {
  origin.create(buildInitial())
  origin.applyMany(listEdits(7, Number(edits)))
})
let file: Uint8Array = new Uint8Array()
const save = await measure(async () => {
  file = await origin.save()
})

const ours = createEngine('a')
const load = await measure(() => ours.load(file))
const theirs = createEngine('b')
await theirs.load(file)
const edit = editApart(ours, 11)
editApart(theirs, 13)
const [fromUs, fromThem] = [await ours.save(), await theirs.save()]
let merged: Merged = { conflicts: null, mergeMs: 0 }
const merge = await measure(async () => {
  merged = await ours.merge(fromThem)
})
await theirs.merge(fromUs)
if (ours.print() !== theirs.print()) throw new Error(`${name}: both copies differ after the merge`)

process.stdout.write(
  `${JSON.stringify({ name, history, save, load, merge, ...edit, kb: Math.round(file.length / 1024), conflicts: merged.conflicts, mergeOnly: merged.mergeMs, peakMb: getPeakMb() })}\n`,
)

function editApart(engine: Engine, seed: number): { readonly p50: number; readonly p95: number } {
  const times: number[] = []
  for (const one of listEdits(seed, APART)) {
    const from = performance.now()
    engine.apply(one)
    times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  return { p50: times[Math.floor(APART * 0.5)] ?? 0, p95: times[Math.floor(APART * 0.95)] ?? 0 }
}

/** The most memory this process ever held. Not `maxRSS`, which a child inherits from the process that started it. */
function getPeakMb(): number {
  const status = readFileSync('/proc/self/status', 'utf8')
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
