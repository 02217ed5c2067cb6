import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { buildLicenceText } from './licence-texts.mjs'
import { OUT, RENDERER_OUT, ROOT } from './make/paths.mjs'

const PARTS = join(OUT, '.licences')
const NODE_MODULES = `${sep}node_modules${sep}`

/**
 * The folder of the package a bundled module comes from; null for our own code and for what the bundler makes itself.
 * @param {string} id of a module: a path, perhaps with a query, perhaps virtual
 */
export function getPackageFolder(id) {
  const path = id
    .replace(/^\0+/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('/', sep)
  const at = path.lastIndexOf(NODE_MODULES)
  if (at < 0) return null
  const [first, second] = path.slice(at + NODE_MODULES.length).split(sep)
  const name = first.startsWith('@') ? join(first, second ?? '') : first
  const folder = path.slice(0, at + NODE_MODULES.length) + name
  return existsSync(join(folder, 'package.json')) ? folder : null
}

function readLicenceText(folder) {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying|unlicense)/i.test(name))
  return file ? readFileSync(join(folder, file), 'utf8').trim() : ''
}

function getLicenceName({ license, licenses }) {
  const one = license ?? licenses?.[0] ?? ''
  return typeof one === 'string' ? one : (one.type ?? '')
}

/**
 * What the About screen says of one package.
 * @param {string} folder of the package
 */
export function readLicence(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const licence = getLicenceName(manifest)
  return {
    name: manifest.name,
    version: manifest.version,
    licence,
    text: readLicenceText(folder) || buildLicenceText(manifest, licence),
  }
}

/** The spelling dictionary is no package: it is shipped as it is, beside its licence, which says its version. */
export function readDictionaryLicence() {
  const text = readFileSync(join(ROOT, 'resources', 'orthographe', 'LICENCE.txt'), 'utf8').trim()
  const version = /^\s*version (\d+(?:\.\d+)+)$/m.exec(text)?.[1]
  if (version === undefined) throw new Error('resources/orthographe/LICENCE.txt names no version')
  const name = 'Grammalecte, dictionnaires orthographiques français'
  return { name, version, licence: 'MPL-2.0', text }
}

/**
 * Vite plugin that notes the packages whose code really goes into a bundle. Workers are bundled apart: give it to them under
 * another name. Style sheets leave no code behind and are taken from the graph instead.
 * @param {string} part name of the note
 */
export function collectLicences(part) {
  // One plugin object may serve several worker bundles: the set grows over all of them.
  const folders = new Set()
  return {
    name: 'cairn-licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const rendered = Object.values(bundle)
        .filter((chunk) => chunk.type === 'chunk')
        .flatMap((chunk) => Object.entries(chunk.modules))
        .filter(([, module]) => module.renderedLength > 0)
        .map(([id]) => id)
      const styles = [...this.getModuleIds()].filter((id) => /\.css($|\?)/.test(id))
      // Fonts and pictures named by a style sheet of ours.
      const files = Object.values(bundle)
        .filter((asset) => asset.type === 'asset')
        .flatMap((asset) => asset.originalFileNames ?? [])
        .map((path) => resolve(ROOT, 'renderer', path))
      for (const id of [...rendered, ...styles, ...files]) {
        const folder = getPackageFolder(id)
        if (folder) folders.add(folder)
      }
      mkdirSync(PARTS, { recursive: true })
      writeFileSync(join(PARTS, `${part}.json`), JSON.stringify([...folders].sort()))
    },
  }
}

/** Writes out/renderer/licences.json from the notes of every bundle and the dictionary, sorted by name, each package and version once. */
export function writeLicences() {
  if (!existsSync(PARTS) || !existsSync(RENDERER_OUT)) return
  const folders = readdirSync(PARTS).flatMap((file) =>
    JSON.parse(readFileSync(join(PARTS, file), 'utf8')),
  )
  const dictionary = readDictionaryLicence()
  const found = new Map([[`${dictionary.name}@${dictionary.version}`, dictionary]])
  for (const folder of folders.filter((path) => existsSync(path))) {
    const one = readLicence(folder)
    found.set(`${one.name}@${one.version}`, one)
  }
  const sorted = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  const path = join(RENDERER_OUT, 'licences.json')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(sorted, null, 1)}\n`)
}
