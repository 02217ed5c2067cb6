import { describe, expect, it } from 'vitest'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { renderDocx } from '../../shared/word/render-docx'
import { listCases } from './produce'
import { listShapes } from './shapes'

const [first] = listCases().filter(({ name }) => name.includes('typical'))

/** The same document with its body changed. */
async function change(pattern: RegExp, by: string): Promise<ReadonlySet<string>> {
  if (first === undefined) throw new Error('no document')
  const files = unzipSync(await renderDocx(first.model))
  const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const changed = body.replace(pattern, by)
  expect(changed).not.toBe(body)
  return listShapes(zipSync({ ...files, 'word/document.xml': strToU8(changed) }))
}

describe('the shapes of a document', () => {
  it.each([
    ['an element out of order', /(<w:pStyle [^>]*\/>)(<w:[a-z]+[^>]*\/>)/i, '$2$1'],
    ['an element that Word does not know', /<\/w:p>/, '<w:inconnu/></w:p>'],
    ['an attribute that Word does not know', /<w:tbl>/, '<w:tbl w:inconnu="1">'],
    ['a value that no list holds', /<w:jc w:val="[a-z]+"/i, '<w:jc w:val="ailleurs"'],
    ['an element twice', /(<w:pStyle [^>]*\/>)/, '$1$1'],
  ])('change with %s', async (_name, pattern, by) => {
    if (first === undefined) throw new Error('no document')
    const before = listShapes(await renderDocx(first.model))
    const after = await change(pattern, by)
    expect([...after].filter((shape) => !before.has(shape))).not.toEqual([])
  })

  it('do not change with the words', async () => {
    if (first === undefined) throw new Error('no document')
    const before = listShapes(await renderDocx(first.model))
    const after = await change(/(<w:t(?: [^>]*)?>)[^<]+/, '$1Autre texte')
    expect([...after].filter((shape) => !before.has(shape))).toEqual([])
  })
})
