import type { Result } from '../kernel/result'

/**
 * What the pages may ask of the machine they run on. Implemented three times: Electron (preload), browser, tests.
 * Plain data and Result values only: nothing is thrown across it. It knows no domain noun: only bytes, files and logs.
 */
export type DesktopBridge = {
  readonly capabilities: Capabilities
  readonly info: () => Promise<AppInfo>

  // Files the user chooses. A page never sees a path: only a name, and a handle the shell understands.
  readonly openFile: (request: OpenFileRequest) => Promise<Result<OpenedFile | null>>
  readonly saveFile: (request: SaveFileRequest) => Promise<Result<SavedFile | null>>
  readonly showInFolder: (handle: string) => Promise<Result<null>>
  readonly openWithSystem: (handle: string) => Promise<Result<null>>

  // The second store: append-only logs of checksummed lines, one a dossier (shared/kernel/log-line.ts).
  readonly log: LogStore

  // Whole files beside the logs, never replaced: what is left when both stores are lost.
  readonly archives: ArchiveStore

  /** A folder the user chose, kept across starts; the page never sees where it is. */
  readonly folders: LinkedFolders

  /** Writes a message draft (`.eml`) where the mail program can read it, and opens it there; in a browser, hands it over as a download. */
  readonly openDraft: (
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<SavedFile | null>>

  // Commands of the menu (ids of shared/bridge/menu-commands.ts) and files given by the system.
  readonly onMenuCommand: (listener: (id: string) => void) => () => void
  readonly onFileGiven: (listener: (file: OpenedFile) => void) => () => void

  // Closing: the shell asks, the page commits its drafts and flushes, then answers whether it may close. It is asked as well
  // before the machine sleeps or the session ends, without closing: the page shows nothing of its own then. One listener at a time.
  readonly onCloseRequested: (listener: () => Promise<boolean>) => () => void
  readonly setTitle: (title: string) => void
  /** The page reports which commands are available, so that the native menu greys the others. */
  readonly setMenuState: (state: MenuState) => void
}

export type Capabilities = {
  readonly shell: 'electron' | 'browser'
  /** A file saved by the user can be shown in its folder and opened in Word. */
  readonly canOpenSavedFile: boolean
  /** The menu bar belongs to the window: the page need not draw one. */
  readonly hasNativeMenu: boolean
  /** The title bar of the window is drawn by the page, and this many pixels are taken by the window buttons. */
  readonly titleBarOverlay: boolean
}

export type AppInfo = {
  readonly version: string
  readonly electron: string | null
  readonly chromium: string
  readonly platform: string
  /** Where data lives, in words for the user. */
  readonly dataFolder: string
}

export type FileFilter = { readonly name: string; readonly extensions: readonly string[] }

export type OpenFileRequest = {
  readonly title: string
  readonly filters: readonly FileFilter[]
  readonly maxBytes: number
}

export type OpenedFile = {
  readonly name: string
  readonly handle: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type SaveFileRequest = {
  readonly title: string
  readonly suggestedName: string
  readonly filters: readonly FileFilter[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** `handle` is null where the shell cannot act on the saved file afterwards (a browser download). */
export type SavedFile = { readonly name: string; readonly handle: string | null }

export type MenuState = {
  readonly disabled: readonly string[]
  /** Labels that change with the state: « Annuler : déplacement de la fiche 1.1.2 ». */
  readonly labels: Readonly<Record<string, string>>
}

/**
 * A log is acknowledged line by line: `append` answers only when the lines are on the disk (fdatasync, or flush in OPFS).
 * `state` counts the whole lines and XORs their checksums, so that a page can tell whether its own store holds the same
 * without reading the log.
 */
export type LogStore = {
  /** Creates or replaces a whole log atomically; acknowledged when durable. */
  readonly write: (logId: string, lines: readonly string[]) => Promise<Result<LogState>>
  readonly append: (logId: string, lines: readonly string[]) => Promise<Result<LogState>>
  /** The state of a log; null when there is none. A torn last line is cut off; damaged lines are counted. */
  readonly state: (logId: string) => Promise<Result<LogState | null>>
  /** All whole, undamaged lines. */
  readonly read: (logId: string) => Promise<Result<readonly string[]>>
  readonly list: () => Promise<Result<readonly string[]>>
  readonly remove: (logId: string) => Promise<Result<null>>
}

export type LogState = {
  readonly lines: number
  /** XOR of the CRC-32 of every whole line, unsigned. */
  readonly digest: number
  readonly damaged: number
  /** An end that was not a whole line was cut off since the program started: nobody knows what was in it, or after it. */
  readonly torn?: boolean
}

/**
 * Folders shared by a team (network share, USB stick, folder of a synchroniser). `handle` is opaque and lasts: it is kept in the
 * data of the dossier. Only plain `.ctg` names, without folder, can be named.
 */
export type LinkedFolders = {
  readonly isSupported: boolean
  /** Asks the user for a folder; null when they give up. */
  readonly choose: (title: string) => Promise<Result<ChosenFolder | null>>
  readonly state: (handle: string) => Promise<Result<FolderState>>
  /** Asks again for the right to read and write there: only from a click of the user. */
  readonly askPermission: (handle: string) => Promise<Result<FolderState>>
  /** The `.ctg` files of the folder, sorted by name. */
  readonly list: (handle: string) => Promise<Result<readonly FolderEntry[]>>
  readonly read: (
    handle: string,
    name: string,
    maxBytes: number,
  ) => Promise<Result<Uint8Array<ArrayBuffer>>>
  /**
   * Creates or replaces a file atomically. `expected` is the file the page believes to be there, null for none: when it is not that
   * one any more, nothing is written and the answer is the failure `FOLDER_FILE_CHANGED`.
   */
  readonly write: (
    handle: string,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    expected: FolderEntry | null,
  ) => Promise<Result<FolderEntry>>
  /** Forgets where the folder is; its files stay. */
  readonly forget: (handle: string) => Promise<Result<null>>
}

export const FOLDER_FILE_CHANGED = 'dossier-fichier-change'

export type ChosenFolder = { readonly handle: string; readonly name: string }

export type FolderState = {
  /** Last part of its path, for the user. */
  readonly name: string
  readonly reachable: boolean
  readonly needsPermission: boolean
}

/** `size` in bytes, `modified` in milliseconds. */
export type FolderEntry = {
  readonly name: string
  readonly size: number
  readonly modified: number
}

/**
 * Whole files kept by the shell outside the reach of the browser's databases: `<folder>/<name>`. Names are those of
 * shared/bridge/archive-name.ts and nothing else; an archive is written once and never replaced.
 */
export type ArchiveStore = {
  /** Answers once the file is durable under its name and was read back the same. A name already taken is refused. */
  readonly write: (
    folder: string,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<ArchiveInfo>>
  /** The archives of a folder, sorted by name; none when there is no such folder. */
  readonly list: (folder: string) => Promise<Result<readonly ArchiveInfo[]>>
  /** The folders that hold at least one archive. */
  readonly folders: () => Promise<Result<readonly string[]>>
  readonly read: (folder: string, name: string) => Promise<Result<Uint8Array<ArrayBuffer>>>
  /** An archive that is not there counts as removed. */
  readonly remove: (folder: string, name: string) => Promise<Result<null>>
  readonly space: () => Promise<Result<ArchiveSpace>>
}

/** `size` in bytes, `modified` in milliseconds. */
export type ArchiveInfo = {
  readonly name: string
  readonly size: number
  readonly modified: number
}

/** Bytes that may still be written; null when the machine does not say. */
export type ArchiveSpace = { readonly free: number | null }
