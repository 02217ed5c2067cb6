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
}
