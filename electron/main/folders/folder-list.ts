import type { Result } from '../../../shared/kernel/result'
import { success } from '../../../shared/kernel/result'
import type { Disk } from '../files/disk'

export type FolderListTools = {
  readonly disk: Pick<Disk, 'readFile'>
  /** Where the list is kept. */
  readonly path: string
  readonly write: (path: string, bytes: Uint8Array) => Promise<Result<null>>
  readonly newToken: () => string
}

/** The folders the user chose, by the opaque tokens that pages know; kept across starts in one small file. */
export class FolderList {
  readonly #tools: FolderListTools
  #paths: Promise<Map<string, string>> | null = null

  constructor(tools: FolderListTools) {
    this.#tools = tools
  }

  async get(handle: string): Promise<string | null> {
    return (await this.#load()).get(handle) ?? null
  }

  /** Gives the token of a folder; the same folder chosen twice has two, each forgotten apart. */
  async add(path: string): Promise<Result<string>> {
    const paths = await this.#load()
    const handle = this.#tools.newToken()
    paths.set(handle, path)
    const saved = await this.#save(paths)
    if (saved.ok) return success(handle)
    paths.delete(handle)
    return saved
  }

  async remove(handle: string): Promise<Result<null>> {
    const paths = await this.#load()
    return paths.delete(handle) ? this.#save(paths) : success(null)
  }

  #load(): Promise<Map<string, string>> {
    this.#paths ??= this.#read()
    return this.#paths
  }

  /** A list that cannot be read is an empty one: the folders are chosen again, their files are untouched. */
  async #read(): Promise<Map<string, string>> {
    const raw: unknown = await this.#tools.disk.readFile(this.#tools.path).then(
      (bytes) => parse(bytes),
      () => null,
    )
    const entries = typeof raw === 'object' && raw !== null ? Object.entries(raw) : []
    return new Map(
      entries.filter(
        (entry): entry is [string, string] =>
          /^[0-9a-f]{32}$/.test(entry[0]) && typeof entry[1] === 'string',
      ),
    )
  }

  #save(paths: ReadonlyMap<string, string>): Promise<Result<null>> {
    const text = JSON.stringify(Object.fromEntries(paths), null, 1)
    return this.#tools.write(this.#tools.path, new TextEncoder().encode(text))
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    return null
  }
}
