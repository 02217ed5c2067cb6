import { readFileSync } from 'node:fs'

/** The version of the package, two folders above this file as above its bundle. */
export function getVersion(): string {
  try {
    const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
    const { version } = JSON.parse(text) as { readonly version?: unknown }
    return typeof version === 'string' ? version : 'inconnue'
  } catch {
    return 'inconnue'
  }
}
