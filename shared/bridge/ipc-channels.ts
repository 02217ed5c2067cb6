import type { Result } from '../kernel/result'
import type {
  AppInfo,
  ArchiveInfo,
  ArchiveSpace,
  ChosenFolder,
  FolderEntry,
  FolderState,
  LogState,
  MenuState,
  OpenedFile,
  OpenFileRequest,
  SavedFile,
  SaveFileRequest,
} from './bridge'

/**
 * The one map of the messages between a page and the main process. `invoke`: the page asks, the main process answers with a
 * Result. The compiler asks for a validator and a handler for every line of it, and nothing else is ever registered.
 */
export type InvokeChannels = {
  readonly 'app:info': { readonly request: null; readonly response: AppInfo }
  readonly 'file:open': {
    readonly request: OpenFileRequest
    readonly response: OpenedFile | null
  }
  readonly 'file:save': { readonly request: SaveFileRequest; readonly response: SavedFile | null }
  readonly 'file:show': { readonly request: string; readonly response: null }
  readonly 'file:launch': { readonly request: string; readonly response: null }
  readonly 'file:listen': { readonly request: null; readonly response: null }
  readonly 'log:write': { readonly request: LogLines; readonly response: LogState }
  readonly 'log:append': { readonly request: LogLines; readonly response: LogState }
  readonly 'log:state': { readonly request: string; readonly response: LogState | null }
  readonly 'log:read': { readonly request: string; readonly response: readonly string[] }
  readonly 'log:list': { readonly request: null; readonly response: readonly string[] }
  readonly 'log:remove': { readonly request: string; readonly response: null }
  readonly 'folder:choose': { readonly request: string; readonly response: ChosenFolder | null }
  readonly 'folder:state': { readonly request: string; readonly response: FolderState }
  readonly 'folder:list': { readonly request: string; readonly response: readonly FolderEntry[] }
  readonly 'folder:read': {
    readonly request: FolderRead
    readonly response: Uint8Array<ArrayBuffer>
  }
  readonly 'folder:write': { readonly request: FolderWrite; readonly response: FolderEntry }
  readonly 'folder:forget': { readonly request: string; readonly response: null }
  readonly 'draft:open': { readonly request: DraftRequest; readonly response: SavedFile | null }
  readonly 'archive:write': { readonly request: ArchiveWrite; readonly response: ArchiveInfo }
  readonly 'archive:list': { readonly request: string; readonly response: readonly ArchiveInfo[] }
  readonly 'archive:folders': { readonly request: null; readonly response: readonly string[] }
  readonly 'archive:read': {
    readonly request: ArchiveName
    readonly response: Uint8Array<ArrayBuffer>
  }
  readonly 'archive:remove': { readonly request: ArchiveName; readonly response: null }
  readonly 'archive:space': { readonly request: null; readonly response: ArchiveSpace }
  readonly 'window:title': { readonly request: string; readonly response: null }
  readonly 'menu:state': { readonly request: MenuState; readonly response: null }
  readonly 'close:answer': { readonly request: CloseAnswer; readonly response: null }
  readonly 'spelling:check': {
    readonly request: readonly string[]
    readonly response: readonly string[]
  }
}

export type InvokeChannel = keyof InvokeChannels
export type RequestOf<K extends InvokeChannel> = InvokeChannels[K]['request']
export type ResponseOf<K extends InvokeChannel> = Result<InvokeChannels[K]['response']>

/** What the main process tells a page. */
export type PushChannels = {
  readonly 'menu:command': string
  readonly 'file:given': OpenedFile
  /** The number comes back in the answer. */
  readonly 'close:request': number
}

export type PushChannel = keyof PushChannels

export type LogLines = { readonly logId: string; readonly lines: readonly string[] }
export type CloseAnswer = { readonly request: number; readonly mayClose: boolean }

export type FolderRead = {
  readonly handle: string
  readonly name: string
  readonly maxBytes: number
}

export type FolderWrite = {
  readonly handle: string
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly expected: FolderEntry | null
}

export type DraftRequest = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

export type ArchiveName = { readonly folder: string; readonly name: string }

export type ArchiveWrite = ArchiveName & { readonly bytes: Uint8Array<ArrayBuffer> }
