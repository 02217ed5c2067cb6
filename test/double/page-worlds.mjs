/**
 * What runs in the page before its own scripts: `exposeInPage` in the page's world, `runPreload` in an isolated one. Both are sent
 * as source text: they may use nothing of this file.
 */

/** Receives what the preload exposes and freezes it, as Electron does. */
export function exposeInPage(createBridge) {
  const bridge = createBridge('page', 'preload')
  const freeze = (value) => {
    if (value !== null && typeof value === 'object') {
      Object.values(value).forEach(freeze)
      Object.freeze(value)
    }
    return value
  }
  bridge.on('expose', ({ key, packet }, event) => {
    event.preventDefault()
    if (key in window) return
    Object.defineProperty(window, key, {
      value: freeze(bridge.receive(packet)),
      writable: false,
      configurable: false,
      enumerable: true,
    })
  })
  bridge.fire('hello')
}

/** Gives the compiled preload what a sandboxed one gets: four names of `electron`, and nothing of Node. */
export function runPreload(createBridge, createCodec, preload, environment) {
  const bridge = createBridge('preload', 'page')
  const { encode, decode } = createCodec()
  const waitingToExpose = []
  const exposed = new Set()
  const listeners = new Map()
  const calls = new Map()
  let last = 0

  const refuse = (name, known) =>
    new Proxy(known, {
      get: (target, key) => {
        if (key in target || typeof key === 'symbol') return target[key]
        throw new Error(`double: ${name}.${String(key)} is not supported`)
      },
    })
  const post = (message) => globalThis.__doubleSend(JSON.stringify(message))
  const add = (channel, listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }
  const remove = (channel, listener) => {
    const left = (listeners.get(channel) ?? []).filter((one) => one !== listener)
    listeners.set(channel, left)
    return ipcRenderer
  }

  const ipcRenderer = refuse('ipcRenderer', {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const values = encode(args)
        calls.set(++last, { resolve, reject })
        post({ type: 'invoke', id: last, channel, values })
      }),
    send: (channel, ...args) => post({ type: 'send', channel, values: encode(args) }),
    on: add,
    addListener: add,
    off: remove,
    removeListener: remove,
  })
  globalThis.__doubleReceive = (message) => {
    if (message.type === 'message') {
      const values = decode(message.values)
      for (const listener of [...(listeners.get(message.channel) ?? [])])
        listener({ sender: ipcRenderer, ports: [] }, ...values)
      return
    }
    const call = calls.get(message.id)
    calls.delete(message.id)
    if (message.error === undefined) call?.resolve(decode(message.values))
    else call?.reject(new Error(message.error))
  }

  const contextBridge = refuse('contextBridge', {
    exposeInMainWorld: (key, api) => {
      if (exposed.has(key))
        throw new Error(`Cannot bind an API on top of an existing property: ${key}`)
      exposed.add(key)
      const offer = { key, packet: bridge.send(api) }
      // Taken at once when the page's half already listens, else when it says hello.
      if (bridge.fire('expose', offer)) waitingToExpose.push(offer)
    },
  })
  bridge.on('hello', () =>
    waitingToExpose.splice(0).forEach((offer) => bridge.fire('expose', offer)),
  )

  const webFrame = refuse('webFrame', {
    setSpellCheckProvider: (language, provider) => {
      globalThis.__doubleSpellCheck = { language, provider }
    },
  })
  const electron = refuse('electron (in a sandboxed preload)', {
    contextBridge,
    ipcRenderer,
    webFrame,
  })
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name} (a sandboxed preload gets electron alone)`)
  }
  const module = { exports: {} }
  const process = { ...environment, type: 'renderer', sandboxed: true, contextIsolated: true }
  preload(require, module, module.exports, process)
}
