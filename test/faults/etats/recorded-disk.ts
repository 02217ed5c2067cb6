import { posix } from 'node:path'
import type { Disk } from '../../../electron/main/files/disk'

/** What a program asked of the disk, in order. `n` names the content of a file, whatever its name becomes. */
export type DiskOperation =
  | { readonly op: 'create'; readonly path: string; readonly n: number }
  | { readonly op: 'append'; readonly n: number; readonly at: number; readonly bytes: Uint8Array }
  | { readonly op: 'sync'; readonly n: number }
  | { readonly op: 'rename'; readonly from: string; readonly to: string }
  | { readonly op: 'unlink'; readonly path: string }
  | { readonly op: 'syncFolder'; readonly folder: string }

export type Files = ReadonlyMap<string, Uint8Array>

function refuse(code: string): never {
  throw Object.assign(new Error(code), { code })
}

/** A disk in memory that works, and writes down all that would change the real one. Folders need not be made. */
export class RecordedDisk {
  readonly operations: DiskOperation[] = []
  readonly disk: Disk
  readonly #names = new Map<string, number>()
  readonly #contents = new Map<number, Uint8Array>()
  #last = 0

  /** @param files what is there already, and durable */
  constructor(files: Files) {
    for (const [path, bytes] of files) this.#contents.set(this.#create(path), bytes)
    this.operations.length = 0
    this.disk = {
      open: (path, flags) => this.#run(() => this.#open(path, flags)),
      readFile: (path) => this.#run(() => this.#read(path)),
      rename: (from, to) => this.#run(() => this.#rename(from, to)),
      unlink: (path) => this.#run(() => this.#unlink(path)),
      copyFile: (from, to) =>
        this.#run(() => {
          const bytes = this.#read(from)
          this.#append(this.#create(to), bytes)
        }),
      readdir: (folder) =>
        this.#run(() => [
          ...new Set(
            [...this.#names.keys()]
              .filter((path) => path.startsWith(`${folder}/`))
              .map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''),
          ),
        ]),
      mkdir: () => Promise.resolve(),
      stat: (path) =>
        this.#run(() => ({ size: this.#read(path).length, modified: 0, isFile: true })),
    }
  }

  /** The files as the program sees them. */
  list(): Map<string, Uint8Array> {
    return new Map([...this.#names].map(([path, n]) => [path, this.#get(n)]))
  }

  #run<T>(gesture: () => T): Promise<T> {
    try {
      return Promise.resolve(gesture())
    } catch (error) {
      return Promise.reject(error as Error)
    }
  }

  #get(n: number): Uint8Array {
    return this.#contents.get(n) ?? new Uint8Array()
  }

  #read(path: string): Uint8Array {
    const n = this.#names.get(path)
    return n === undefined ? refuse('ENOENT') : this.#get(n)
  }

  #create(path: string): number {
    this.#last += 1
    this.#names.set(path, this.#last)
    this.#contents.set(this.#last, new Uint8Array())
    this.operations.push({ op: 'create', path, n: this.#last })
    return this.#last
  }

  #append(n: number, bytes: Uint8Array): void {
    const before = this.#get(n)
    this.operations.push({ op: 'append', n, at: before.length, bytes: bytes.slice() })
    this.#contents.set(n, Buffer.concat([before, bytes]))
  }

  #rename(from: string, to: string): void {
    const n = this.#names.get(from) ?? refuse('ENOENT')
    this.#names.delete(from)
    this.#names.set(to, n)
    this.operations.push({ op: 'rename', from, to })
  }

  #unlink(path: string): void {
    if (!this.#names.delete(path)) refuse('ENOENT')
    this.operations.push({ op: 'unlink', path })
  }

  #open(path: string, flags: 'r' | 'a' | 'wx'): Awaited<ReturnType<Disk['open']>> {
    const known = this.#names.get(path)
    if (flags === 'wx' && known !== undefined) refuse('EEXIST')
    const n = flags === 'r' && known === undefined ? null : (known ?? this.#create(path))
    const sync = (): Promise<void> => {
      this.operations.push(n === null ? { op: 'syncFolder', folder: path } : { op: 'sync', n })
      return Promise.resolve()
    }
    return {
      appendFile: (bytes) =>
        this.#run(() => {
          if (n === null) refuse('EISDIR')
          this.#append(n, bytes)
        }),
      truncate: () => Promise.reject(new Error('not recorded')),
      datasync: sync,
      sync,
      close: () => Promise.resolve(),
    }
  }
}

export const getFolder = posix.dirname
