import { contextBridge, ipcRenderer, webFrame } from 'electron'
import type { DesktopBridge, OpenedFile } from '../../shared/bridge/bridge'
import type {
  InvokeChannel,
  PushChannel,
  PushChannels,
  RequestOf,
  ResponseOf,
} from '../../shared/bridge/ipc-channels'

let closeListener: (() => Promise<boolean>) | null = null

/**
 * What the page gets of Electron: these named functions and nothing else. No event object ever reaches it, and it can name no
 * channel.
 */
const bridge: DesktopBridge = {
  capabilities: {
    shell: 'electron',
    canOpenSavedFile: true,
    hasNativeMenu: true,
    titleBarOverlay: false,
  },
  info: async () => {
    const answer = await ask('app:info', null)
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  },
  openFile: (request) => ask('file:open', request),
  saveFile: (request) => ask('file:save', request),
  showInFolder: (handle) => ask('file:show', handle),
  openWithSystem: (handle) => ask('file:launch', handle),
  log: {
    write: (logId, lines) => ask('log:write', { logId, lines }),
    append: (logId, lines) => ask('log:append', { logId, lines }),
    state: (logId) => ask('log:state', logId),
    read: (logId) => ask('log:read', logId),
    list: () => ask('log:list', null),
    remove: (logId) => ask('log:remove', logId),
  },
  folders: {
    isSupported: true,
    choose: (title) => ask('folder:choose', title),
    state: (handle) => ask('folder:state', handle),
    // The system asks for nothing more than its own rights, which the state tells.
    askPermission: (handle) => ask('folder:state', handle),
    list: (handle) => ask('folder:list', handle),
    read: (handle, name, maxBytes) => ask('folder:read', { handle, name, maxBytes }),
    write: (handle, name, bytes, expected) =>
      ask('folder:write', { handle, name, bytes, expected }),
    forget: (handle) => ask('folder:forget', handle),
  },
  openDraft: (name, bytes) => ask('draft:open', { name, bytes }),
  archives: {
    write: (folder, name, bytes) => ask('archive:write', { folder, name, bytes }),
    list: (folder) => ask('archive:list', folder),
    folders: () => ask('archive:folders', null),
    read: (folder, name) => ask('archive:read', { folder, name }),
    remove: (folder, name) => ask('archive:remove', { folder, name }),
    space: () => ask('archive:space', null),
  },
  onMenuCommand: (listener) => listen('menu:command', listener),
  onFileGiven: (listener) => {
    const stop = listen('file:given', (file: OpenedFile) => {
      listener(file)
    })
    void ask('file:listen', null)
    return stop
  },
  onCloseRequested: (listener) => {
    closeListener = listener
    return () => {
      if (closeListener === listener) closeListener = null
    }
  },
  setTitle: (title) => {
    void ask('window:title', title)
  },
  setMenuState: (state) => {
    void ask('menu:state', state)
  },
}

function ask<K extends InvokeChannel>(channel: K, request: RequestOf<K>): Promise<ResponseOf<K>> {
  return ipcRenderer.invoke(channel, request) as Promise<ResponseOf<K>>
}

function listen<K extends PushChannel>(
  channel: K,
  listener: (value: PushChannels[K]) => void,
): () => void {
  const forward = (_event: unknown, value: PushChannels[K]): void => {
    listener(value)
  }
  ipcRenderer.on(channel, forward)
  return () => {
    ipcRenderer.removeListener(channel, forward)
  }
}

// A page that has not asked to be told holds nothing yet: the window may close.
listen('close:request', (request) => {
  const answer = closeListener === null ? Promise.resolve(true) : closeListener()
  void answer
    .catch(() => false)
    .then((mayClose) => ask('close:answer', { request, mayClose: mayClose === true }))
})

webFrame.setSpellCheckProvider('fr', {
  spellCheck: (words, callback) => {
    const short = words.filter((word) => word.length <= 200).slice(0, 5_000)
    void ask('spelling:check', short).then((answer) => {
      callback(answer.ok ? [...answer.value] : [])
    })
  },
})

contextBridge.exposeInMainWorld('cairn', bridge)
