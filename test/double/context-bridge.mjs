/**
 * The passage between the page's JavaScript world and the preload's. The same source runs in both; values cross as the detail of
 * a CustomEvent, which Chromium clones from one world to the other, so that neither ever holds an object of the other.
 * @param {string} me this world
 * @param {string} other the other one
 */
export function createBridge(me, other) {
  const functions = new Map()
  const returns = new Map()
  const promises = new Map()
  let last = 0

  const fire = (type, detail) =>
    window.dispatchEvent(new CustomEvent(`double:${other}:${type}`, { detail, cancelable: true }))
  const on = (type, listener) =>
    window.addEventListener(`double:${me}:${type}`, (event) => listener(event.detail, event))

  const isPlain = (value) => {
    const prototype = Object.getPrototypeOf(value)
    return prototype === null || Object.getPrototypeOf(prototype) === null
  }
  const isCloneable = (value) =>
    ArrayBuffer.isView(value) ||
    [Date, Map, Set, ArrayBuffer, Blob].some((kind) => value instanceof kind)

  const send = (value, depth = 0) => {
    if (depth > 1000) throw new TypeError('contextBridge: too deep')
    if (typeof value === 'symbol') throw new TypeError('contextBridge: symbols cannot cross')
    if (typeof value === 'function') {
      functions.set(++last, value)
      return { kind: 'function', id: last }
    }
    if (value instanceof Promise) {
      const id = ++last
      value.then(
        (result) => fire('settle', { id, ok: true, value: send(result) }),
        (error) => fire('settle', { id, ok: false, message: String(error?.message ?? error) }),
      )
      return { kind: 'promise', id }
    }
    if (value instanceof Error) return { kind: 'error', message: value.message }
    if (Array.isArray(value))
      return { kind: 'list', items: value.map((item) => send(item, depth + 1)) }
    if (value !== null && typeof value === 'object' && (isPlain(value) || !isCloneable(value))) {
      // Prototypes are dropped, as Electron drops them.
      const entries = Object.entries(value).map(([key, item]) => [key, send(item, depth + 1)])
      return { kind: 'object', entries }
    }
    return { kind: 'value', value }
  }

  const call = (id, args) => {
    const ticket = ++last
    fire('call', { ticket, id, args: args.map((arg) => send(arg)) })
    const answer = returns.get(ticket)
    returns.delete(ticket)
    if (answer === undefined) throw new Error('contextBridge: no answer')
    if (answer.error !== undefined) throw new Error(answer.error)
    return receive(answer.value)
  }

  const receive = (packet) => {
    if (packet.kind === 'function') return (...args) => call(packet.id, args)
    if (packet.kind === 'promise')
      return new Promise((resolve, reject) => promises.set(packet.id, { resolve, reject }))
    if (packet.kind === 'error') return new Error(packet.message)
    if (packet.kind === 'list') return packet.items.map(receive)
    if (packet.kind === 'object')
      return Object.fromEntries(packet.entries.map(([key, item]) => [key, receive(item)]))
    return packet.value
  }

  on('call', ({ ticket, id, args }) => {
    let answer
    try {
      answer = { value: send(functions.get(id)(...args.map(receive))) }
    } catch (error) {
      answer = { error: String(error?.message ?? error) }
    }
    fire('return', { ticket, answer })
  })
  on('return', ({ ticket, answer }) => returns.set(ticket, answer))
  on('settle', ({ id, ok, value, message }) => {
    const promise = promises.get(id)
    promises.delete(id)
    if (ok) promise?.resolve(receive(value))
    else promise?.reject(new Error(message))
  })
  return { fire, on, send, receive }
}
