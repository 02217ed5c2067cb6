import { describe, expect, it } from 'vitest'
import type { ArchiveFiles, ListedFile } from '../../../renderer/bridge/archive-files'
import { FileArchiveStore } from '../../../renderer/bridge/file-archive-store'

const FOLDER = 'k3f9z1'
const OLD_NAME = '2026-03-01_090000_auto_12.ctg'
const NAME = '2026-03-02_143210_avant-fusion_1284.ctg'
const OLD = new TextEncoder().encode('une sauvegarde plus ancienne, entière')
const BYTES = new TextEncoder().encode('une sauvegarde nouvelle, plus longue '.repeat(300))
const NOW = Date.UTC(2026, 2, 2)

type Kept = { bytes: Uint8Array<ArrayBuffer>; modified: number }

/** The private file system in memory; the `failAt`-th call fails, and a write that fails leaves half of its bytes. */
class MemoryFiles implements ArchiveFiles {
  readonly folders = new Map<string, Map<string, Kept>>()
  calls = 0
  failAt = 0
  forEver = false
  error = 'QuotaExceededError'

  #fails(): boolean {
    this.calls += 1
    return this.forEver ? this.calls >= this.failAt && this.failAt > 0 : this.calls === this.failAt
  }

  async #tick(): Promise<void> {
    await Promise.resolve()
    if (this.#fails()) throw new DOMException('injected', this.error)
  }

  #get(folder: string): Map<string, Kept> {
    return this.folders.get(folder) ?? new Map<string, Kept>()
  }

  listFolders = async () => {
    await this.#tick()
    return [...this.folders.keys()]
  }

  list = async (folder: string): Promise<readonly ListedFile[]> => {
    await this.#tick()
    return [...this.#get(folder)].map(([name, { bytes, modified }]) => ({
      name,
      size: bytes.length,
      modified,
    }))
  }

  read = async (folder: string, name: string) => {
    await this.#tick()
    const kept = this.#get(folder).get(name)
    if (kept === undefined) throw new DOMException('', 'NotFoundError')
    return kept.bytes.slice()
  }

  write = async (folder: string, name: string, bytes: Uint8Array) => {
    await Promise.resolve()
    const fails = this.#fails()
    const written = bytes.slice(0, fails ? bytes.length >> 1 : bytes.length)
    this.folders.set(folder, this.#get(folder).set(name, { bytes: written, modified: NOW }))
    if (fails) throw new DOMException('injected', this.error)
    return written.slice()
  }

  rename = async (folder: string, from: string, to: string) => {
    await this.#tick()
    const inside = this.#get(folder)
    const kept = inside.get(from)
    if (kept === undefined || inside.has(to)) throw new DOMException('', 'InvalidStateError')
    inside.delete(from)
    inside.set(to, kept)
  }

  remove = async (folder: string, name: string) => {
    await this.#tick()
    this.#get(folder).delete(name)
  }

  getFreeBytes = async () => {
    await this.#tick()
    return 5_000
  }

  get(name: string): Uint8Array | undefined {
    return this.#get(FOLDER).get(name)?.bytes
  }
}

let token = 0

function createStore(files: MemoryFiles, now = NOW): FileArchiveStore {
  const newToken = (): string => {
    token += 1
    return `a${String(token)}`
  }
  return new FileArchiveStore({ files, newToken, now: () => now })
}

async function createFiles(): Promise<MemoryFiles> {
  const files = new MemoryFiles()
  await createStore(files).write(FOLDER, OLD_NAME, OLD)
  files.calls = 0
  return files
}

describe('backups in the private file system', () => {
  it('are there whole, listed, read back and deleted; never replaced', async () => {
    const files = await createFiles()
    const store = createStore(files)
    const written = await store.write(FOLDER, NAME, BYTES)
    expect(written).toEqual({ ok: true, value: { name: NAME, size: BYTES.length, modified: NOW } })
    const listed = await store.list(FOLDER)
    expect(listed.ok && listed.value.map(({ name }) => name)).toEqual([OLD_NAME, NAME])
    expect(await store.folders()).toEqual({ ok: true, value: [FOLDER] })
    const again = await store.write(FOLDER, NAME, OLD)
    expect(again).toMatchObject({ ok: false, error: { code: 'sauvegarde-existe' } })
    expect(await store.read(FOLDER, NAME)).toEqual({ ok: true, value: BYTES })
    expect(await store.space()).toEqual({ ok: true, value: { free: 5_000 } })
    expect(await store.remove(FOLDER, NAME)).toEqual({ ok: true, value: null })
    expect(await store.remove(FOLDER, NAME)).toEqual({ ok: true, value: null })
    expect(await store.read(FOLDER, NAME)).toMatchObject({ error: { code: 'sauvegarde-lecture' } })
    await store.remove(FOLDER, OLD_NAME)
    expect(await store.folders()).toEqual({ ok: true, value: [] })
  })

  it('refuse a name that is not theirs without touching anything', async () => {
    const files = await createFiles()
    const store = createStore(files)
    for (const folder of ['..', '', 'A', 'a/b', 'con']) {
      expect(await store.write(folder, NAME, BYTES)).toMatchObject({ ok: false })
      expect(await store.list(folder)).toMatchObject({ ok: false })
      expect(await store.read(FOLDER, `${folder}x${NAME}`)).toMatchObject({ ok: false })
      expect(await store.remove(FOLDER, `${folder}.ctg`)).toMatchObject({ ok: false })
    }
    expect(files.calls).toBe(0)
  })

  const ERRORS = ['QuotaExceededError', 'NoModificationAllowedError', 'UnknownError']
  for (const error of ERRORS) {
    for (const forEver of [false, true]) {
      it(`are never torn, and the older ones stay, whichever call fails (${error}${forEver ? ' from there on' : ''})`, async () => {
        let failed = 0
        for (let call = 1; ; call += 1) {
          const files = await createFiles()
          Object.assign(files, { error, forEver, failAt: call })
          const result = await createStore(files).write(FOLDER, NAME, BYTES)
          if (files.calls < call) break
          const there = files.get(NAME)
          expect(there === undefined || there.length === BYTES.length).toBe(true)
          expect(files.get(OLD_NAME)).toEqual(OLD)
          if (result.ok) expect(there).toEqual(BYTES)
          else {
            failed += 1
            expect(result.error.message).toMatch(/^La sauvegarde n’a pas été faite.*réessaiera\.$/u)
          }
          files.failAt = 0
          const next = createStore(files, NOW + 2 * 3_600_000)
          await next.removeStrayFiles()
          const names = [...(files.folders.get(FOLDER)?.keys() ?? [])]
          expect(names.every((name) => name.endsWith('.ctg'))).toBe(true)
          expect((await next.write(FOLDER, NAME.replace('1284', '1285'), BYTES)).ok).toBe(true)
        }
        expect(failed).toBeGreaterThan(2)
      })
    }
  }

  it('are not kept when what is read back is something else', async () => {
    const files = await createFiles()
    const write = files.write
    files.write = async (folder, name, bytes) => {
      await write(folder, name, bytes)
      return bytes.map((byte, at) => (at === 7 ? byte ^ 1 : byte))
    }
    const result = await createStore(files).write(FOLDER, NAME, BYTES)
    expect(result).toMatchObject({ ok: false, error: { code: 'sauvegarde-relecture' } })
    expect([...(files.folders.get(FOLDER)?.keys() ?? [])]).toEqual([OLD_NAME])
  })

  it('leave a recent temporary file of another window alone', async () => {
    const files = await createFiles()
    await files.write(FOLDER, 'en-cours-abc.tmp', BYTES)
    expect(await createStore(files, NOW + 60_000).removeStrayFiles()).toBe(0)
    expect(await createStore(files, NOW + 2 * 3_600_000).removeStrayFiles()).toBe(1)
    expect(files.get(OLD_NAME)).toEqual(OLD)
  })
})
