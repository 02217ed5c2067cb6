import type { DesktopBridge } from '../../shared/bridge/bridge'
import { echec, type Result } from '../../shared/kernel/result'
import { openBrowserFile, saveBrowserFile } from './browser-files'
import { createBrowserFolders } from './browser-folders'
import { createOpfsArchives } from './opfs-archives'
import { createOpfsLog } from './opfs-log'

/** The bridge of the browser build: the same screens, in a page served on the local machine. */
export function createBrowserBridge(version: string): DesktopBridge {
  const closing = new Set<() => Promise<boolean>>()

  // A tab may be closed without asking: what is being typed is committed as soon as it is hidden.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') for (const listener of closing) void listener()
  })

  return {
    capabilities: {
      shell: 'browser',
      canOpenSavedFile: false,
      hasNativeMenu: false,
      titleBarOverlay: false,
    },
    info: () =>
      Promise.resolve({
        version,
        electron: null,
        chromium: /Chrom(?:e|ium)\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? '',
        platform: navigator.platform,
        dataFolder: `le profil de ce navigateur, pour ${location.host}`,
      }),
    openFile: openBrowserFile,
    saveFile: saveBrowserFile,
    showInFolder: refuse,
    openWithSystem: refuse,
    log: createOpfsLog(),
    archives: createOpfsArchives(),
    folders: createBrowserFolders(),
    openDraft: (name, bytes) =>
      saveBrowserFile({ title: '', suggestedName: name, filters: [], bytes }),
    onMenuCommand: () => () => undefined,
    onFileGiven: () => () => undefined,
    onCloseRequested: (listener) => {
      closing.add(listener)
      return () => {
        closing.delete(listener)
      }
    },
    setTitle: (title) => {
      document.title = title
    },
    setMenuState: () => undefined,
  }
}

function refuse(): Promise<Result<null>> {
  return Promise.resolve(
    echec('non_disponible', 'Le navigateur ne permet pas d’ouvrir le dossier du fichier.'),
  )
}
