// @vitest-environment jsdom
import { Editor, getSchema, type JSONContent } from '@tiptap/core'
import { DOMParser as ProseMirrorParser } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { cleanPastedHtml } from '../../../renderer/forms/paste-cleaner'
import { buildTexteRicheFromEditor } from '../../../renderer/forms/riche-json'
import { RICHE_EXTENSIONS } from '../../../renderer/forms/riche-schema'
import type { TexteRiche } from '../../../shared/kernel/texte-riche'

const WHOLE: TexteRiche = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Titre' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'a' }] },
            {
              type: 'orderedList',
              content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
            },
          ],
        },
      ],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'm', marks: [{ type: 'superscript' }] },
        { type: 'text', text: '2', marks: [{ type: 'subscript' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'lien', marks: [{ type: 'link', attrs: { href: 'https://a.fr' } }] },
      ],
    },
  ],
}

describe('the schema of the editor', () => {
  it('holds any rich text and gives it back the same', () => {
    const editor = new Editor({
      extensions: RICHE_EXTENSIONS,
      injectCSS: false,
      content: WHOLE as JSONContent,
    })
    expect(buildTexteRicheFromEditor(editor.getJSON())).toEqual(WHOLE)
    editor.destroy()
  })

  it('has no node nor mark beyond our value type', () => {
    const schema = getSchema(RICHE_EXTENSIONS)
    expect(Object.keys(schema.nodes).sort()).toEqual(
      [
        'blockquote',
        'bulletList',
        'doc',
        'hardBreak',
        'heading',
        'listItem',
        'orderedList',
        'paragraph',
        'text',
      ].sort(),
    )
    expect(Object.keys(schema.marks).sort()).toEqual(
      ['bold', 'italic', 'link', 'subscript', 'superscript', 'underline'].sort(),
    )
  })

  it('reads a cleaned paste', () => {
    const html =
      '<p>Étudier le <b>transport</b></p><ul><li>un<ul><li>deux</li></ul></li></ul><h5>Suite</h5>'
    const parsed = ProseMirrorParser.fromSchema(getSchema(RICHE_EXTENSIONS)).parse(
      cleanPastedHtml(html),
    )
    const read = buildTexteRicheFromEditor(parsed.toJSON())
    expect(read?.content.map((bloc) => bloc.type)).toEqual(['paragraph', 'bulletList', 'paragraph'])
    expect(JSON.stringify(read)).toContain('"bold"')
  })
})
