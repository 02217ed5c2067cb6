import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { newToken } from '../../../electron/main/app/random-token'
import { DISK, type Disk } from '../../../electron/main/files/disk'
import { DiskLogStore } from '../../../electron/main/log/log-store'
import { formatLogFileName, isLogId, parseLogFileName } from '../../../electron/main/log/log-id'
import { computeLogState, formatLogLine } from '../../../shared/kernel/log-line'
import type { Result } from '../../../shared/kernel/result'
import { FaultyDisk } from '../faulty-disk'

const createFolder = (): string => mkdtempSync(join(tmpdir(), 'cairn-journal-'))
const stores: DiskLogStore[] = []
function createStore(folder: string, disk: Disk = DISK): DiskLogStore {
  const store = new DiskLogStore({ disk, folder, newToken })
  stores.push(store)
  return store
}
afterEach(async () => {
  // A faulty disk may also refuse to close: the file is closed all the same.
  for (const store of stores.splice(0)) await store.close().catch(() => undefined)
})
const lineOf = (n: number): string => formatLogLine(JSON.stringify({ n, texte: 'réunion à Nîmes' }))
const linesOf = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => lineOf(from + i))

function take<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

describe('the log store on the disk', () => {
  it('appends, counts, reads back after a restart, lists and removes', async () => {
    const folder = createFolder()
    const first = createStore(folder)
    expect(take(await first.state('ctg_a'))).toBeNull()
    expect(take(await first.list())).toEqual([])
    take(await first.append('ctg_a', linesOf(0, 3)))
    const state = take(await first.append('ctg_a', linesOf(3, 5)))
    expect(state).toEqual(computeLogState(linesOf(0, 5)))
    take(await first.append('CTG_a', linesOf(7, 8)))
    await first.close()
    const second = createStore(folder)
    expect(take(await second.state('ctg_a'))).toEqual(state)
    expect(take(await second.read('ctg_a'))).toEqual(linesOf(0, 5))
    expect([...take(await second.list())].sort()).toEqual(['CTG_a', 'ctg_a'])
    take(await second.remove('ctg_a'))
    expect(take(await second.state('ctg_a'))).toBeNull()
    expect(take(await second.list())).toEqual(['CTG_a'])
  })

  it('replaces a whole log and keeps the one before', async () => {
    const folder = createFolder()
    const store = createStore(folder)
    take(await store.append('a', linesOf(0, 4)))
    expect(take(await store.write('a', linesOf(10, 12)))).toEqual(computeLogState(linesOf(10, 12)))
    expect(take(await store.append('a', linesOf(12, 13))).lines).toBe(3)
    expect(take(await store.read('a'))).toEqual(linesOf(10, 13))
    expect(readFileSync(join(folder, 'a.ndjson.precedent'), 'utf8').split('\n')).toHaveLength(5)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('runs the gestures on one log one after the other', async () => {
    const store = createStore(createFolder())
    await Promise.all(Array.from({ length: 200 }, (_, n) => store.append('a', [lineOf(n)])))
    expect(take(await store.read('a'))).toEqual(linesOf(0, 200))
  })

  it('cuts a torn last line at every byte, keeps a copy, and goes on', async () => {
    const whole = linesOf(0, 3)
    const torn = Buffer.from(`${lineOf(3)}\n`)
    for (let cut = 1; cut < torn.length; cut += 1) {
      const folder = createFolder()
      const path = join(folder, 'a.ndjson')
      writeFileSync(path, whole.map((line) => `${line}\n`).join(''))
      appendFileSync(path, torn.subarray(0, cut))
      const store = createStore(folder)
      // Read first, as the library does: what was cut is told all the same.
      expect(take(await store.read('a'))).toEqual(whole)
      expect(take(await store.state('a'))).toEqual({ ...computeLogState(whole), torn: true })
      expect(existsSync(`${path}.abime`)).toBe(true)
      take(await store.append('a', [lineOf(9)]))
      expect(take(await store.read('a'))).toEqual([...whole, lineOf(9)])
      take(await store.write('a', whole))
      expect(take(await store.state('a'))).toEqual(computeLogState(whole))
    }
  })

  it('counts damaged lines, gives the others, and keeps a copy', async () => {
    const folder = createFolder()
    const path = join(folder, 'a.ndjson')
    const bytes = Buffer.from(
      linesOf(0, 5)
        .map((line) => `${line}\n`)
        .join(''),
    )
    bytes[lineOf(0).length + 20] = 0
    writeFileSync(path, bytes)
    const store = createStore(folder)
    expect(take(await store.state('a'))).toMatchObject({ lines: 4, damaged: 1 })
    expect(take(await store.read('a'))).toEqual([lineOf(0), ...linesOf(2, 5)])
    expect(existsSync(`${path}.abime`)).toBe(true)
  })

  for (const code of ['ENOSPC', 'EIO']) {
    it(`never keeps half a line before a whole one, whichever call of an append fails (${code})`, async () => {
      let failed = 0
      for (let call = 1; ; call += 1) {
        const folder = createFolder()
        const faulty = new FaultyDisk(call, { code, half: true })
        const store = createStore(folder, faulty.disk)
        const acknowledged: string[] = []
        for (let n = 0; n < 4; n += 1) {
          const result = await store.append('a', [lineOf(n)])
          if (result.ok) acknowledged.push(lineOf(n))
          else failed += 1
        }
        if (faulty.count < call) break
        const read = take(await createStore(folder).read('a'))
        expect(read.filter((line) => acknowledged.includes(line))).toEqual(acknowledged)
        expect(take(await createStore(folder).state('a'))?.damaged ?? 0).toBe(0)
        expect(call).toBeLessThan(200)
      }
      expect(failed).toBeGreaterThan(3)
    })
  }

  it('takes back every line of an append that failed, whole ones too', async () => {
    const folder = createFolder()
    const control = new FaultyDisk(0, { code: 'EIO' })
    const store = createStore(folder, control.disk)
    take(await store.append('a', linesOf(0, 2)))
    const call = control.done.indexOf('appendFile') + 1
    const other = createFolder()
    const failing = createStore(other, new FaultyDisk(call, { code: 'ENOSPC', half: true }).disk)
    expect((await failing.append('a', linesOf(0, 10))).ok).toBe(false)
    expect(readFileSync(join(other, 'a.ndjson'), 'utf8')).toBe('')
    expect(take(await failing.append('a', linesOf(0, 2)))).toEqual(computeLogState(linesOf(0, 2)))
  })

  it('answers an append after fdatasync, and a replacement after the flush of file, name and folder', async () => {
    const { disk, done } = new FaultyDisk(0, { code: 'EIO' })
    const store = createStore(createFolder(), disk)
    take(await store.append('a', linesOf(0, 1)))
    expect(done.slice(-2)).toEqual(['appendFile', 'datasync'])
    take(await store.write('a', linesOf(1, 2)))
    const last = done.slice(done.lastIndexOf('open wx'))
    expect(last.filter((one) => /appendFile|sync|rename/.test(one))).toEqual([
      'appendFile',
      'sync',
      'rename',
      'rename',
      ...(process.platform === 'win32' ? [] : ['sync']),
    ])
  })

  it('keeps the old log when a call of a replacement fails', async () => {
    let failed = 0
    for (let call = 1; ; call += 1) {
      const folder = createFolder()
      take(await createStore(folder).append('a', linesOf(0, 3)))
      const faulty = new FaultyDisk(call, { code: 'ENOSPC', half: true })
      const result = await createStore(folder, faulty.disk).write('a', linesOf(5, 9))
      if (faulty.count < call) break
      const read = take(await createStore(folder).read('a'))
      if (result.ok) expect(read).toEqual(linesOf(5, 9))
      else {
        failed += 1
        // The flush of the folder comes after the rename: the new one may then already be in place.
        expect([linesOf(0, 3), linesOf(5, 9)]).toContainEqual(read)
      }
      await createStore(folder).removeStrayFiles()
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    }
    expect(failed).toBeGreaterThan(5)
  })

  it('refuses lines that are not checksummed, hold a line break, or names that are not logs', async () => {
    const store = createStore(createFolder())
    const codes = [
      await store.append('a', ['00000000 {}']),
      await store.append('a', [formatLogLine('deux\nlignes')]),
      await store.append('../a', []),
      await store.append('', []),
      await store.read('NUL'),
    ].map((result) => (result.ok ? 'ok' : result.error.code))
    expect(codes).toEqual([
      'journal-ligne',
      'journal-ligne',
      'journal-nom',
      'journal-nom',
      'journal-nom',
    ])
  })

  it('equals a list in memory over any gestures, restarts included', async () => {
    const gesture = fc.oneof(
      fc.record({ kind: fc.constant('append'), lines: fc.array(fc.integer(), { maxLength: 4 }) }),
      fc.record({ kind: fc.constant('write'), lines: fc.array(fc.integer(), { maxLength: 4 }) }),
      fc.record({ kind: fc.constantFrom('restart', 'tear'), lines: fc.constant([]) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(gesture, { size: 'max', maxLength: 30 }), async (gestures) => {
        const folder = createFolder()
        let store = createStore(folder)
        let model: string[] = []
        let isTorn = false
        for (const { kind, lines } of gestures) {
          const written = lines.map(lineOf)
          if (kind === 'append') take(await store.append('a', written))
          if (kind === 'write') take(await store.write('a', written))
          if (kind === 'append') model = [...model, ...written]
          if (kind === 'write') model = written
          if (kind !== 'append') isTorn = kind === 'tear'
          if (kind === 'restart' || kind === 'tear') {
            await store.close()
            if (kind === 'tear') appendFileSync(join(folder, 'a.ndjson'), 'deadbeef {"dem')
            store = createStore(folder)
          }
          const state = take(await store.state('a'))
          const expected = isTorn ? { torn: true } : {}
          expect(state ?? { lines: 0, digest: 0, damaged: 0 }).toEqual({
            ...computeLogState(model),
            ...expected,
          })
        }
        expect(take(await store.read('a'))).toEqual(model)
        await store.close()
      }),
      { numRuns: 60 },
    )
  })
})

describe('the file name of a log', () => {
  it('comes back, never leaves its folder, and differs also without regard to case', () => {
    const seen = new Map<string, string>()
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/), (logId) => {
        fc.pre(isLogId(logId))
        const name = formatLogFileName(logId)
        expect(parseLogFileName(name)).toBe(logId)
        expect(name).toMatch(/^[a-z0-9!_-]+\.ndjson$/)
        expect(seen.get(name.toLowerCase()) ?? logId).toBe(logId)
        seen.set(name.toLowerCase(), logId)
      }),
      { numRuns: 2_000 },
    )
    for (const name of [
      'a.ndjson.abime',
      'A.ndjson',
      '.ndjson',
      'con.ndjson',
      'a!.ndjson',
      'a.txt',
    ])
      expect(parseLogFileName(name)).toBeNull()
  })
})
