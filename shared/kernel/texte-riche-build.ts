import type { TexteRiche } from './texte-riche'

export function buildTexteRiche(text: string): TexteRiche {
  return {
    type: 'doc',
    content: text
      .split('\n')
      .map((line) =>
        line === ''
          ? { type: 'paragraph' }
          : { type: 'paragraph', content: [{ type: 'text', text: line }] },
      ),
  }
}
