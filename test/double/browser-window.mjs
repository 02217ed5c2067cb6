import { EventEmitter } from 'node:events'
import { app, hooks } from './app.mjs'
import { createEvent, note, strict } from './calls.mjs'
import { WebContents } from './web-contents.mjs'

const OPTIONS = new Set(
  'x y width height minWidth minHeight show title backgroundColor webPreferences'.split(' '),
)
const windows = new Set()
let last = 0

hooks.listWindows = () => [...windows]

/** Refuses what would open a hole, and what this double does not know to be harmless. */
function checkOptions(options) {
  for (const name of Object.keys(options))
    if (!OPTIONS.has(name)) throw new Error(`double: BrowserWindow option ${name} is not supported`)
  const preferences = options.webPreferences ?? {}
  const required = { sandbox: true, contextIsolation: true, nodeIntegration: false }
  for (const [name, value] of Object.entries({ ...required, webSecurity: true, webviewTag: false }))
    if (preferences[name] !== value)
      throw new Error(`double: webPreferences.${name} must be ${value}`)
  if (typeof preferences.preload !== 'string') throw new Error('double: a preload is needed')
}

class Window extends EventEmitter {
  id = ++last
  #bounds
  #title
  #isVisible
  #isMaximized = false
  #isGone = false

  constructor(options) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    checkOptions(options)
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.#title = options.title ?? ''
    this.#isVisible = options.show !== false
    this.options = options
    this.contents = new WebContents(this, options.webPreferences)
    this.webContents = strict('webContents', this.contents)
    windows.add(this)
    app.emit('web-contents-created', createEvent(), this.webContents)
    this.opened = this.contents.open(this.id === 1)
  }

  async loadURL(address) {
    await this.opened
    await this.contents.load(address)
    process.send?.({ type: 'window', id: this.id })
  }

  getTitle = () => this.#title
  setTitle = (title) => (this.#title = title)
  isVisible = () => this.#isVisible
  isMinimized = () => false
  isMaximized = () => this.#isMaximized
  isDestroyed = () => this.#isGone
  isFocused = () => true
  restore = () => note('restore')
  focus = () => note('focus', this.id)
  getBounds = () => ({ ...this.#bounds })
  getNormalBounds = () => ({ ...this.#bounds })

  show() {
    this.#isVisible = true
  }

  maximize() {
    this.#isMaximized = true
  }

  setBounds(bounds) {
    Object.assign(this.#bounds, bounds)
  }

  close() {
    if (this.#isGone) return
    const event = createEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy() {
    this.forget()
    void this.opened.then(() => this.contents.page.close()).catch(() => {})
  }

  /** The page is gone, by the program or by itself. */
  forget() {
    if (this.#isGone) return
    this.#isGone = true
    windows.delete(this)
    this.emit('closed')
    if (windows.size > 0) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else app.quit()
  }
}

/** A window that throws when asked for what it does not have. */
export const BrowserWindow = new Proxy(Window, {
  construct: (target, [options = {}]) => strict('BrowserWindow', new target(options)),
  get: (target, key) => {
    if (key === 'getAllWindows')
      return () => [...windows].map((one) => strict('BrowserWindow', one))
    if (key === 'getFocusedWindow') return () => [...windows][0] ?? null
    if (key === 'prototype' || typeof key === 'symbol') return target[key]
    throw new Error(`double: BrowserWindow.${String(key)} is not supported`)
  },
})
