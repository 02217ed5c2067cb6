import { note, strict } from './calls.mjs'
import { protocol } from './schemes.mjs'

const handlers = { request: null, check: null, device: null, beforeRequest: null }

/** Would this request run? Asked for every one, ours included. */
export async function isRequestAllowed(url) {
  if (handlers.beforeRequest === null) return true
  const answer = await new Promise((resolve) => handlers.beforeRequest({ url }, resolve))
  return answer.cancel !== true
}

/** What the program answers to a page that wants a permission; without handlers Electron says yes, and so does this. */
export async function askPermission(permission) {
  const checked = handlers.check === null || handlers.check(null, permission, '', {})
  const granted =
    handlers.request === null ||
    (await new Promise((resolve) => handlers.request(null, permission, resolve, {})))
  note('permission', permission, { checked, granted })
  return { checked, granted }
}

const defaultSession = strict('session', {
  protocol,
  setPermissionRequestHandler: (handler) => (handlers.request = handler),
  setPermissionCheckHandler: (handler) => (handlers.check = handler),
  setDevicePermissionHandler: (handler) => (handlers.device = handler),
  setSpellCheckerLanguages: (languages) => note('spell-languages', languages),
  setSpellCheckerEnabled: (enabled) => note('spell-enabled', enabled),
  setSpellCheckerDictionaryDownloadURL: (url) => note('spell-url', url),
  webRequest: strict('session.webRequest', {
    onBeforeRequest: (listener) => (handlers.beforeRequest = listener),
  }),
})

export const session = strict('session module', { defaultSession })
