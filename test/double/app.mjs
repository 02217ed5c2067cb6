import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createEvent, note, strict } from './calls.mjs'
import { SingleInstanceLock } from './single-instance-lock.mjs'

/** The folder that Electron would be started on: the one with package.json, above out/electron/main.mjs. */
const ROOT = join(dirname(process.argv[1]), '../..')
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const HOME = process.env.DOUBLE_HOME ?? join(tmpdir(), `electron-double-${process.pid}`)
const NAME = PACKAGE.productName ?? PACKAGE.name

/** Filled in by the modules that need the application to end. */
export const hooks = { closeBrowser: async () => {}, listWindows: () => [] }

class App extends EventEmitter {
  name = NAME
  isPackaged = process.env.DOUBLE_PACKAGED === '1'
  commandLine = strict('app.commandLine', {
    appendSwitch: (...args) => note('switch', ...args),
  })
  #paths = {
    home: HOME,
    appData: HOME,
    userData: join(HOME, NAME),
    documents: join(HOME, 'Documents'),
    downloads: join(HOME, 'Downloads'),
    temp: tmpdir(),
  }
  #isReady = false
  #isQuitting = false
  #lock = null
  #whenReady = new Promise((resolve) => setImmediate(resolve)).then(() => {
    this.#isReady = true
    this.emit('ready')
  })

  whenReady = () => this.#whenReady
  isReady = () => this.#isReady
  getName = () => this.name
  getVersion = () => PACKAGE.version
  getAppPath = () => ROOT
  setAppUserModelId = (id) => note('app-user-model-id', id)

  enableSandbox() {
    if (this.#isReady) throw new Error('app.enableSandbox() must be called before app is ready')
    note('enable-sandbox')
  }

  getPath(name) {
    const path = this.#paths[name]
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    mkdirSync(path, { recursive: true })
    return path
  }

  setPath(name, path) {
    this.getPath(name)
    this.#paths[name] = path
  }

  requestSingleInstanceLock() {
    this.#lock ??= new SingleInstanceLock(this.getPath('userData'), (argv, folder) =>
      this.emit('second-instance', createEvent(), argv, folder, {}),
    )
    return this.#lock.take()
  }

  /** As Electron: `before-quit`, then each window is asked; one that refuses cancels. */
  quit() {
    if (this.#isQuitting) return
    const event = createEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    setImmediate(() => {
      for (const window of hooks.listWindows()) {
        window.close()
        if (!window.isDestroyed()) return
      }
      this.#isQuitting = true
      this.emit('will-quit', createEvent())
      this.emit('quit', createEvent(), 0)
      void this.exit(0)
    })
  }

  async exit(code = 0) {
    this.#lock?.release()
    await hooks.closeBrowser()
    process.exit(code)
  }
}

export const app = strict('app', new App())
