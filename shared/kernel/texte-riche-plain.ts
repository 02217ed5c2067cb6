import type { Bloc, ElementListe, Inline, TexteRiche } from './texte-riche'

/**
 * The words alone, one line per paragraph: « - » before a bullet, « 1. » before a numbered item, two more spaces per level. For
 * search, spreadsheets and comparisons; `buildTexteRiche` reads bullets back.
 */
export function getPlainText(texte: TexteRiche | null): string {
  return texte === null ? '' : listLines(texte.content, '').join('\n')
}

/** True when nothing is written: no letter, figure or sign, whatever the empty paragraphs and lists. */
export function isTexteVide(texte: TexteRiche | null): boolean {
  return texte === null || texte.content.every(isBlocVide)
}

function isBlocVide(bloc: Bloc): boolean {
  switch (bloc.type) {
    case 'paragraph':
    case 'heading':
      return getInlineText(bloc.content).trim() === ''
    case 'blockquote':
      return bloc.content.every(isBlocVide)
    default:
      return bloc.content.every((element) => element.content.every(isBlocVide))
  }
}

function listLines(blocs: readonly Bloc[], indent: string): readonly string[] {
  return blocs.flatMap((bloc) => {
    switch (bloc.type) {
      case 'paragraph':
      case 'heading':
        return getInlineText(bloc.content)
          .split('\n')
          .map((line) => indent + line)
      case 'blockquote':
        return listLines(bloc.content, indent)
      case 'bulletList':
        return bloc.content.flatMap((element) => listElementLines(element, indent, '- '))
      case 'orderedList':
        return bloc.content.flatMap((element, index) =>
          listElementLines(element, indent, `${index + 1}. `),
        )
    }
  })
}

function listElementLines(
  element: ElementListe,
  indent: string,
  marker: string,
): readonly string[] {
  const lines = listLines(element.content, `${indent}  `)
  const first = (lines[0] ?? '').slice(indent.length + 2)
  return [indent + marker + first, ...lines.slice(1)]
}

/** The words of a paragraph, a line break as « \n ». */
function getInlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}
