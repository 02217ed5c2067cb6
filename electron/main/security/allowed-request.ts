const ALLOWED = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** True for the requests that may run: our own files, and what the page made itself. Everything else is the network. */
export function isAllowedRequest(address: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined || !ALLOWED.has(scheme)) return false
  return scheme !== 'app:' || /^app:\/\/cairn(?:[/?#]|$)/i.test(address)
}

/** The one permission a page has: to copy what the user selected. Everything else is refused, asked or only checked. */
export function isAllowedPermission(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}
