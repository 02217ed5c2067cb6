import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './paths.mjs'

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/**
 * Does node_modules hold what the lock names? npm keeps its own list of what it installed; comparing it is right also when
 * somebody ran `npm install` by hand. Packages for other systems may be absent.
 * @param {string} lock text of package-lock.json
 * @param {string | null} installed text of node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  if (installed === null) return false
  const have = JSON.parse(installed).packages
  return Object.entries(JSON.parse(lock).packages).every(([path, wanted]) => {
    if (path === '') return true
    const found = have[path]
    return found ? found.version === wanted.version : Boolean(wanted.optional)
  })
}

/**
 * Whether node_modules is a link to a folder that is somebody else's: `npm ci` would empty it.
 * @param {string} root
 */
function isBorrowed(root) {
  return lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** How to start npm with this very Node; npm tells where it lives when a script runs under it. */
function getNpm() {
  const path = process.env.npm_execpath
  if (path && /npm-cli\.c?js$/.test(path)) return { command: process.execPath, args: [path] }
  return process.platform === 'win32'
    ? { command: 'npm.cmd', args: [], shell: true }
    : { command: 'npm', args: [] }
}

/**
 * `npm ci` when node_modules is missing or older than the lock; nothing otherwise (a few milliseconds). Ends the process with
 * a plain sentence when npm fails, or when node_modules is a link.
 * @param {{ output?: 'stdout' | 'stderr', root?: string }} [options] where npm speaks
 * @returns {boolean} whether it installed
 */
export function installIfNeeded({ output = 'stdout', root = ROOT } = {}) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const digest = createHash('sha256').update(lock).digest('hex')
  const stamp = join(root, 'node_modules', '.cache', 'cairn', 'installed')
  if (readText(stamp) === digest) return false
  const writeDone = () => {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, digest)
  }
  if (isInstalled(lock, readText(join(root, 'node_modules', '.package-lock.json')))) {
    writeDone()
    return false
  }
  if (isBorrowed(root)) {
    console.error(
      'Le dossier node_modules est un lien vers un autre dossier, que l’installation viderait : supprimez ce lien, puis relancez la commande.\n' +
        'node_modules is a link to another folder, which npm ci would empty: delete the link, then run the command again.',
    )
    process.exit(1)
  }
  console.error('Première installation : une à deux minutes. (Installing packages.)')
  const npm = getNpm()
  const sink = output === 'stderr' ? 2 : 'inherit'
  const done = spawnSync(npm.command, [...npm.args, 'ci'], {
    cwd: root,
    stdio: ['ignore', sink, 'inherit'],
    shell: npm.shell ?? false,
  })
  if (done.status !== 0) {
    console.error(
      'L’installation a échoué : vérifiez la connexion à Internet, puis relancez la commande.\n' +
        'npm ci failed: check the network, then run the command again.',
    )
    process.exit(1)
  }
  writeDone()
  return true
}
