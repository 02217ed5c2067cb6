import { DISK, type Disk, type DiskHandle } from '../../electron/main/files/disk'

export type Fault = { readonly code: string; readonly half?: boolean }

/**
 * The real disk, but the `call`-th operation fails with the given code (and every one from there on when `forEver`). With `half`, a
 * failing write leaves half of its bytes behind, as a full disk does. `count` tells how many operations there were.
 */
export class FaultyDisk {
  count = 0
  readonly done: string[] = []
  readonly disk: Disk
  readonly #call: number
  readonly #fault: Fault
  readonly #forEver: boolean

  constructor(call: number, fault: Fault, forEver = false) {
    this.#call = call
    this.#fault = fault
    this.#forEver = forEver
    const wrap =
      <A extends readonly unknown[], T>(name: string, run: (...args: A) => Promise<T>) =>
      async (...args: A): Promise<T> => {
        this.#step(name)
        return run(...args)
      }
    this.disk = {
      open: async (path, flags) => {
        this.#step(`open ${flags}`)
        return this.#wrapHandle(await DISK.open(path, flags))
      },
      readFile: wrap('readFile', DISK.readFile),
      rename: wrap('rename', DISK.rename),
      unlink: wrap('unlink', DISK.unlink),
      copyFile: wrap('copyFile', DISK.copyFile),
      readdir: wrap('readdir', DISK.readdir),
      mkdir: wrap('mkdir', DISK.mkdir),
      stat: wrap('stat', DISK.stat),
    }
  }

  #fails(name: string): boolean {
    this.count += 1
    this.done.push(name)
    return this.#forEver ? this.count >= this.#call : this.count === this.#call
  }

  #step(name: string): void {
    if (this.#fails(name)) throw this.#buildError()
  }

  #buildError(): Error {
    return Object.assign(new Error('injected'), { code: this.#fault.code })
  }

  #wrapHandle(handle: DiskHandle): DiskHandle {
    return {
      appendFile: async (bytes) => {
        if (this.#fails('appendFile')) {
          if (this.#fault.half === true)
            await handle.appendFile(bytes.subarray(0, Math.floor(bytes.length / 2)))
          throw this.#buildError()
        }
        await handle.appendFile(bytes)
      },
      truncate: async (size) => {
        this.#step('truncate')
        await handle.truncate(size)
      },
      datasync: async () => {
        this.#step('datasync')
        await handle.datasync()
      },
      sync: async () => {
        this.#step('sync')
        await handle.sync()
      },
      close: async () => {
        // A file that the program thinks it could not close is closed all the same: the test must not leak.
        const fails = this.#fails('close')
        await handle.close()
        if (fails) throw this.#buildError()
      },
    }
  }
}
