// Hostile `.ctg` files, a seeded mutator: run by test/faults/run-faults.mjs, short in npm test, a million in full.
import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const HERE = dirname(fileURLToPath(import.meta.url))
const LOT = 500
/** Silence of a process after which it is looked at, in milliseconds. */
const SILENCE = 120_000
/** Processor time of a lot, in seconds, above which what is read counts as a hang: far above what a lot takes. */
const MAX_CPU = 60
/** Least processor time of a process that is at work, however busy the machine, in seconds. */
const MIN_CPU = 0.05
/** Most memory that reading one file may take, and most that all of them may leave behind, in megabytes. */
const MAX_MEMORY = 150
const MAX_KEPT = 30

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
    kept: 0,
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
  totals.kept = Math.max(totals.kept, lot.kept)
}

/** Processor time that a process has used, in seconds; not known outside Linux. */
function readCpu(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.NaN
  }
}

/** One process after another until no lot is left: one that hangs or dies is counted, and replaced. */
async function work(script, takeLot, totals) {
  for (;;) {
    const hasMore = await new Promise((resolve) => {
      const child = fork(script, { execArgv: ['--max-old-space-size=512', '--expose-gc'] })
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
        const began = readCpu(child.pid)
        let last = began
        // On a busy machine a process may wait for the processor: what counts is what it used.
        const look = () => {
          const now = readCpu(child.pid)
          const isAtWork = now - last > MIN_CPU && now - began < MAX_CPU
          last = now
          if (isAtWork) {
            timer = setTimeout(look, SILENCE)
            return
          }
          totals.hangs.push(`${lot.from}–${lot.to}: no answer`)
          end(true)
        }
        timer = setTimeout(look, SILENCE)
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
  const kept = Math.round(totals.kept / 1048576)
  const isHeld =
    sees &&
    totals.fautes.length + totals.uncaught.length + totals.hangs.length + totals.slow === 0 &&
    megabytes <= MAX_MEMORY &&
    kept <= MAX_KEPT
  return { megabytes, keptMegabytes: kept, isHeld }
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
      `${totals.fautes.length} read wrongly, +${totals.megabytes} MB at most for one, ${totals.keptMegabytes} MB kept: ${totals.isHeld ? 'held' : 'FAILED'}`,
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
