/** A file as listed; `size` in bytes, `modified` in milliseconds. */
export type ListedFile = { readonly name: string; readonly size: number; readonly modified: number }

/** What the archives ask of the private file system: a folder of folders. Rejects with the system's errors. */
export type ArchiveFiles = {
  readonly listFolders: () => Promise<readonly string[]>
  /** None when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly ListedFile[]>
  readonly read: (folder: string, name: string) => Promise<Uint8Array<ArrayBuffer>>
  /** Creates the folder and the file; answers once the bytes are on the disk, with what was read back of them. */
  readonly write: (folder: string, name: string, bytes: Uint8Array) => Promise<Uint8Array>
  readonly rename: (folder: string, from: string, to: string) => Promise<void>
  /** True when it is gone, also when it never was there. */
  readonly remove: (folder: string, name: string) => Promise<void>
  /** Bytes that may still be written; null when the browser does not say. */
  readonly getFreeBytes: () => Promise<number | null>
}
