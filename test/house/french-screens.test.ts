import { describe, expect, it } from 'vitest'
import { listUiTexts } from './list-ui-texts'
import { listProductFiles } from './repository-files'

/** Words that a French screen never holds, and that libraries or habit let slip in. */
const ENGLISH =
  /\b(save|saved|cancel|delete|remove|close|open file|next|previous|search|loading|today|settings|add|edit|new|undo|redo|back|error|warning|success|failed|submit|confirm|yes|select|help|home|toggle|show|hide|click|drag|drop|untitled|unknown|required|optional|the|and|of|to|is|are|this|with)\b/i

/** The same letters in French. */
const ALSO_FRENCH = /\b(add-on)\b/i

const listEnglish = (texts: readonly string[]) =>
  texts.filter((text) => ENGLISH.test(text) && !ALSO_FRENCH.test(text) && /[a-z]/i.test(text))

describe('screens are in French', () => {
  const files = listProductFiles()
    .filter(
      ({ path }) => path.startsWith('renderer/') || /shared\/(domain|bridge\/menu)/.test(path),
    )
    .map(({ path, text }) => ({
      path,
      texts: listUiTexts(path, text, path.startsWith('renderer/strings/')),
    }))

  it('have texts to check', () => {
    expect(files.flatMap(({ texts }) => texts).length).toBeGreaterThan(100)
  })

  it('hold no English word', () => {
    const found = files.flatMap(({ path, texts }) =>
      listEnglish(texts).map((text) => `${path}: ${text}`),
    )
    expect(found).toEqual([])
  })

  it('have the typographic apostrophe', () => {
    const found = files.flatMap(({ path, texts }) =>
      texts.filter((text) => /\p{L}'\p{L}/u.test(text)).map((text) => `${path}: ${text}`),
    )
    expect(found).toEqual([])
  })
})

describe('the reader of texts', () => {
  it.each([
    ['<Button>Save</Button>', 'Save'],
    ['<Modal title="Close this" />', 'Close this'],
    ['<input aria-label={`Search ${name}`} />', 'Search '],
    ['const a = { label: "Cancel" }', 'Cancel'],
  ])('sees %s', (text, wanted) => {
    const found = listUiTexts('a.tsx', text)
    expect(found).toContain(wanted)
    expect(listEnglish(found)).not.toEqual([])
  })

  it('does not take code for text', () => {
    const text =
      "import { save } from './save'\nconst mode = 'search'\nconst p = <p id='close'>Fermer</p>"
    expect(listUiTexts('a.tsx', text)).toEqual(['Fermer'])
  })
})
