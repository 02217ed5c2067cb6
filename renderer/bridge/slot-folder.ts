/** A file written in place by one owner: what OPFS gives to a worker. Every call is synchronous. */
export type SlotFile = {
  readonly size: () => number
  readonly read: () => Uint8Array
  readonly write: (bytes: Uint8Array, at: number) => void
  readonly truncate: (size: number) => void
  /** Returns once the bytes are on the disk. */
  readonly flush: () => void
  readonly close: () => void
}

/** The folder of the slots. Reading needs no ownership: another window may hold the file. */
export type SlotFolder = {
  readonly list: () => Promise<readonly string[]>
  readonly read: (name: string, limit?: number) => Promise<Uint8Array>
  /** Opens for writing, creating the file when it is missing; rejects when another window holds it. */
  readonly open: (name: string) => Promise<SlotFile>
}
