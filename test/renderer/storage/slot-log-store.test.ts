import { describe, expect, it } from 'vitest'
import { computeLogState, formatLogLine } from '../../../shared/kernel/log-line'
import { SlotLogStore } from '../../../renderer/bridge/slot-log-store'
import type { SlotFolder } from '../../../renderer/bridge/slot-folder'

/** OPFS in memory: what was written before a flush is lost when the machine is cut. */
class MemoryFolder implements SlotFolder {
  readonly files = new Map<string, Uint8Array>()
  calls = 0
  failAt = 0

  #tick(): void {
    this.calls += 1
    if (this.calls === this.failAt) throw new DOMException('full', 'QuotaExceededError')
  }

  list = () => Promise.resolve([...this.files.keys()].sort())

  read = (name: string, limit?: number) =>
    Promise.resolve((this.files.get(name) ?? new Uint8Array()).slice(0, limit))

  open = (name: string) => {
    if (!this.files.has(name)) this.files.set(name, new Uint8Array())
    const get = (): Uint8Array => this.files.get(name) ?? new Uint8Array()
    return Promise.resolve({
      size: () => get().length,
      read: () => get().slice(),
      write: (bytes: Uint8Array, at: number) => {
        this.#tick()
        const next = new Uint8Array(Math.max(get().length, at + bytes.length))
        next.set(get())
        next.set(bytes, at)
        this.files.set(name, next)
      },
      truncate: (size: number) => this.files.set(name, get().slice(0, size)),
      flush: () => {
        this.#tick()
      },
      close: () => undefined,
    })
  }

  /** The slot that holds data, and its bytes. */
  get used(): readonly string[] {
    return [...this.files.keys()].filter((name) => (this.files.get(name)?.length ?? 0) > 0)
  }
}

const lines = (...texts: readonly string[]) => texts.map(formatLogLine)

async function read(folder: SlotFolder, logId = 'd1'): Promise<readonly string[]> {
  const answer = await new SlotLogStore(folder).read(logId)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

describe('logs in slots', () => {
  it('keep several logs apart, replace one whole, and free its place', async () => {
    const folder = new MemoryFolder()
    const store = new SlotLogStore(folder)
    await store.list()
    expect(folder.files.size).toBe(2)
    await store.write('d1', lines('a', 'b'))
    await store.write('d2', lines('x'))
    await store.append('d1', lines('c'))
    await store.write('d1', lines('A'))
    expect(await read(folder)).toEqual(lines('A'))
    expect(await read(folder, 'd2')).toEqual(lines('x'))
    expect((await store.list()).ok && (await store.list())).toMatchObject({ value: ['d1', 'd2'] })
    expect(folder.used).toHaveLength(2)
    await store.remove('d1')
    expect(await new SlotLogStore(folder).state('d1')).toEqual({ ok: true, value: null })
  })

  it('cut a torn tail at every length, and say which lines are damaged', async () => {
    const folder = new MemoryFolder()
    await new SlotLogStore(folder).write('d1', lines('premier'))
    const store = new SlotLogStore(folder)
    await store.append('d1', lines('second'))
    const [name = ''] = folder.used
    const whole = folder.files.get(name) ?? new Uint8Array()
    const second = new TextEncoder().encode(`${formatLogLine('second')}\n`).length
    for (let cut = 1; cut <= second; cut += 1) {
      folder.files.set(name, whole.slice(0, whole.length - cut))
      const cutStore = new SlotLogStore(folder)
      // A cut between two lines cannot be told from a log that was never longer.
      const torn = cut < second ? { torn: true } : {}
      expect(await cutStore.state('d1')).toEqual({
        ok: true,
        value: { ...computeLogState(lines('premier')), ...torn },
      })
      expect(await cutStore.read('d1')).toEqual({ ok: true, value: lines('premier') })
    }
    const flipped = whole.slice()
    flipped[whole.length - 3] = 0x21
    folder.files.set(name, flipped)
    const state = await new SlotLogStore(folder).state('d1')
    expect(state).toMatchObject({ ok: true, value: { lines: 1, damaged: 1 } })
  })

  it('keep the old log when the writing of the new one is cut or fails at any call', async () => {
    for (let failAt = 1; failAt <= 8; failAt += 1) {
      const folder = new MemoryFolder()
      await new SlotLogStore(folder).write('d1', lines('ancien'))
      folder.calls = 0
      folder.failAt = failAt
      const written = await new SlotLogStore(folder).write('d1', lines('nouveau', 'suite'))
      folder.failAt = 0
      const found = await read(folder)
      expect(
        written.ok ? [lines('nouveau', 'suite')] : [lines('ancien'), lines('nouveau', 'suite')],
      ).toContainEqual(found)
    }
    const folder = new MemoryFolder()
    await new SlotLogStore(folder).write('d1', lines('ancien'))
    const old = new Map(folder.files)
    await new SlotLogStore(folder).write('d1', lines('nouveau', 'suite'))
    const [fresh = ''] = folder.used
    const bytes = folder.files.get(fresh) ?? new Uint8Array()
    for (const [name, content] of old) if (name !== fresh) folder.files.set(name, content)
    for (let size = 1; size < bytes.length; size += 1) {
      folder.files.set(fresh, bytes.slice(0, size))
      expect(await read(folder)).toEqual(lines('ancien'))
    }
  })

  it('take back an append that the disk refused', async () => {
    const folder = new MemoryFolder()
    const store = new SlotLogStore(folder)
    await store.write('d1', lines('a'))
    folder.calls = 0
    folder.failAt = 2
    const refused = await store.append('d1', lines('b'))
    expect(refused.ok ? '' : refused.error.code).toBe('disque_plein')
    expect(await store.append('d1', lines('c'))).toMatchObject({ ok: true, value: { lines: 2 } })
    expect(await read(folder)).toEqual(lines('a', 'c'))
  })
})
