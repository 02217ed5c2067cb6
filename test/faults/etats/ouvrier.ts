// Run by run-etats.mjs in a Node of its own: every crash state of every save, or a writer to be killed.
import { readFileSync } from 'node:fs'
import { newToken } from '../../../electron/main/app/random-token'
import { DISK } from '../../../electron/main/files/disk'
import { createPendingFiles, sweepPendingFiles } from '../../../electron/main/files/pending-files'
import { CLOCK } from '../../../electron/main/files/retry'
import { writeFileSafely } from '../../../electron/main/files/safe-write'
import { runSave } from './run-save'
import { listControls, listSaves } from './saves'

const MEGABYTES_2 = 2 * 1024 * 1024

/** The whole content of a version: told by its first bytes, proved by all the others. */
function buildVersion(version: number): Buffer {
  const bytes = Buffer.alloc(MEGABYTES_2, version % 251)
  bytes.writeUInt32LE(version, 0)
  return bytes
}

/** The version of a file that is whole; null for any other content. */
function readVersion(path: string): number | null {
  const bytes = readFileSync(path)
  const version = bytes.length < 4 ? 0 : bytes.readUInt32LE(0)
  return bytes.equals(buildVersion(version)) ? version : null
}

async function writeForEver(path: string, notes: string, from: number): Promise<void> {
  const swept = await sweepPendingFiles(DISK, notes)
  process.send?.({ swept })
  const pending = createPendingFiles(DISK, notes, newToken)
  const tools = { disk: DISK, clock: CLOCK, newToken, pending }
  for (let version = from; ; version += 1) {
    const written = await writeFileSafely(tools, path, buildVersion(version))
    if (!written.ok) throw new Error(written.error.message)
    process.send?.({ version })
  }
}

async function enumerate(): Promise<void> {
  for (const save of listSaves()) process.send?.({ save: await runSave(save, null) })
  for (const save of listControls()) process.send?.({ control: await runSave(save, null) })
}

const [what = '', path = '', notes = '', from = '1'] = process.argv.slice(2)
if (what === 'ecrire') await writeForEver(path, notes, Number(from))
else if (what === 'lire') process.send?.({ version: readVersion(path) })
else if (what === 'balayer') process.send?.({ swept: await sweepPendingFiles(DISK, notes) })
else await enumerate()
