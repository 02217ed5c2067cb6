import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DiskArchiveStore } from '../../../electron/main/archives/archive-store'
import { newToken } from '../../../electron/main/app/random-token'
import { DISK, type Disk } from '../../../electron/main/files/disk'
import type { Clock } from '../../../electron/main/files/retry'
import { FaultyDisk, type Fault } from '../faulty-disk'

const FOLDER = 'k3f9z1'
const OLD_NAME = '2026-03-01_090000_auto_12.ctg'
const NAME = '2026-03-02_143210_avant-fusion_1284.ctg'
const OLD = new Uint8Array(Buffer.from('une sauvegarde plus ancienne, entière'))
const BYTES = new Uint8Array(Buffer.from('une sauvegarde nouvelle, plus longue '.repeat(300)))

const createRoot = (): string => join(mkdtempSync(join(tmpdir(), 'cairn-archives-')), 'sauvegardes')

/** A clock whose waits cost nothing. */
function createClock(): Clock {
  let time = 0
  return {
    now: () => time,
    wait: (milliseconds) => {
      time += milliseconds
      return Promise.resolve()
    },
  }
}

function createStore(root: string, disk: Disk = DISK): DiskArchiveStore {
  const getFreeBytes = () => Promise.resolve(123_456)
  return new DiskArchiveStore({ disk, clock: createClock(), root, newToken, getFreeBytes })
}

/** What is under a name, null when there is nothing. */
function readOnDisk(root: string, name: string): Buffer | null {
  try {
    return readFileSync(join(root, FOLDER, name))
  } catch {
    return null
  }
}

describe('backups on the disk', () => {
  it('are there whole, listed, read back and deleted', async () => {
    const root = createRoot()
    const store = createStore(root)
    expect(await store.folders()).toEqual({ ok: true, value: [] })
    expect(await store.list(FOLDER)).toEqual({ ok: true, value: [] })
    const written = await store.write(FOLDER, NAME, BYTES)
    expect(written).toMatchObject({ ok: true, value: { name: NAME, size: BYTES.length } })
    expect(written.ok && Math.abs(written.value.modified - Date.now()) < 60_000).toBe(true)
    await store.write(FOLDER, OLD_NAME, OLD)
    const listed = await store.list(FOLDER)
    expect(listed.ok && listed.value.map(({ name }) => name)).toEqual([OLD_NAME, NAME])
    expect(await store.folders()).toEqual({ ok: true, value: [FOLDER] })
    const read = await createStore(root).read(FOLDER, NAME)
    expect(read.ok && Buffer.compare(read.value, BYTES)).toBe(0)
    expect(await store.remove(FOLDER, NAME)).toEqual({ ok: true, value: null })
    expect(await store.remove(FOLDER, NAME)).toEqual({ ok: true, value: null })
    expect(readdirSync(join(root, FOLDER))).toEqual([OLD_NAME])
    expect(await store.space()).toEqual({ ok: true, value: { free: 123_456 } })
  })

  it('are never replaced', async () => {
    const root = createRoot()
    const store = createStore(root)
    await store.write(FOLDER, NAME, OLD)
    const again = await store.write(FOLDER, NAME, BYTES)
    expect(again).toMatchObject({ ok: false, error: { code: 'sauvegarde-existe' } })
    expect(Buffer.from(OLD).equals(readOnDisk(root, NAME) ?? Buffer.alloc(0))).toBe(true)
  })

  const HOSTILE = ['..', '.', '', 'con', 'A', 'a/b', 'a\\b', 'a\0', 'C:', 'é', 'a'.repeat(81)]
  it.each(HOSTILE)('refuse the folder %j without touching the disk', async (folder) => {
    const faulty = new FaultyDisk(0, { code: 'EIO' })
    const store = createStore(createRoot(), faulty.disk)
    for (const result of [
      await store.write(folder, NAME, BYTES),
      await store.list(folder),
      await store.read(folder, NAME),
      await store.remove(folder, NAME),
      await store.write(FOLDER, `${folder}.ctg`, BYTES),
      await store.read(FOLDER, `${folder}x${NAME}`),
      await store.remove(FOLDER, `../${NAME}`),
    ])
      expect(result).toMatchObject({ ok: false, error: { code: 'sauvegarde-nom' } })
    expect(faulty.count).toBe(0)
  })

  const FAULTS: readonly Fault[] = [
    { code: 'ENOSPC', half: true },
    { code: 'EDQUOT', half: true },
    { code: 'EIO' },
    { code: 'EPERM' },
    { code: 'EBUSY' },
    { code: 'EROFS' },
  ]
  for (const fault of FAULTS) {
    for (const forEver of [false, true]) {
      it(`are never torn, and the older ones stay, whichever call fails (${fault.code}${forEver ? ' from there on' : ''})`, async () => {
        let failed = 0
        let calls = 0
        for (let call = 1; ; call += 1) {
          const root = createRoot()
          await createStore(root).write(FOLDER, OLD_NAME, OLD)
          const faulty = new FaultyDisk(call, fault, forEver)
          const result = await createStore(root, faulty.disk).write(FOLDER, NAME, BYTES)
          if (faulty.count < call) break
          calls = call
          const there = readOnDisk(root, NAME)
          expect(there === null || there.equals(BYTES)).toBe(true)
          expect(readOnDisk(root, OLD_NAME)?.equals(OLD)).toBe(true)
          if (result.ok) expect(there?.equals(BYTES)).toBe(true)
          else {
            failed += 1
            expect(result.error.message).toMatch(/^La sauvegarde n’a pas été faite.*réessaiera\.$/u)
            expect(JSON.stringify(result.error)).not.toContain(root)
          }
          // Nothing of the fault is left after the next start, and the next backup succeeds.
          const next = createStore(root)
          await next.removeStrayFiles()
          expect(readdirSync(join(root, FOLDER)).every((name) => name.endsWith('.ctg'))).toBe(true)
          expect((await next.write(FOLDER, NAME.replace('1284', '1285'), BYTES)).ok).toBe(true)
          expect(call).toBeLessThan(200)
        }
        expect(calls).toBeGreaterThan(8)
        expect(failed).toBeGreaterThan(0)
      })
    }
  }

  it('survive the first write of all failing at any call, folders included', async () => {
    for (let call = 1; ; call += 1) {
      const root = createRoot()
      const faulty = new FaultyDisk(call, { code: 'EIO' })
      const result = await createStore(root, faulty.disk).write(FOLDER, NAME, BYTES)
      if (faulty.count < call) break
      const there = readOnDisk(root, NAME)
      expect(there === null || there.equals(BYTES)).toBe(true)
      if (result.ok) expect(there).not.toBeNull()
      // Tried again, with another name if the first one was taken in the end.
      const again = there === null ? NAME : NAME.replace('1284', '1285')
      expect((await createStore(root).write(FOLDER, again, BYTES)).ok).toBe(true)
    }
  })

  it.each(['list', 'folders', 'read', 'remove'] as const)(
    '%s says in French what failed, and harms nothing, whichever call fails',
    async (gesture) => {
      for (const code of ['EIO', 'EPERM', 'EBUSY']) {
        for (let call = 1; ; call += 1) {
          const root = createRoot()
          await createStore(root).write(FOLDER, OLD_NAME, OLD)
          await createStore(root).write(FOLDER, NAME, BYTES)
          const faulty = new FaultyDisk(call, { code }, true)
          const store = createStore(root, faulty.disk)
          const result = await {
            list: () => store.list(FOLDER),
            folders: () => store.folders(),
            read: () => store.read(FOLDER, NAME),
            remove: () => store.remove(FOLDER, NAME),
          }[gesture]()
          if (faulty.count < call) break
          expect(result.ok).toBe(false)
          if (!result.ok) expect(result.error.message).toMatch(/^[A-ZÉ].*\.$/u)
          expect(readOnDisk(root, NAME)?.equals(BYTES)).toBe(true)
          expect(readOnDisk(root, OLD_NAME)?.equals(OLD)).toBe(true)
        }
      }
    },
  )

  it('are flushed and read back before they take their name, and their folder after', async () => {
    const root = createRoot()
    await createStore(root).write(FOLDER, OLD_NAME, OLD)
    const faulty = new FaultyDisk(0, { code: 'EIO' })
    await createStore(root, faulty.disk).write(FOLDER, NAME, BYTES)
    const order = faulty.done.filter((name) => /appendFile|sync|readFile|rename/.test(name))
    expect(order).toEqual([
      'appendFile',
      'sync',
      'readFile',
      'rename',
      ...(process.platform === 'win32' ? [] : ['sync']),
    ])
  })

  it('are not kept when the disk gives back something else', async () => {
    const root = createRoot()
    const disk = { ...DISK, readFile: () => Promise.resolve(new Uint8Array(BYTES.length)) }
    const result = await createStore(root, disk).write(FOLDER, NAME, BYTES)
    expect(result).toMatchObject({ ok: false, error: { code: 'sauvegarde-relecture' } })
    expect(readdirSync(join(root, FOLDER))).toEqual([])
  })

  it('pass when an antivirus lets go in time', async () => {
    const root = createRoot()
    let refusals = 4
    const disk = {
      ...DISK,
      rename: (from: string, to: string) => {
        refusals -= 1
        return refusals >= 0
          ? Promise.reject(Object.assign(new Error(), { code: 'EBUSY' }))
          : DISK.rename(from, to)
      },
    }
    expect((await createStore(root, disk).write(FOLDER, NAME, BYTES)).ok).toBe(true)
  })

  it('leave alone what is not theirs: other files, a file in place of a folder, other temporaries', async () => {
    const root = createRoot()
    const store = createStore(root)
    await store.write(FOLDER, NAME, BYTES)
    writeFileSync(join(root, 'lisez'), 'un fichier')
    mkdirSync(join(root, 'Autre Dossier'))
    writeFileSync(join(root, FOLDER, 'Budget.xlsx'), 'à garder')
    writeFileSync(join(root, FOLDER, '.~cairn-0123456789abcdef.tmp'), 'moitié')
    expect(await store.removeStrayFiles()).toBe(1)
    expect(await store.folders()).toEqual({ ok: true, value: [FOLDER] })
    const listed = await store.list(FOLDER)
    expect(listed.ok && listed.value.map(({ name }) => name)).toEqual([NAME])
    expect(readdirSync(join(root, FOLDER)).sort()).toEqual([NAME, 'Budget.xlsx'])
  })

  it('keep their order when many are asked for at once', async () => {
    const root = createRoot()
    const store = createStore(root)
    const same = await Promise.all(
      Array.from({ length: 5 }, () => store.write(FOLDER, NAME, BYTES)),
    )
    expect(same.filter(({ ok }) => ok)).toHaveLength(1)
    expect(readOnDisk(root, NAME)?.equals(BYTES)).toBe(true)
  })
})
