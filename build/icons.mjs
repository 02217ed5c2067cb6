// node build/icons.mjs: makes the icon set of resources/icones from its two drawings. Needs rsvg-convert (Debian: librsvg2-bin);
// the results are kept in the repository, so nobody else needs it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../resources/icones')
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
/** Types of PNG pictures in an .icns, with their size in pixels; the last ones are for screens of double density. */
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]

function buildPng(drawing, size) {
  return execFileSync('rsvg-convert', ['-w', String(size), '-h', String(size), drawing])
}

/** An .ico whose pictures are PNG files: read by Windows since Vista. */
function buildIco(pngs) {
  const header = Buffer.alloc(6 + 16 * ICO_SIZES.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(ICO_SIZES.length, 4)
  let offset = header.length
  ICO_SIZES.forEach((size, i) => {
    const at = 6 + 16 * i
    const { length } = pngs.get(size)
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += length
  })
  return Buffer.concat([header, ...ICO_SIZES.map((size) => pngs.get(size))])
}

function buildIcns(pngs) {
  const chunks = ICNS_TYPES.map(([type, size]) => {
    const png = pngs.get(size)
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(8 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4)
  return Buffer.concat([head, ...chunks])
}

for (const [name, folder] of [
  ['cairn', 'png'],
  ['ctg', 'png-ctg'],
]) {
  const drawing = join(FOLDER, `${name}.svg`)
  readFileSync(drawing)
  const pngs = new Map(SIZES.map((size) => [size, buildPng(drawing, size)]))
  mkdirSync(join(FOLDER, folder), { recursive: true })
  for (const [size, png] of pngs) writeFileSync(join(FOLDER, folder, `${size}x${size}.png`), png)
  writeFileSync(join(FOLDER, `${name}.ico`), buildIco(pngs))
  writeFileSync(join(FOLDER, `${name}.icns`), buildIcns(pngs))
}
