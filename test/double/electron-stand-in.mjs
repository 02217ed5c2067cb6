import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asar } from './packaging-tools.mjs'

/** What @electron/fuses looks for in Electron's program: this text, a version, a length, then one digit a fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** The fuses of Electron 45 as it is delivered: the ninth is for WebAssembly's trap handlers. */
const DELIVERED = '100111101'

/**
 * A folder that electron-builder takes for Electron's own (Linux): a small program with its fuse wire, an archive, languages.
 * It shows what is packaged and how; it does not run.
 */
export async function writeElectronStandIn(folder, version) {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  mkdirSync(join(folder, 'default'))
  const program = Buffer.concat([
    readFileSync('/bin/true').subarray(0, 4096),
    Buffer.from(SENTINEL, 'latin1'),
    Buffer.from([1, DELIVERED.length]),
    Buffer.from(DELIVERED, 'latin1'),
    Buffer.alloc(64),
  ])
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 })
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), name)
  for (const name of ['fr', 'en-US', 'de', 'ja'])
    writeFileSync(join(folder, 'locales', `${name}.pak`), name)
  writeFileSync(join(folder, 'default/main.js'), '')
  await asar.createPackage(join(folder, 'default'), join(folder, 'resources/default_app.asar'))
}
