import manifest from '../../package.json?raw'

/** The version of the program: typed once, in package.json. */
export const APP_VERSION = readVersion(JSON.parse(manifest))

function readVersion(raw: unknown): string {
  const { version } = raw as { readonly version?: unknown }
  return typeof version === 'string' ? version : ''
}
