export const APP_SCHEME = 'app'
export const APP_HOST = 'cairn'
const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
export const APP_PAGE = `${APP_ORIGIN}/index.html`

/** True for an address inside our own pages. This origin is where the data lives: it never changes. */
export function isAppAddress(address: string): boolean {
  const url = parseAddress(address)
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  )
}

/** True for the page itself, whatever its fragment: the one address a window may be on. */
export function isAppPage(address: string): boolean {
  const url = parseAddress(address)
  return (
    url !== null &&
    isAppAddress(address) &&
    (url.pathname === '/index.html' || url.pathname === '/') &&
    url.search === ''
  )
}

function parseAddress(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
