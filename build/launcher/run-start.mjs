// npm start. Electron when its program is here or can be had; else the same pages on this machine in a window of an installed
// browser; else the address, printed.
import { resolve } from 'node:path'
import { ALL_TARGETS, ensureBuilt } from '../make/ensure-built.mjs'
import { installIfNeeded } from '../make/install.mjs'
import { DEFAULT_PORT, isCairnThere, serve } from '../serve.mjs'
import { findBrowser, hasDisplay } from './find-browser.mjs'
import { fetchElectron, findElectron } from './find-electron.mjs'
import { openElectron } from './open-electron.mjs'
import { openWindow } from './open-window.mjs'

const FLAGS = ['--navigateur', '--servir']
const { env } = process
const argv = process.argv.slice(2)
const unknown = argv.filter((arg) => arg.startsWith('-') && !FLAGS.includes(arg))
if (unknown.length > 0) {
  console.error(
    `Option inconnue : ${unknown.join(' ')}. Usage : npm start -- [--navigateur | --servir] [fichier.ctg]`,
  )
  process.exit(2)
}
const wanted = argv.includes('--servir')
  ? 'serve'
  : argv.includes('--navigateur')
    ? 'browser'
    : 'auto'
const files = argv
  .filter((arg) => !arg.startsWith('-'))
  .map((file) => resolve(env.INIT_CWD ?? process.cwd(), file))

/** Electron with a display, or wherever somebody named its program expressly; null when this way is closed. */
async function tryElectron() {
  if (wanted !== 'auto') return null
  if (!hasDisplay(env) && !env.ELECTRON_OVERRIDE_DIST_PATH) return null
  const program = findElectron(env) ?? fetchElectron(env)
  if (!program) return null
  console.log('Cairn s’ouvre dans Electron. (Opening Cairn in Electron.)')
  const code = await openElectron(program, files.length > 0 ? files : ['--exemple'], env)
  if (code === null)
    console.log('Electron n’a pas démarré : essai dans un navigateur. (Trying a browser.)')
  return code
}

function printAddress(address) {
  console.log(
    `\nCairn est prêt à cette adresse : ${address}\n` +
      'Ouvrez-la dans Chrome, Edge ou Chromium. Ctrl+C arrête Cairn.\n' +
      `Cairn is ready at ${address} (Chrome, Edge or Chromium). Ctrl+C stops it.\n`,
  )
}

async function startServer(port) {
  try {
    return await serve({ port })
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error
    if (await isCairnThere(port)) return null
    console.error(
      `Le port ${port} est pris par un autre programme : fermez-le, puis relancez « npm start ».\n` +
        `Port ${port} is taken by another program: close it and start again.`,
    )
    process.exit(1)
  }
}

async function openInBrowser() {
  const port = Number(env.CAIRN_PORT || DEFAULT_PORT)
  const server = await startServer(port)
  const address = `http://127.0.0.1:${port}/${files.length > 0 ? '' : '#/exemple'}`
  if (!server) console.log(`Cairn est déjà ouvert à l’adresse ${address} (already running there).`)
  if (files.length > 0)
    console.log(
      'Dans un navigateur, ouvrez le fichier par « Fichier › Ouvrir ». (Open the file from the menu.)',
    )
  const browser = wanted === 'serve' ? null : findBrowser(env)
  if (!browser || !hasDisplay(env)) {
    if (server) printAddress(address)
    return
  }
  console.log(
    `Cairn s’ouvre dans ${browser}, à l’adresse ${address} (opening in a browser window).`,
  )
  const end = await openWindow(browser, address, env)
  if (!server) return
  if (end === 'closed') await server.close()
  else printAddress(address)
}

installIfNeeded()
await ensureBuilt(ALL_TARGETS, { log: (line) => console.log(`  construit (built) ${line}`) })
const code = await tryElectron()
if (code === null) await openInBrowser()
else process.exit(code)
