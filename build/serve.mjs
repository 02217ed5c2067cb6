import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, isAbsolute, join, relative } from 'node:path'
import { RENDERER_OUT } from './make/paths.mjs'

/**
 * Always the same: IndexedDB belongs to the origin, so on another port the user's dossiers would seem to be gone.
 * CAIRN_PORT is for tests only.
 */
export const DEFAULT_PORT = 47615
const HOST = '127.0.0.1'
/** How another start of Cairn knows that it is Cairn which holds the port. */
const IDENTITY = { 'x-cairn': '1' }

const MIME = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.ctg': 'application/octet-stream',
}

const SECURITY = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
}

/** The policy that the build wrote beside the pages; without it nothing is served. */
function readPolicy(root) {
  return JSON.parse(readFileSync(join(root, 'headers.json'), 'utf8'))
}

/**
 * The file that an address names, or null for anything but a plain file really inside the root. A path is decoded once, so an
 * encoded « %252e » stays a strange name; links that lead outside are seen by their real path.
 * @param {string} root folder, a real path
 * @param {string} url as in the request line
 */
export function getServedFile(root, url) {
  if (!url.startsWith('/')) return null
  let path
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/, ''))
  } catch {
    return null
  }
  const parts = path.split('/').slice(1)
  // Also refuses what only Windows would understand: « \ », « c: », short and stream names.
  if (parts.some((part) => part === '..' || part === '.' || /[\0\\:]/.test(part))) return null
  const file = path === '/' ? join(root, 'index.html') : join(root, ...parts)
  try {
    const real = realpathSync(file)
    const inside = relative(root, real)
    if (inside.startsWith('..') || isAbsolute(inside) || !statSync(real).isFile()) return null
    return real
  } catch {
    return null
  }
}

function answer(request, response, root, policy, port) {
  const refuse = (status, more = {}) =>
    response.writeHead(status, { ...SECURITY, ...IDENTITY, ...more, 'content-length': 0 }).end()
  const { host } = request.headers
  // « localhost » is another origin for the browser, with other dossiers: sent on to the one address.
  const isOtherName = host === `localhost:${port}`
  // A foreign name that was made to point here (DNS rebinding) gets nothing.
  if (host !== `${HOST}:${port}` && !isOtherName) return refuse(421)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(405, { allow: 'GET, HEAD' })
  if (isOtherName) return refuse(308, { location: `http://${HOST}:${port}/` })
  const file = getServedFile(root, request.url ?? '')
  if (!file) return refuse(404)
  const hashed = relative(root, file).startsWith('assets')
  response.writeHead(200, {
    ...SECURITY,
    ...IDENTITY,
    ...policy,
    'content-type': MIME[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
    'cache-control': hashed ? 'max-age=31536000, immutable' : 'no-cache',
  })
  if (request.method === 'HEAD') return response.end()
  const stream = createReadStream(file)
  stream.on('error', () => response.destroy())
  return stream.pipe(response)
}

/**
 * Serves the built pages on this machine only.
 * @param {{ port?: number, root?: string }} [options] `port` 0 takes a free one (tests)
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} `address` ends with « / »; rejects with the system's
 *   error, EADDRINUSE included
 */
export function serve({ port = DEFAULT_PORT, root = RENDERER_OUT } = {}) {
  const real = realpathSync(root)
  const policy = readPolicy(real)
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) =>
      answer(request, response, real, policy, server.address()?.port),
    )
    server.once('error', reject)
    server.listen(port, HOST, () =>
      resolve({
        address: `http://${HOST}:${server.address().port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      }),
    )
  })
}

/**
 * Does Cairn already answer at this port?
 * @param {number} port
 */
export async function isCairnThere(port) {
  try {
    const response = await fetch(`http://${HOST}:${port}/`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(2_000),
    })
    return response.headers.get('x-cairn') === IDENTITY['x-cairn']
  } catch {
    return false
  }
}
