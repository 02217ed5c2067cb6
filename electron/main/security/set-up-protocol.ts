import { protocol } from 'electron'
import { join } from 'node:path'
import { CONTENT_SECURITY_POLICY } from '../../../shared/bridge/content-security-policy'
import { APP_SCHEME } from './app-address'
import { createFileServer } from './file-server'

/** Must run before the program is ready: `standard` and `secure` are what give the pages IndexedDB, OPFS and workers. */
export function setUpScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built pages, and nothing else, as `app://cairn`. */
export function setUpProtocol(): void {
  const root = join(import.meta.dirname, '../renderer')
  protocol.handle(APP_SCHEME, createFileServer(root, CONTENT_SECURITY_POLICY))
}
