// The Chromium of the tests that need a real browser.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { findBrowser } from '../build/launcher/find-browser.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const PACKED = join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'bin')
const UNPACKED = join(ROOT, 'node_modules', '.cache', 'cairn', 'chromium')

/**
 * What is off. Each start of an installed Chromium otherwise loads two pages of its own, for an address bar that no test shows: over
 * a quarter of the processor time of a start. The last such list wins, so those that Playwright turns off are here again.
 */
const OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/** For tests only: no GPU and no sandbox in containers, and not one request of the browser's own. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${OFF.join(',')}`,
]

const read = (name) => brotliDecompressSync(readFileSync(join(PACKED, `${name}.br`)))

function addFolder(into, name) {
  const folder = join(into, name)
  mkdirSync(folder, { recursive: true })
  execFileSync('tar', ['xf', '-', '-C', folder], { input: read(`${name}.tar`) })
}

/** The package's own fontconfig lists folders of another machine only: without fonts, pages crash. */
function buildFontsConfig(folder) {
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `<dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${join(folder, 'fonts', 'cache')}</cachedir>` +
    '</fontconfig>\n'
  )
}

function buildScript(folder) {
  const libraries = join(folder, 'al2023', 'lib')
  return [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}${libraries}"`,
    `[ -d /usr/share/fonts ] || export FONTCONFIG_PATH="${join(folder, 'fonts')}"`,
    `exec "${join(folder, 'chromium')}" "$@"`,
    '',
  ].join('\n')
}

/** Unpacks, once, the Chromium that came with `npm ci`, its libraries and its font: no system package is needed. */
function unpack() {
  const script = join(UNPACKED, 'run.sh')
  if (existsSync(script)) return script
  // Several tests may come here at once: each unpacks aside, and the first to have done gives it to all, whole, by renaming.
  const aside = `${UNPACKED}.${process.pid}`
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  addFolder(aside, 'al2023')
  addFolder(aside, 'fonts')
  writeFileSync(join(aside, 'chromium'), read('chromium'))
  chmodSync(join(aside, 'chromium'), 0o755)
  writeFileSync(join(aside, 'fonts', 'fonts.conf'), buildFontsConfig(UNPACKED))
  writeFileSync(join(aside, 'run.sh'), buildScript(UNPACKED), { mode: 0o755 })
  try {
    renameSync(aside, UNPACKED)
  } catch (error) {
    // Another one was first.
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(script)) throw error
  }
  return script
}

/**
 * The program to drive: CHROMIUM_PATH, an installed browser, else the one inside @sparticuz/chromium (Linux x64).
 * @returns {string} path of a program that takes Chromium's options
 */
export function browserPath() {
  const installed = findBrowser(process.env)
  if (installed) return installed
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKED))
    throw new Error('No Chromium, Chrome or Edge found: install one, or set CHROMIUM_PATH')
  return unpack()
}
