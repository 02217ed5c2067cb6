/** Everything that a real Electron would show to the user or ask of the system, in order. */
export const calls = []

export function note(what, ...args) {
  calls.push({ what, args })
}

/** An event of Electron's with `preventDefault`. */
export function createEvent(details = {}) {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

/**
 * An object that throws when asked for what it does not have, so that no test passes by silence.
 * @template {object} T
 * @param {string} name
 * @param {T} known
 * @returns {T}
 */
export function strict(name, known) {
  return new Proxy(known, {
    get: (target, key) => {
      const value = target[key]
      const isQuiet = typeof key === 'symbol' || key === 'then' || key === 'toJSON'
      if (key in target || isQuiet) return typeof value === 'function' ? value.bind(target) : value
      throw new Error(`double: ${name}.${String(key)} is not supported`)
    },
  })
}

/** A module of Electron's that the program does not use: any use of it throws. */
export function unsupported(name) {
  return new Proxy(class {}, {
    construct() {
      throw new Error(`double: ${name} is not supported`)
    },
    get: (target, key) => {
      if (key === 'prototype' || typeof key === 'symbol') return target[key]
      throw new Error(`double: ${name}.${String(key)} is not supported`)
    },
  })
}
