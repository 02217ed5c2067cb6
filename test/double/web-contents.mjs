import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { openPage } from './browser.mjs'
import { createEvent, note } from './calls.mjs'
import { createCodec } from './codec.mjs'
import { createBridge } from './context-bridge.mjs'
import { invokeHandler } from './ipc-main.mjs'
import { exposeInPage, runPreload } from './page-worlds.mjs'
import { toAppAddress, toBrowserAddress } from './schemes.mjs'
import { session } from './session.mjs'

const WORLD = 'double-preload'
const { encode, decode } = createCodec()

/** The page of a window. The compiled preload runs in an isolated world, which alone holds the way to the main process. */
export class WebContents extends EventEmitter {
  page = null
  session = session.defaultSession
  #window
  #preferences
  #devtools = null
  #world = null
  #address = ''
  #pending = null
  #askToOpen = () => ({ action: 'allow' })
  #zoom = 1
  #isLoading = true

  constructor(window, preferences) {
    super()
    this.#window = window
    this.#preferences = preferences
    this.#zoom = preferences.zoomFactor ?? 1
  }

  get mainFrame() {
    return { url: this.#address, parent: null }
  }

  async open(isFirst) {
    this.page = await openPage(isFirst)
    const devtools = await this.page.context().newCDPSession(this.page)
    this.#devtools = devtools
    await devtools.send('Page.enable')
    await devtools.send('Runtime.enable')
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD) this.#world = context.id
    })
    devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === '__doubleSend') void this.#receive(JSON.parse(payload))
    })
    await devtools.send('Runtime.addBinding', {
      name: '__doubleSend',
      executionContextName: WORLD,
    })
    await this.#addPreload()
    this.#listen()
  }

  async #addPreload() {
    const source = readFileSync(this.#preferences.preload, 'utf8')
    if (/^\s*(import|export)\s/m.test(source))
      throw new Error('double: a sandboxed preload must be one CommonJS file')
    const environment = JSON.stringify({
      platform: process.platform,
      versions: { electron: process.versions.electron, chrome: process.versions.chrome },
    })
    const add = (options) => this.#devtools.send('Page.addScriptToEvaluateOnNewDocument', options)
    await add({ source: `(${exposeInPage})(${createBridge})` })
    await add({
      worldName: WORLD,
      source: `if (window === top) (${runPreload})(${createBridge}, ${createCodec}, function (require, module, exports, process) {${source}\n}, ${environment})`,
    })
  }

  #listen() {
    this.page.on('framenavigated', (frame) => {
      if (frame !== this.page.mainFrame()) return
      const address = toAppAddress(frame.url())
      if (address === this.#pending) this.#pending = null
      const isSameDocument = address.split('#')[0] === this.#address.split('#')[0]
      this.#address = address
      if (!isSameDocument) this.emit('did-navigate', createEvent(), address)
    })
    this.page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === this.page.mainFrame())
        this.emit('did-start-navigation', createEvent({ isMainFrame: true, isSameDocument: false }))
    })
    this.page.on('load', () => {
      this.#isLoading = false
      this.emit('did-finish-load')
      this.#window.emit('ready-to-show')
    })
    this.page.on('crash', () =>
      this.emit('render-process-gone', createEvent(), { reason: 'crashed', exitCode: 1 }),
    )
    this.page.on('pageerror', (error) => note('page-error', String(error)))
    this.page.on('console', (message) => {
      if (message.type() === 'error') note('console-error', message.text())
    })
    this.page.on('close', () => this.#window.forget())
  }

  async #receive(message) {
    const answer = { type: 'return', id: message.id }
    try {
      const values = decode(message.values)
      const result = await invokeHandler(message.channel, this.mainFrame, this, values)
      answer.values = encode(result)
    } catch (error) {
      answer.error = `Error invoking remote method '${message.channel}': ${error}`
    }
    await this.#push(answer)
  }

  async #push(message) {
    if (this.#world === null) return
    const expression = `__doubleReceive(${JSON.stringify(message)})`
    await this.#devtools
      .send('Runtime.evaluate', { contextId: this.#world, expression })
      .catch(() => {})
  }

  /** Asks the preload's spelling provider, as Chromium would while the user types. */
  async checkSpelling(words) {
    const expression = `new Promise((resolve) => __doubleSpellCheck.provider.spellCheck(${JSON.stringify(words)}, resolve))`
    const answer = await this.#devtools.send('Runtime.evaluate', {
      contextId: this.#world,
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    return answer.result.value
  }

  async load(address) {
    this.#pending = address
    await this.page.goto(toBrowserAddress(address))
  }

  /** A navigation that the program itself asked for is not submitted to its own events. */
  isLoadedByProgram(url) {
    return this.#pending !== null && url.split('#')[0] === this.#pending.split('#')[0]
  }

  askToOpen(url) {
    return this.#askToOpen({ url, frameName: '', features: '', disposition: 'foreground-tab' })
  }

  setWindowOpenHandler(handler) {
    this.#askToOpen = handler
  }

  send(channel, ...args) {
    const values = encode(args)
    void this.#window.opened.then(() => this.#push({ type: 'message', channel, values }))
  }

  getLastWebPreferences() {
    return this.#preferences
  }

  getURL() {
    return this.#address
  }

  getZoomFactor() {
    return this.#zoom
  }

  setZoomFactor(zoom) {
    this.#zoom = zoom
  }

  isCrashed() {
    return false
  }

  isLoadingMainFrame() {
    return this.#isLoading
  }

  isDestroyed() {
    return this.#window.isDestroyed()
  }

  reload() {
    note('reload')
    this.#isLoading = true
    this.#pending = this.#address
    void this.page.reload().catch(() => {})
  }

  replaceMisspelling(word) {
    note('replace-misspelling', word)
  }
}
