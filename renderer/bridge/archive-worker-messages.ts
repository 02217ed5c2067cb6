import type { ArchiveStore } from '../../shared/bridge/bridge'

/** A question to the worker of the backups: a function of `ArchiveStore` and its arguments. */
export type ArchiveRequest = {
  readonly n: number
  readonly op: keyof ArchiveStore
  readonly folder: string
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

export type ArchiveAnswer = { readonly n: number; readonly result: unknown }
