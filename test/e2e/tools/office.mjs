import { strFromU8, unzipSync } from 'fflate'
import { loadSources } from './sources.mjs'

/** All that the lint of documents and, where it is installed, Microsoft's schema validator find wrong in a .docx. */
export async function listDocxFaults(bytes) {
  const { lintDocx, HAS_VALIDATOR, validateDocx } = await loadSources()
  const plain = new Uint8Array(bytes)
  return [...lintDocx(plain), ...(HAS_VALIDATOR ? await validateDocx(plain) : [])]
}

/** The words of the body of a .docx, spaces made plain. */
export function readDocxWords(bytes) {
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'])
  return xml
    .replaceAll('</w:p>', ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replaceAll('&amp;', '&')
}
