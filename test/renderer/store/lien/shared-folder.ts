import {
  FOLDER_FILE_CHANGED,
  type FolderEntry,
  type LinkedFolders,
} from '../../../../shared/bridge/bridge'
import { echec, success, type Result } from '../../../../shared/kernel/result'

type File = { bytes: Uint8Array<ArrayBuffer>; modified: number }

/**
 * A shared folder in memory, with all that a synchroniser, a share or a colleague may do to it. Files are replaced atomically, as the
 * bridge does; `before` lets a test step in just ahead of each call.
 */
export class SharedFolder {
  readonly files = new Map<string, File>()
  /** Milliseconds: dates are those of the folder, coarse when `grain` is large. */
  clock = 1_700_000_000_000
  grain = 1
  reachable = true
  allowed = true
  before: (call: 'list' | 'read' | 'write', name: string) => void = () => undefined
  writes = 0
  /** A bridge that does not look before it replaces: what the tests must be able to see. */
  careless = false

  put(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.clock += 1
    const modified = Math.floor(this.clock / this.grain) * this.grain
    this.files.set(name, { bytes, modified })
  }

  get(name: string): Uint8Array<ArrayBuffer> {
    return this.files.get(name)?.bytes ?? new Uint8Array(0)
  }

  get names(): readonly string[] {
    return [...this.files.keys()].sort()
  }

  #entry(name: string): FolderEntry | null {
    const file = this.files.get(name)
    return file === undefined ? null : { name, size: file.bytes.length, modified: file.modified }
  }

  #refusal(): Result<never> | null {
    if (!this.reachable) return echec('dossier-inaccessible', 'Dossier inaccessible.')
    return this.allowed ? null : echec('dossier-interdit', 'Accord à redonner.')
  }

  /** The bridge of one workstation to this folder. */
  connect(): LinkedFolders {
    const state = () =>
      Promise.resolve(
        success({ name: 'Commun', reachable: this.reachable, needsPermission: !this.allowed }),
      )
    return {
      isSupported: true,
      choose: () => Promise.resolve(success({ handle: 'h', name: 'Commun' })),
      state,
      askPermission: state,
      forget: () => Promise.resolve(success(null)),
      list: async () => {
        await Promise.resolve()
        this.before('list', '')
        const entries = this.names.flatMap((name) => this.#entry(name) ?? [])
        return this.#refusal() ?? success(entries.filter(({ name }) => name.endsWith('.ctg')))
      },
      read: async (_handle, name) => {
        await Promise.resolve()
        this.before('read', name)
        const file = this.files.get(name)
        if (file === undefined) return echec('introuvable', 'Fichier disparu.')
        return this.#refusal() ?? success(file.bytes.slice())
      },
      write: async (_handle, name, bytes, expected) => {
        await Promise.resolve()
        this.before('write', name)
        const refusal = this.#refusal()
        if (refusal !== null) return refusal
        const found = JSON.stringify(this.#entry(name))
        if (!this.careless && found !== JSON.stringify(expected)) {
          return echec(FOLDER_FILE_CHANGED, 'Changé.')
        }
        this.writes += 1
        this.put(name, bytes.slice())
        return success(this.#entry(name) ?? { name, size: 0, modified: 0 })
      },
    }
  }
}
