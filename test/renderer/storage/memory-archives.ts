import type { ArchiveInfo, ArchiveSpace, ArchiveStore } from '../../../shared/bridge/bridge'
import { echec, success, type Result } from '../../../shared/kernel/result'

/** Backups in memory: they outlive the storages built on them, as a disk does, and can be told to fail. */
export class MemoryArchives implements ArchiveStore {
  readonly files = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>()
  /** Asked before each call; true makes that one fail. */
  fault: (op: keyof ArchiveStore) => boolean = () => false
  free: number | null = 1_000_000_000

  write = (
    folder: string,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<ArchiveInfo>> =>
    this.#run('write', () => {
      const inside = this.files.get(folder) ?? new Map<string, Uint8Array<ArrayBuffer>>()
      if (inside.has(name)) return echec('sauvegarde-existe', 'Une sauvegarde porte déjà ce nom.')
      this.files.set(folder, inside.set(name, bytes.slice()))
      return success({ name, size: bytes.length, modified: 0 })
    })

  list = (folder: string): Promise<Result<readonly ArchiveInfo[]>> =>
    this.#run('list', () => {
      const names = [...(this.files.get(folder) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
      return success(names.map(([name, { length }]) => ({ name, size: length, modified: 0 })))
    })

  folders = (): Promise<Result<readonly string[]>> =>
    this.#run('folders', () =>
      success([...this.files].filter(([, inside]) => inside.size > 0).map(([name]) => name)),
    )

  read = (folder: string, name: string): Promise<Result<Uint8Array<ArrayBuffer>>> =>
    this.#run('read', () => {
      const bytes = this.files.get(folder)?.get(name)
      return bytes === undefined
        ? echec('sauvegarde-lecture', 'Cette sauvegarde n’est plus à sa place.')
        : success(bytes.slice())
    })

  remove = (folder: string, name: string): Promise<Result<null>> =>
    this.#run('remove', () => {
      this.files.get(folder)?.delete(name)
      return success(null)
    })

  space = (): Promise<Result<ArchiveSpace>> =>
    this.#run('space', () => success({ free: this.free }))

  async #run<T>(op: keyof ArchiveStore, gesture: () => Result<T>): Promise<Result<T>> {
    await Promise.resolve()
    if (this.fault(op)) return echec('test', 'Le disque ne répond pas.')
    return gesture()
  }
}
