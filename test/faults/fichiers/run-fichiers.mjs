// Hostile `.ctg` files, a seeded mutator: run by test/faults/run-faults.mjs, short in npm test, a million in full.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const HERE = dirname(fileURLToPath(import.meta.url))
const LOT = 500
/** Silence of a process after which what it reads counts as a hang, in milliseconds: far above a lot on a busy machine. */
const SILENCE = 120_000
const MAX_MEMORY = 150

async function bundle(outDir) {
  await build({
    configFile: false,
    root: HERE,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      minify: false,
      rolldownOptions: {
        input: join(HERE, 'ouvrier.ts'),
        output: { entryFileNames: 'ouvrier.mjs', codeSplitting: false },
      },
    },
  })
  return join(outDir, 'ouvrier.mjs')
}

function createTotals() {
  return {
    files: 0,
    counts: {},
    fautes: [],
    uncaught: [],
    hangs: [],
    slowest: 0,
    slow: 0,
    memory: 0,
  }
}

function addLot(totals, lot) {
  totals.files += lot.to - lot.from
  for (const [key, count] of Object.entries(lot.counts))
    totals.counts[key] = (totals.counts[key] ?? 0) + count
  totals.fautes.push(...lot.fautes)
  totals.uncaught.push(...lot.uncaught)
  totals.slowest = Math.max(totals.slowest, lot.slowest)
  totals.slow += lot.slow
  totals.memory = Math.max(totals.memory, lot.memory)
}

/** One process after another until no lot is left: one that hangs or dies is counted, and replaced. */
async function work(script, takeLot, totals) {
  for (;;) {
    const hasMore = await new Promise((resolve) => {
      const child = fork(script, { execArgv: ['--max-old-space-size=512'] })
      let lot = null
      let timer = null
      const end = (more) => {
        clearTimeout(timer)
        child.kill('SIGKILL')
        resolve(more)
      }
      const next = () => {
        clearTimeout(timer)
        lot = takeLot()
        if (lot === null) return end(false)
        timer = setTimeout(() => {
          totals.hangs.push(`${lot.from}–${lot.to}: no answer`)
          end(true)
        }, SILENCE)
        child.send(lot)
      }
      child.on('message', (message) => {
        if (message.ready !== true) addLot(totals, message)
        next()
      })
      child.on('exit', (code, signal) => {
        if (signal === 'SIGKILL') return
        totals.uncaught.push(`${lot?.from}–${lot?.to}: process ended, ${code ?? signal}`)
        end(lot !== null)
      })
    })
    if (!hasMore) return
  }
}

/**
 * Reads `nombre` hostile files and counts what became of them.
 * @param {{ nombre: number, graine: number, ouvriers?: number, log?: (line: string) => void }} options
 */
export async function runFichiers({ nombre, graine, ouvriers, log = console.log }) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-faults-fichiers-'))
  const totals = createTotals()
  const began = Date.now()
  let from = 0
  let told = began
  const takeLot = () => {
    if (from >= nombre) return null
    const lot = { seed: graine, from, to: Math.min(nombre, from + LOT) }
    from = lot.to
    if (Date.now() - told > 60_000) {
      told = Date.now()
      const faults =
        totals.fautes.length + totals.uncaught.length + totals.hangs.length + totals.slow
      log(
        `  ${totals.files} of ${nombre}, ${Math.round((told - began) / 1000)} s, ${faults} faults`,
      )
    }
    return lot
  }
  try {
    const script = await bundle(folder)
    const count = Math.min(ouvriers ?? availableParallelism(), Math.ceil(nombre / LOT))
    await Promise.all(Array.from({ length: count }, () => work(script, takeLot, totals)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...totals, seconds: Math.round((Date.now() - began) / 1000), ...judgeTotals(totals) }
}

/** A harness where nothing is ever read, or nothing refused, would prove nothing. */
function judgeTotals(totals) {
  const has = (ending) => Object.keys(totals.counts).some((key) => key.endsWith(ending))
  const sees = has(': identique') && has(': valide') && has('ctg-abime') && has('ctg-incoherent')
  const megabytes = Math.round(totals.memory / 1048576)
  const isHeld =
    sees &&
    totals.fautes.length + totals.uncaught.length + totals.hangs.length + totals.slow === 0 &&
    megabytes <= MAX_MEMORY
  return { megabytes, isHeld }
}

/** What was seen, one line a family and the final line. */
export function formatFichiers(totals) {
  const lines = Object.entries(totals.counts)
    .sort()
    .map(([key, count]) => `  ${key}: ${count}`)
  const shown = [...totals.fautes, ...totals.uncaught, ...totals.hangs].slice(0, 20)
  return [
    ...lines,
    ...shown.map((line) => `  FAULT ${line}`),
    `fichiers: ${totals.files} files in ${totals.seconds} s, ${totals.uncaught.length} uncaught errors, ` +
      `${totals.slow + totals.hangs.length} above 1 s (slowest ${Math.round(totals.slowest)} ms of processor), ` +
      `${totals.fautes.length} read wrongly, +${totals.megabytes} MB: ${totals.isHeld ? 'held' : 'FAILED'}`,
  ]
}

/** `node test/faults/fichiers/run-fichiers.mjs --nombre=1000000 --graine=1` */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const get = (name, otherwise) =>
    Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise)
  const totals = await runFichiers({ nombre: get('nombre', 10_000), graine: get('graine', 1) })
  for (const line of formatFichiers(totals)) console.log(line)
  process.exitCode = totals.isHeld ? 0 : 1
}
