// What a power cut, a full disk or a cleaning tool does to a profile, while the browser is closed.
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

const inIndexedDb = (profile) => join(profile, 'Default', 'IndexedDB')
const inOpfs = (profile) => join(profile, 'Default', 'File System')

/** Cuts bytes off the newest LevelDB log. */
export function tearLog(profile, bytes) {
  const logs = listFiles(inIndexedDb(profile))
    .filter((file) => /\.leveldb[/\\]\d+\.log$/.test(file))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
  const log = logs.at(-1)
  if (log === undefined) throw new Error('no LevelDB log')
  truncateSync(log, Math.max(0, statSync(log).size - bytes))
}

export function deleteIndexedDb(profile) {
  rmSync(inIndexedDb(profile), { recursive: true })
}

export function deleteSecondStore(profile) {
  rmSync(inOpfs(profile), { recursive: true })
}

/** The files that hold the log: their first bytes are a checksum and a header. */
function listSlots(profile) {
  return listFiles(inOpfs(profile)).filter((file) => {
    const head = readFileSync(file).subarray(0, 40).toString('latin1')
    return /^.{0,8} ?\{"log":|^[0-9a-f]{8} /.test(head)
  })
}

/** Changes one byte at a random place of each log. */
export function flipSecondStore(profile, random) {
  const slots = listSlots(profile)
  if (slots.length === 0) throw new Error('no log in OPFS')
  for (const file of slots) {
    const bytes = readFileSync(file)
    const at = Math.floor(random() * bytes.length)
    bytes[at] ^= 1 << Math.floor(random() * 8)
    writeFileSync(file, bytes)
  }
}

export function flipIndexedDb(profile, random) {
  const files = listFiles(inIndexedDb(profile)).filter((file) => statSync(file).size > 0)
  const file = files[Math.floor(random() * files.length)]
  const bytes = readFileSync(file)
  bytes[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8)
  writeFileSync(file, bytes)
}

/** Damages the file that names the manifest: a page can then neither open nor delete its databases, at any start. */
export function lockIndexedDb(profile) {
  const [file] = listFiles(inIndexedDb(profile)).filter((name) => basename(name) === 'CURRENT')
  if (file === undefined) throw new Error('no CURRENT in IndexedDB')
  const bytes = readFileSync(file)
  bytes[3] ^= 4
  writeFileSync(file, bytes)
}

/** Empties each log of the second store, as a file never flushed is after a power cut. */
export function emptySecondStore(profile) {
  const slots = listSlots(profile)
  if (slots.length === 0) throw new Error('no log in OPFS')
  for (const file of slots) truncateSync(file, 0)
}

/** Cuts each log in the middle, at any byte. */
export function cutSecondStore(profile, random) {
  const slots = listSlots(profile)
  if (slots.length === 0) throw new Error('no log in OPFS')
  for (const file of slots) truncateSync(file, Math.floor(statSync(file).size * random()))
}

/** Noise instead of each log: its blocks were given to another file. */
export function scrambleSecondStore(profile, random) {
  const slots = listSlots(profile)
  if (slots.length === 0) throw new Error('no log in OPFS')
  for (const file of slots)
    writeFileSync(
      file,
      Buffer.alloc(statSync(file).size).map(() => random() * 256),
    )
}
