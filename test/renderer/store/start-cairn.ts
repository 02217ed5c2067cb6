import 'fake-indexeddb/auto'
import type { DesktopBridge } from '../../../shared/bridge/bridge'
import { protectCtg } from '../../../shared/exchange/protect-ctg'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { echec, success, type Result } from '../../../shared/kernel/result'
import { createStorage } from '../../../renderer/storage/create-storage'
import type { CairnStorage } from '../../../renderer/storage/storage-types'
import { setAtelier } from '../../../renderer/store/atelier'
import { start } from '../../../renderer/store/session'
import { MemoryArchives } from '../storage/memory-archives'
import { MemoryLog } from '../storage/memory-log'

const refuseFolder = (): Promise<Result<never>> =>
  Promise.resolve(echec('dossier-inaccessible', 'Pas de dossier partagé sur ce poste.'))

const NO_FOLDERS: DesktopBridge['folders'] = {
  isSupported: false,
  choose: refuseFolder,
  state: refuseFolder,
  askPermission: refuseFolder,
  list: refuseFolder,
  read: refuseFolder,
  write: refuseFolder,
  forget: refuseFolder,
}

/** A machine: its IndexedDB (global), its second store, and the locks of its windows. */
export class Machine {
  readonly log = new MemoryLog()
  readonly archives = new MemoryArchives()
  readonly held = new Set<string>()
  /** The shared folders this machine sees; none unless a test gives some. */
  folders: DesktopBridge['folders'] = NO_FOLDERS
  closeRequested: (() => Promise<boolean>) | null = null

  createStorage(): CairnStorage {
    return createStorage({
      log: this.log,
      archives: this.archives,
      locks: {
        take: (dossierId) => {
          if (this.held.has(dossierId)) return Promise.resolve(null)
          this.held.add(dossierId)
          return Promise.resolve(() => this.held.delete(dossierId))
        },
      },
      readCtg: (bytes, motDePasse) =>
        readCtg(bytes, motDePasse === undefined ? {} : { motDePasse }),
      writeCtg: async (file, motDePasse) => {
        const bytes = await writeCtg(file)
        return motDePasse === undefined ? success(bytes) : protectCtg(bytes, motDePasse)
      },
    })
  }

  /** Starts Cairn as after a power cut: nothing in memory, no lock held. */
  async start(): Promise<void> {
    this.held.clear()
    setAtelier(null)
    await start({ bridge: this.#bridge(), storage: this.createStorage() })
  }

  #bridge(): DesktopBridge {
    const refuse = (): never => {
      throw new Error('not in this test')
    }
    return {
      capabilities: {
        shell: 'electron',
        canOpenSavedFile: false,
        hasNativeMenu: false,
        titleBarOverlay: false,
      },
      info: () =>
        Promise.resolve({
          version: '0.0.0',
          electron: null,
          chromium: '',
          platform: 'test',
          dataFolder: '',
        }),
      openFile: refuse,
      saveFile: refuse,
      showInFolder: refuse,
      openWithSystem: refuse,
      log: this.log,
      archives: this.archives,
      folders: this.folders,
      openDraft: refuse,
      onMenuCommand: () => () => undefined,
      onFileGiven: () => () => undefined,
      onCloseRequested: (listener) => {
        this.closeRequested = listener
        return () => undefined
      },
      setTitle: () => undefined,
      setMenuState: () => undefined,
    }
  }
}
