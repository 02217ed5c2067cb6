import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { DateIso } from '../kernel/json'

/**
 * What the library does not write, and what it writes differently at each run. Table captions; dates of the file; random relationship
 * identifiers and global drawing counters, numbered again from 1. The same model gives the same bytes.
 */
export function finishPackage(
  packed: ArrayBuffer,
  options: { readonly captions: readonly string[]; readonly date: DateIso },
): Uint8Array<ArrayBuffer> {
  const files = unzipSync(new Uint8Array(packed))
  const drawings = { count: 0 }
  const output: Record<string, Uint8Array> = {}
  for (const name of Object.keys(files).sort(compareParts)) {
    const bytes = files[name] as Uint8Array
    if (!/\.(?:xml|rels)$/.test(name)) {
      output[name] = bytes
      continue
    }
    let xml = strFromU8(bytes)
    if (name === 'docProps/core.xml') xml = fixDates(xml, options.date)
    if (name === 'word/document.xml') xml = addCaptions(xml, options.captions)
    xml = xml.replace(/(<wp:docPr\b[^>]*?\bid=")[^"]*"/g, (_all, start: string) => {
      drawings.count += 1
      return `${start}${drawings.count}"`
    })
    output[name] = strToU8(xml)
  }
  renumberRelationships(output)
  // Local parts of a fixed day: the archive stores local time, so every machine writes the same bytes.
  return zipSync(output, { level: 6, mtime: new Date(2000, 0, 1) }) as Uint8Array<ArrayBuffer>
}

/** Content types first, as Word writes them, then by name. */
function compareParts(a: string, b: string): number {
  const rank = (name: string): string => (name === '[Content_Types].xml' ? '' : name)
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0
}

function fixDates(xml: string, date: DateIso): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(<)/g,
    (_all, open: string, close: string) => `${open}${date}T00:00:00Z${close}`,
  )
}

function addCaptions(xml: string, captions: readonly string[]): string {
  let index = 0
  return xml.replace(/<\/w:tblPr>/g, (end) => {
    const caption = captions[index]
    index += 1
    return caption === undefined ? end : `<w:tblCaption w:val="${escapeXml(caption)}"/>${end}`
  })
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function renumberRelationships(files: Record<string, Uint8Array>): void {
  for (const name of Object.keys(files)) {
    const match = /^(.*)_rels\/([^/]+)\.rels$/.exec(name)
    if (match === null) continue
    const part = `${match[1] ?? ''}${match[2] ?? ''}`
    const rels = strFromU8(files[name] as Uint8Array)
    const ids = new Map<string, string>()
    for (const [, id = ''] of rels.matchAll(/\bId="([^"]+)"/g)) ids.set(id, `rId${ids.size + 1}`)
    const rename = (id: string): string => ids.get(id) ?? id
    files[name] = strToU8(
      rels.replace(/\bId="([^"]+)"/g, (_all, id: string) => `Id="${rename(id)}"`),
    )
    const target = files[part]
    if (target === undefined || ids.size === 0) continue
    files[part] = strToU8(
      strFromU8(target).replace(
        /\b(r:(?:id|embed|link))="([^"]+)"/g,
        (_all, attribute: string, id: string) => `${attribute}="${rename(id)}"`,
      ),
    )
  }
}
