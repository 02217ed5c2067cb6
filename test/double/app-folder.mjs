import { cpSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = join(HERE, '../..')

/** An empty folder that stands for the user's. */
export function createHome() {
  return realpathSync(mkdtempSync(join(tmpdir(), 'cairn-accueil-')))
}

/** The compiled shell with the small page of the tests in the place of the real one: nothing in the program knows of it. */
export function createAppFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-coquille-')))
  const copy = (from, to) => cpSync(join(ROOT, from), join(folder, to), { recursive: true })
  mkdirSync(join(folder, 'out'))
  copy('package.json', 'package.json')
  copy('out/electron', 'out/electron')
  copy('test/double/fixture', 'out/renderer')
  copy('resources/orthographe', 'resources/orthographe')
  return folder
}
