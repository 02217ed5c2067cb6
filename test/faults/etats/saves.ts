import { join } from 'node:path'
import { formatNomSauvegarde } from '../../../shared/exchange/nom-sauvegarde'
import { DiskArchiveStore } from '../../../electron/main/archives/archive-store'
import { writeDurably, type Disk } from '../../../electron/main/files/disk'
import { createPendingFiles, sweepPendingFiles } from '../../../electron/main/files/pending-files'
import type { Clock } from '../../../electron/main/files/retry'
import { isTemporaryName, writeFileSafely } from '../../../electron/main/files/safe-write'
import { loadLog, replaceLog } from '../../../electron/main/log/log-file'
import { formatLogLine } from '../../../shared/kernel/log-line'
import { BLOCK } from './crash-states'
import { RecordedDisk, type Files } from './recorded-disk'

/** A save to be cut: what was there, the save, and what a start makes of any state it left. */
export type Save = {
  readonly name: string
  readonly initial: Files
  readonly write: (disk: Disk) => Promise<void>
  /** Starts again on a state; what is wrong with it, or null. `isTold`: the save had been told as done. */
  readonly judge: (disk: RecordedDisk, isTold: boolean) => Promise<string | null>
}

const clock: Clock = { now: () => 0, wait: () => Promise.resolve() }
const FOLDER = '/documents'
const NOTES = '/cairn/en-cours'
const TARGET = `${FOLDER}/CTG.ctg`

/** Bytes of that many blocks, none of which is empty nor like another. */
function buildBytes(blocks: number, seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(blocks * BLOCK - 5)
  return bytes.map((_, at) => 1 + ((at * 7 + Math.floor(at / BLOCK) * 31 + seed) % 255))
}

function createTokens(): () => string {
  let last = 0
  return () => {
    last += 1
    return String(last).padStart(16, '0')
  }
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0
}

const OLD = buildBytes(3, 1)
const NEIGHBOUR = buildBytes(1, 90)

/** A file saved over an older one, or where there was none; `blocks` is its size. */
function buildFileSave(
  name: string,
  blocks: number,
  hasOld: boolean,
  write: (disk: Disk, bytes: Uint8Array) => Promise<void>,
): Save {
  const bytes = buildBytes(blocks, 40)
  const neighbour = `${FOLDER}/autre.ctg`
  const initial = new Map<string, Uint8Array>([[neighbour, NEIGHBOUR]])
  if (hasOld) initial.set(TARGET, OLD)
  return {
    name,
    initial,
    write: (disk) => write(disk, bytes),
    judge: async (recorded, isTold) => {
      const noted = [...recorded.list()].filter(([path]) => path.startsWith(NOTES))
      const swept = new Set(noted.map(([, note]) => Buffer.from(note).toString()))
      await sweepPendingFiles(recorded.disk, NOTES)
      const left = recorded.list()
      const found = left.get(TARGET)
      if (!isSame(left.get(neighbour), NEIGHBOUR)) return 'another file was touched'
      if (isTold && !isSame(found, bytes)) return 'told as saved, and not there'
      const isOld = hasOld ? isSame(found, OLD) : found === undefined
      if (!isOld && !isSame(found, bytes)) return 'neither the old file nor the new one'
      // Its note may not have reached the disk: then one hidden file stays, and nothing can tell that it is ours.
      const strays = [...left.keys()].filter((path) =>
        isTemporaryName(path.slice(FOLDER.length + 1)),
      )
      return strays.some((path) => swept.has(path)) ? 'a temporary file was not swept' : null
    },
  }
}

async function writeThrough(disk: Disk, bytes: Uint8Array): Promise<void> {
  const newToken = createTokens()
  const pending = createPendingFiles(disk, NOTES, newToken)
  const result = await writeFileSafely({ disk, clock, newToken, pending }, TARGET, bytes)
  if (!result.ok) throw new Error(result.error.message)
}

function buildArchiveSave(): Save {
  const dossier = 'dossier-essai-01'
  const [old, fresh] = [0, 3_600_000].map((later) =>
    formatNomSauvegarde({ quand: Date.UTC(2026, 2, 2) + later, raison: 'auto', nbOps: 10 }),
  )
  const bytes = buildBytes(7, 40)
  const createStore = (disk: Disk): DiskArchiveStore =>
    new DiskArchiveStore({
      disk,
      clock,
      root: '/cairn/sauvegardes',
      newToken: createTokens(),
      getFreeBytes: () => Promise.resolve(0),
    })
  return {
    name: 'backup',
    initial: new Map([[`/cairn/sauvegardes/${dossier}/${old ?? ''}`, OLD]]),
    write: async (disk) => {
      const written = await createStore(disk).write(dossier, fresh ?? '', bytes)
      if (!written.ok) throw new Error(written.error.message)
    },
    judge: async (recorded, isTold) => {
      const store = createStore(recorded.disk)
      await store.removeStrayFiles()
      const listed = await store.list(dossier)
      const names = listed.ok ? listed.value.map(({ name }) => name) : []
      if (!names.includes(old ?? '')) return 'an older backup is gone'
      if (isTold && !names.includes(fresh ?? '')) return 'told as saved, and not there'
      for (const name of names) {
        const read = await store.read(dossier, name)
        if (!read.ok || !isSame(read.value, name === old ? OLD : bytes))
          return 'a backup that is not whole'
      }
      return recorded.list().size === names.length ? null : 'a temporary file was not swept'
    },
  }
}

function buildLogSave(): Save {
  const path = '/cairn/journaux/essai.ndjson'
  const list = (seed: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) =>
      formatLogLine(JSON.stringify({ at, texte: seed.repeat(20) })),
    )
  const encode = (lines: string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`)
  const [before, after] = [list('a', 2), list('b', 4)]
  return {
    name: 'log replaced',
    initial: new Map([[path, encode(before)]]),
    write: (disk) => replaceLog(disk, path, encode(after), createTokens()),
    judge: async (recorded, isTold) => {
      const loaded = await loadLog(recorded.disk, path)
      const text = loaded?.lines.join('\n')
      if (isTold && text !== after.join('\n')) return 'told as saved, and not there'
      return text === before.join('\n') || text === after.join('\n') ? null : 'neither log'
    },
  }
}

export function listSaves(): readonly Save[] {
  return [
    buildFileSave('file over an older one', 7, true, writeThrough),
    buildFileSave('file where there was none', 6, false, writeThrough),
    buildFileSave('short file over a longer one', 1, true, writeThrough),
    buildArchiveSave(),
    buildLogSave(),
  ]
}

/** What must be seen to lose: saves as they are too often written. */
export function listControls(): readonly Save[] {
  return [
    buildFileSave('control, written in place', 3, true, async (disk, bytes) => {
      await disk.unlink(TARGET)
      await writeDurably(disk, TARGET, bytes)
    }),
    buildFileSave('control, renamed without a flush', 3, true, async (disk, bytes) => {
      const handle = await disk.open(`${FOLDER}/x.tmp`, 'wx')
      await handle.appendFile(bytes)
      await handle.close()
      await disk.rename(`${FOLDER}/x.tmp`, TARGET)
    }),
    buildFileSave('control, folder not flushed', 3, true, async (disk, bytes) => {
      const temporary = join(FOLDER, 'x.tmp')
      await writeDurably(disk, temporary, bytes)
      await disk.rename(temporary, TARGET)
    }),
  ]
}

/** Records what a save asks of the disk. */
export async function recordSave(save: Save): Promise<RecordedDisk['operations']> {
  const recorded = new RecordedDisk(save.initial)
  await save.write(recorded.disk)
  return recorded.operations
}
