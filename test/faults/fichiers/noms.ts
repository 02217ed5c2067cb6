import { isFolder, isKnownName } from '../../../shared/exchange/entry-names'
import { forgeZip } from '../../shared/exchange/forge-zip'
import type { Base, Random } from './cases'
import { pick, pickFrom } from './hostile-json'

const PARTS = [
  '..',
  '.',
  '',
  'etat',
  'journal',
  'pieces',
  'axes.json',
  '0001.ndjson',
  'manifest.json',
  'CON',
  'aux.txt',
  'NUL',
  'LPT1',
  'C:',
  'a:b',
  '\\\\serveur\\partage',
  '%2e%2e',
  '%252e',
  '~',
  'con\u0301',
  '\u202egtc.exe',
  '\0',
  '\n',
  ' ',
  'é',
  '０００１.ndjson',
  '__proto__',
  'constructor',
  'desktop.ini',
  '.htaccess',
  'x'.repeat(300),
]
const SEPARATORS = ['/', '\\', '//', '/./', '\u2215', ':', '']

/** A name that Cairn never writes. */
export function buildHostileName(random: Random): string {
  for (;;) {
    const parts = Array.from({ length: 1 + pick(random, 4) }, () => pickFrom(random, PARTS))
    const name = parts.reduce((path, part) => `${path}${pickFrom(random, SEPARATORS)}${part}`)
    const ending = pickFrom(random, ['', '', '', '/', '.json', ' ', '.', '\0.json'])
    if (!isKnownName(name + ending) && !isFolder(name + ending)) return name + ending
  }
}

/** A file right in all but one name: added, or in place of another; sometimes a symbolic link. */
export function buildWithName({ contents }: Base, random: Random): Uint8Array {
  const name = buildHostileName(random)
  const entries = Object.entries(contents).map(([own, data]) => ({ name: own, data, method: 0 }))
  const link = random() < 0.2 ? { madeBy: 0x0314, attributes: (0o120777 << 16) >>> 0 } : {}
  const hostile = { name, data: new Uint8Array(3), method: 0, ...link }
  const at = pick(random, entries.length)
  entries.splice(at, random() < 0.5 ? 1 : 0, hostile)
  return forgeZip(entries)
}
