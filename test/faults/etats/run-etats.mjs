// F7: every crash state of a save, and real kills of a process that saves. Run by test/faults/run-faults.mjs.
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const HERE = dirname(fileURLToPath(import.meta.url))

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

/** Runs the worker to its end and gives what it said. */
async function ask(script, ...args) {
  const child = fork(script, args)
  const said = []
  child.on('message', (message) => said.push(message))
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`worker ended with ${code}`)
  return said
}

/** A process that saves 2 MB again and again, killed -9 at random; the file must be a version whole, and none that was told lost. */
async function killSavers(script, folder, count, random) {
  const [path, notes] = [join(folder, 'documents', 'CTG.ctg'), join(folder, 'notes')]
  mkdirSync(dirname(path))
  const totals = { kills: 0, torn: 0, lost: 0, swept: 0, strays: 0, versions: 0 }
  let told = 0
  for (; totals.kills < count; totals.kills += 1) {
    const child = fork(script, ['ecrire', path, notes, String(told + 1)])
    const exited = new Promise((resolve) => child.once('exit', resolve))
    let isStarted = null
    const started = new Promise((resolve) => (isStarted = resolve))
    child.on('message', ({ version, swept }) => {
      if (swept !== undefined) totals.swept += swept
      if (version === undefined) return
      told = version
      totals.versions += 1
      isStarted()
    })
    await Promise.race([started, exited])
    await sleep(random() * 60)
    child.kill('SIGKILL')
    await exited
    const [{ version }] = await ask(script, 'lire', path)
    if (version === null) totals.torn += 1
    else if (version < told) totals.lost += 1
    else told = version
  }
  const [{ swept }] = await ask(script, 'balayer', path, notes)
  totals.swept += swept
  totals.strays = readdirSync(dirname(path)).length - 1
  return totals
}

/**
 * Gives lines to show, and whether all is well.
 * @param {{ kills: number, random: () => number }} options
 */
export async function runEtats({ kills, random }) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-faults-etats-'))
  const lines = []
  let isHeld = true
  try {
    const script = await bundle(join(folder, 'code'))
    let states = 0
    for (const { save, control } of await ask(script, 'etats')) {
      const { name, operations, states: seen, faults } = save ?? control
      const bad = Object.values(faults).reduce((sum, one) => sum + one, 0)
      if (save === undefined ? bad === 0 : bad > 0) isHeld = false
      if (save !== undefined) states += seen
      lines.push(
        `  crash states, ${name}: ${operations} operations, ${seen} states, ${bad} bad` +
          (save === undefined || bad === 0 ? '' : ` ${JSON.stringify(faults)}`),
      )
    }
    if (states < 10_000) isHeld = false
    const seen = kills === 0 ? null : await killSavers(script, folder, kills, random)
    const { torn = 0, lost = 0, strays = 0, swept = 0, versions = 0 } = seen ?? {}
    if (torn + lost + strays > 0) isHeld = false
    const killed =
      `${kills} kills of a saver of 2 MB (${versions} saves told), ${torn} torn, ${lost} lost, ` +
      `${swept} temporary files swept, ${strays} left`
    lines.push(`saves: ${states} crash states, ${killed}: ${isHeld ? 'held' : 'FAILED'}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { lines, isHeld }
}
