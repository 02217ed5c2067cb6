import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newToken } from '../../../electron/main/app/random-token'
import { DISK } from '../../../electron/main/files/disk'
import { createPendingFiles, sweepPendingFiles } from '../../../electron/main/files/pending-files'
import type { Clock } from '../../../electron/main/files/retry'
import { formatTemporaryName, writeFileSafely } from '../../../electron/main/files/safe-write'
import { FaultyDisk, type Fault } from '../faulty-disk'

const OLD = Buffer.from('l’ancien contenu, entier')
const NEW = Buffer.from('le nouveau contenu, plus long que l’ancien'.repeat(200))

function createFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cairn-ecriture-'))
}

/** A clock whose waits cost nothing. */
function createClock(): Clock & { waited: number } {
  let time = 0
  return {
    get waited() {
      return time
    },
    now: () => time,
    wait: (milliseconds) => {
      time += milliseconds
      return Promise.resolve()
    },
  }
}

async function write(folder: string, disk = DISK, clock = createClock(), name = 'CTG.ctg') {
  const path = join(folder, name)
  const pending = createPendingFiles(DISK, join(folder, 'en-cours'), newToken)
  const result = await writeFileSafely({ disk, clock, newToken, pending }, path, NEW)
  return { result, path, clock }
}

function listStrays(folder: string): string[] {
  return readdirSync(folder).filter((name) => name !== 'CTG.ctg' && name !== 'en-cours')
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a file written safely', () => {
  it('is there whole, alone, and nothing is left noted', async () => {
    const folder = createFolder()
    const { result, path } = await write(folder)
    expect(result).toEqual({ ok: true, value: null })
    expect(readFileSync(path).equals(NEW)).toBe(true)
    expect(listStrays(folder)).toEqual([])
    expect(readdirSync(join(folder, 'en-cours'))).toEqual([])
  })

  const FAULTS: readonly Fault[] = [
    { code: 'ENOSPC', half: true },
    { code: 'EIO' },
    { code: 'EPERM' },
    { code: 'EROFS' },
  ]
  for (const fault of FAULTS) {
    for (const forEver of [false, true]) {
      it(`keeps the old one or has the new one, whichever call fails (${fault.code}${forEver ? ' from there on' : ''})`, async () => {
        let failed = 0
        for (let call = 1; ; call += 1) {
          const folder = createFolder()
          writeFileSync(join(folder, 'CTG.ctg'), OLD)
          const faulty = new FaultyDisk(call, fault, forEver)
          const { result, path } = await write(folder, faulty.disk)
          if (faulty.count < call) break
          const bytes = readFileSync(path)
          const isNew = bytes.equals(NEW)
          expect(isNew || bytes.equals(OLD)).toBe(true)
          if (result.ok) expect(isNew).toBe(true)
          else {
            failed += 1
            expect(result.error.message).toMatch(/^[A-ZÉ].*\.$/u)
            expect(JSON.stringify(result.error)).not.toContain(folder)
          }
          // What a cut leaves behind is found and swept at the next start.
          await sweepPendingFiles(DISK, join(folder, 'en-cours'))
          expect(listStrays(folder)).toEqual([])
          expect(call).toBeLessThan(100)
        }
        expect(failed).toBeGreaterThan(0)
      })
    }
  }

  it('never opens the file itself for writing', async () => {
    const folder = createFolder()
    writeFileSync(join(folder, 'CTG.ctg'), OLD)
    const faulty = new FaultyDisk(0, { code: 'EIO' })
    await write(folder, faulty.disk)
    expect(faulty.done.filter((name) => name.startsWith('open'))).toEqual(['open wx', 'open r'])
  })

  it('is flushed before it takes the name, and its folder after', async () => {
    const faulty = new FaultyDisk(0, { code: 'EIO' })
    await write(createFolder(), faulty.disk)
    const order = faulty.done.filter((name) => /appendFile|sync|readFile|rename/.test(name))
    const folder = process.platform === 'win32' ? [] : ['sync']
    expect(order).toEqual(['appendFile', 'sync', 'readFile', 'rename', ...folder])
  })

  it('waits for Word up to 10 s, then says what to do', async () => {
    const folder = createFolder()
    const disk = {
      ...DISK,
      rename: () => Promise.reject(Object.assign(new Error(), { code: 'EBUSY' })),
    }
    const clock = createClock()
    const { result } = await write(folder, disk, clock, 'Fiche.docx')
    expect(clock.waited).toBeGreaterThan(8_000)
    expect(clock.waited).toBeLessThanOrEqual(10_000)
    expect(result.ok ? '' : result.error.message).toBe(
      'Ce fichier est ouvert dans Word. Fermez-le, puis réessayez.',
    )
    expect(listStrays(folder)).toEqual([])
  })

  it('passes when the lock goes away in time', async () => {
    const folder = createFolder()
    let refusals = 5
    const disk = {
      ...DISK,
      rename: (from: string, to: string) => {
        refusals -= 1
        return refusals >= 0
          ? Promise.reject(Object.assign(new Error(), { code: 'EPERM' }))
          : DISK.rename(from, to)
      },
    }
    const { result, path } = await write(folder, disk)
    expect(result.ok).toBe(true)
    expect(readFileSync(path).equals(NEW)).toBe(true)
  })

  it('refuses a disk that does not give back what was written', async () => {
    const folder = createFolder()
    writeFileSync(join(folder, 'CTG.ctg'), OLD)
    const disk = { ...DISK, readFile: () => Promise.resolve(new Uint8Array(NEW.length)) }
    const { result, path } = await write(folder, disk)
    expect(result.ok ? '' : result.error.code).toBe('relecture')
    expect(readFileSync(path).equals(OLD)).toBe(true)
  })
})

describe('the sweep of temporary files', () => {
  it('deletes ours alone, whatever the notes say', async () => {
    const folder = createFolder()
    const notes = join(folder, 'en-cours')
    mkdirSync(notes)
    const ours = join(folder, formatTemporaryName(newToken()))
    const theirs = join(folder, 'Budget.xlsx')
    writeFileSync(ours, 'moitié')
    writeFileSync(theirs, 'à garder')
    writeFileSync(join(notes, 'a'), ours)
    writeFileSync(join(notes, 'b'), theirs)
    writeFileSync(join(notes, 'c'), '')
    expect(await sweepPendingFiles(DISK, notes)).toBe(1)
    expect(readdirSync(folder).sort()).toEqual(['Budget.xlsx', 'en-cours'])
    expect(readdirSync(notes)).toEqual([])
  })
})
