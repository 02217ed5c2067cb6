import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newToken } from '../../../electron/main/app/random-token'
import { DISK, type Disk } from '../../../electron/main/files/disk'
import { createPendingFiles } from '../../../electron/main/files/pending-files'
import { writeFileSafely, type SafeWriteTools } from '../../../electron/main/files/safe-write'
import { FolderGate } from '../../../electron/main/folders/folder-gate'
import { FolderList } from '../../../electron/main/folders/folder-list'
import { isCtgName } from '../../../electron/main/folders/folder-names'
import { LinkedFolders } from '../../../electron/main/folders/linked-folders'
import { FOLDER_FILE_CHANGED, type FolderEntry } from '../../../shared/bridge/bridge'
import { success, type Result } from '../../../shared/kernel/result'
import { FaultyDisk } from '../faulty-disk'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const NAME = 'CTG – poste de Claire (k3f9).ctg'

/** A machine with its own data, and one folder shared with others. */
function createMachine(disk: Disk = DISK, data = mkdtempSync(join(tmpdir(), 'cairn-poste-'))) {
  let time = 0
  const clock = {
    now: () => time,
    wait: (ms: number) => {
      time += ms
      return Promise.resolve()
    },
  }
  const pending = createPendingFiles(DISK, join(data, 'en-cours'), newToken)
  const safe: SafeWriteTools = { disk, clock, newToken, pending }
  const shared = join(data, 'Commun')
  mkdirSync(shared, { recursive: true })
  const list = new FolderList({
    disk: DISK,
    path: join(data, 'dossiers-partages.json'),
    write: (path, bytes) => writeFileSafely({ ...safe, disk: DISK }, path, bytes),
    newToken,
  })
  const folders = new LinkedFolders({
    list,
    safe,
    askFolder: () => Promise.resolve(shared),
    limit: 200,
  })
  return { data, shared, folders }
}

async function link(machine: ReturnType<typeof createMachine>): Promise<string> {
  const chosen = await machine.folders.choose('Choisir')
  return chosen.ok ? (chosen.value?.handle ?? '') : ''
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? '' : result.error.code
}

function entryOf(result: Result<FolderEntry>): FolderEntry {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

describe('a shared folder', () => {
  it('is known by the same token after a restart, and the page never sees where it is', async () => {
    const machine = createMachine()
    const handle = await link(machine)
    const again = createMachine(DISK, machine.data)
    const state = await again.folders.state(handle)
    expect(state).toEqual(success({ name: 'Commun', reachable: true, needsPermission: false }))
    expect(JSON.stringify(state)).not.toContain(machine.data)
    await again.folders.forget(handle)
    const third = createMachine(DISK, machine.data)
    expect(codeOf(await third.folders.list(handle))).toBe('dossier-inaccessible')
  })

  it('starts again empty when its list is damaged', async () => {
    const machine = createMachine()
    const handle = await link(machine)
    for (const text of ['', '{', '[1]', `{"${handle}":7}`, '{"../x":"/etc"}', 'null']) {
      writeFileSync(join(machine.data, 'dossiers-partages.json'), text)
      const again = createMachine(DISK, machine.data)
      expect(codeOf(await again.folders.list(handle))).toBe('dossier-inaccessible')
    }
  })

  it('lists plain .ctg files alone', async () => {
    const machine = createMachine()
    const handle = await link(machine)
    for (const name of ['b.ctg', 'A.CTG', 'x.docx', '.cache.ctg', '~$b.ctg.tmp']) {
      writeFileSync(join(machine.shared, name), name)
    }
    mkdirSync(join(machine.shared, 'dossier.ctg'))
    const listed = await machine.folders.list(handle)
    expect(listed.ok && listed.value.map(({ name, size }) => [name, size])).toEqual([
      ['A.CTG', 5],
      ['b.ctg', 5],
    ])
  })

  it('refuses names that lead elsewhere', () => {
    const names = ['../a.ctg', 'a/b.ctg', 'a\\b.ctg', 'C:a.ctg', '.ctg', 'a.ctg\0', 'a.txt', '']
    const more = [' a.ctg', '.a.ctg', 'a\u202e.ctg', `${'a'.repeat(240)}.ctg`, 'a.ctg:x', null, 3]
    for (const name of [...names, ...more]) expect(isCtgName(name)).toBe(false)
    for (const name of [NAME, 'conflit (poste de Marc) 2026-11-22.ctg', 'A.CTG']) {
      expect(isCtgName(name)).toBe(true)
    }
  })

  it('says calmly that it is gone, whatever is asked of it', async () => {
    const machine = createMachine()
    const handle = await link(machine)
    rmSync(machine.shared, { recursive: true })
    expect(codeOf(await machine.folders.list(handle))).toBe('dossier-inaccessible')
    const written = await machine.folders.write({
      ...{ handle, name: NAME, bytes: bytesOf('a'), expected: null },
    })
    expect(codeOf(written)).toBe('dossier-inaccessible')
    expect(await machine.folders.state(handle)).toMatchObject({ value: { reachable: false } })
    expect(existsSync(machine.shared)).toBe(false)
  })

  it.each([
    ['EACCES', 'dossier-interdit'],
    ['EPERM', 'dossier-interdit'],
    ['EROFS', 'dossier-interdit'],
    ['ENOSPC', 'dossier-plein'],
    ['ENOENT', 'dossier-inaccessible'],
    ['EIO', 'dossier-inaccessible'],
    ['EHOSTDOWN', 'dossier-inaccessible'],
  ])('answers %s with a sentence', async (code, expected) => {
    const machine = createMachine()
    const handle = await link(machine)
    const disk: Disk = {
      ...DISK,
      readdir: () => Promise.reject(Object.assign(new Error(), { code })),
    }
    const broken = createMachine(disk, machine.data)
    const listed = await broken.folders.list(handle)
    expect(codeOf(listed)).toBe(expected)
    expect(listed.ok ? '' : listed.error.message).toMatch(/^[A-ZÀ-Ý].+\.$/)
  })
})

describe('our file in the folder', () => {
  it('is replaced only when it is the one the page knows', async () => {
    const machine = createMachine()
    const handle = await link(machine)
    const write = (text: string, expected: FolderEntry | null) =>
      machine.folders.write({ handle, name: NAME, bytes: bytesOf(text), expected })
    const first = entryOf(await write('un', null))
    expect(codeOf(await write('deux', null))).toBe(FOLDER_FILE_CHANGED)
    const second = entryOf(await write('deux', first))
    writeFileSync(join(machine.shared, NAME), 'autre chose')
    expect(codeOf(await write('trois', second))).toBe(FOLDER_FILE_CHANGED)
    rmSync(join(machine.shared, NAME))
    expect(codeOf(await write('trois', second))).toBe(FOLDER_FILE_CHANGED)
    expect(readdirSync(machine.shared)).toEqual([])
  })

  it('is never silently replaced when someone writes just before (F11, 200 races)', async () => {
    let stopped = 0
    for (let run = 0; run < 200; run += 1) {
      const machine = createMachine()
      const handle = await link(machine)
      const path = join(machine.shared, NAME)
      writeFileSync(path, 'ancien')
      utimesSync(path, 1_000, 1_000)
      const expected = { name: NAME, size: 6, modified: 1_000_000 }
      // Someone steps in before the n-th gesture on the disk, the replacement itself left out.
      let left = run % 5
      const step =
        <A extends readonly unknown[], T>(gesture: (...args: A) => Promise<T>) =>
        (...args: A): Promise<T> => {
          if (left === 0) writeFileSync(path, `autre ${String(run)}`)
          left -= 1
          return gesture(...args)
        }
      const disk: Disk = {
        ...DISK,
        open: step(DISK.open),
        readFile: step(DISK.readFile),
        unlink: step(DISK.unlink),
        stat: step(DISK.stat),
      }
      const busy = createMachine(disk, machine.data)
      const outcome = await busy.folders.write({
        ...{ handle, name: NAME, bytes: bytesOf('nouveau'), expected },
      })
      expect(left).toBeLessThan(0)
      expect(readFileSync(path, 'utf8')).toBe(`autre ${String(run)}`)
      if (codeOf(outcome) === FOLDER_FILE_CHANGED) stopped += 1
      rmSync(machine.data, { recursive: true })
    }
    expect(stopped).toBe(200)
  })

  it('is old or new whole whichever gesture of the disk fails, and nothing is left behind', async () => {
    for (let call = 1; call <= 12; call += 1) {
      const machine = createMachine()
      const handle = await link(machine)
      const path = join(machine.shared, NAME)
      writeFileSync(path, 'ancien')
      utimesSync(path, 1_000, 1_000)
      const faulty = new FaultyDisk(call, { code: 'EIO', half: true })
      const broken = createMachine(faulty.disk, machine.data)
      const outcome = await broken.folders.write({
        handle,
        name: NAME,
        bytes: bytesOf('nouveau'),
        expected: { name: NAME, size: 6, modified: 1_000_000 },
      })
      const kept = readFileSync(path, 'utf8')
      expect(['ancien', 'nouveau']).toContain(kept)
      if (outcome.ok) expect(kept).toBe('nouveau')
      const listed = await broken.folders.list(handle)
      expect(listed.ok && listed.value.map(({ name }) => name)).toEqual([NAME])
      rmSync(machine.data, { recursive: true })
    }
  })
})

describe('a share that no longer answers', () => {
  it('holds one gesture at a time, and frees the page in time', async () => {
    const gate = new FolderGate(50)
    let started = 0
    let free: (() => void) | null = null
    const hang = () => {
      started += 1
      return new Promise<Result<string>>((resolve) => {
        free = () => {
          resolve(success('enfin'))
        }
      })
    }
    expect(codeOf(await gate.run('h', hang))).toBe('dossier-inaccessible')
    expect(codeOf(await gate.run('h', hang))).toBe('dossier-inaccessible')
    expect(started).toBe(1)
    // Another folder is not held up.
    expect(await gate.run('g', () => Promise.resolve(success('oui')))).toEqual(success('oui'))
    const release = free as (() => void) | null
    release?.()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await gate.run('h', () => Promise.resolve(success('oui')))).toEqual(success('oui'))
  })

  it('lets gestures of one folder through one after the other', async () => {
    const gate = new FolderGate(1_000)
    let running = 0
    let highest = 0
    const gesture = async () => {
      running += 1
      highest = Math.max(highest, running)
      await new Promise((resolve) => setTimeout(resolve, 2))
      running -= 1
      return success(null)
    }
    const all = await Promise.all(Array.from({ length: 8 }, () => gate.run('h', gesture)))
    expect(all.every(({ ok }) => ok)).toBe(true)
    expect(highest).toBe(1)
  })
})
