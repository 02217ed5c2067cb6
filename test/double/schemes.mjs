import { app } from './app.mjs'
import { strict } from './calls.mjs'

const schemes = new Map()

/** Chromium cannot be given a scheme of ours from outside: `app://cairn/x` is served to it as https://cairn.app.<this>/x. */
const SUFFIX = 'app-scheme.invalid'

export const SERVED = /^https:\/\/[^/]*\.app-scheme\.invalid\//

/** The address the browser is given. */
export function toBrowserAddress(address) {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address)
  return match !== null && schemes.has(match[1])
    ? `https://${match[2]}.${match[1]}.${SUFFIX}${match[3]}`
    : address
}

/** The address the program knows. */
export function toAppAddress(address) {
  return address.replace(
    /^https:\/\/([^/]*?)\.([a-z0-9+-]+)\.app-scheme\.invalid/i,
    (_, host, scheme) => `${scheme}://${host}`,
  )
}

/** Calls the program's own handler, as Electron does; null when the scheme has none. */
export async function askHandler(address, method) {
  const handler = schemes.get(new URL(address).protocol.slice(0, -1))?.handler
  if (handler === undefined) return null
  // A real Request cannot carry an address of a scheme that Node does not know.
  return handler({ url: address, method, headers: new Headers() })
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (list) => {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const scheme of list) schemes.set(scheme.scheme, { ...scheme })
  },
  handle: (scheme, handler) => {
    if (!app.isReady()) throw new Error('protocol.handle before app is ready')
    const known = schemes.get(scheme)
    if (known?.privileges?.standard !== true || known.privileges.secure !== true)
      throw new Error(`double: ${scheme} is not registered as standard and secure`)
    if (known.handler !== undefined) throw new Error(`double: ${scheme} is handled twice`)
    known.handler = handler
  },
})
