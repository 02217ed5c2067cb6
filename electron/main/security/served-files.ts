import { readdirSync, realpathSync } from 'node:fs'
import { extname, isAbsolute, join, relative } from 'node:path'
import { APP_HOST, APP_SCHEME } from './app-address'

export type ServedFile = { readonly path: string; readonly mime: string }
export type ServedFiles = ReadonlyMap<string, ServedFile>

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.ctg': 'application/vnd.ctg+zip',
}

/** The files of a folder that may be served, by their path in an address (« /assets/app.js »). Listed once, at start. */
export function listServedFiles(root: string): ServedFiles {
  const files = new Map<string, ServedFile>()
  const visit = (folder: string, address: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path, `${address}${entry.name}/`)
      else if (entry.isFile()) {
        const mime = MIME[extname(entry.name).toLowerCase()]
        if (mime !== undefined) files.set(`${address}${entry.name}`, { path, mime })
      }
    }
  }
  visit(root, '/')
  return files
}

/**
 * The file an address of ours stands for, or null. The address is decoded once and must then be, letter for letter, one of the
 * list: `..`, a backslash, a NUL or a double encoding is simply not in it.
 */
export function getServedFile(files: ServedFiles, address: string): ServedFile | null {
  try {
    const url = new URL(address)
    if (url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return null
    const path = decodeURIComponent(url.pathname)
    return files.get(path === '/' || path === '' ? '/index.html' : path) ?? null
  } catch {
    return null
  }
}

/** True when a file, links followed, is still inside the folder: a link put there after the list was made leads nowhere. */
export function isInsideFolder(root: string, path: string): boolean {
  try {
    const way = relative(realpathSync(root), realpathSync(path))
    return way !== '' && !way.startsWith('..') && !isAbsolute(way)
  } catch {
    return false
  }
}
