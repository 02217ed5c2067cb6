import type { Bloc, ElementListe, Inline, Marque, TexteRiche } from '../kernel/texte-riche'
import { listRemplacements, masquerTexte, type Masque } from './masque-texte'

/** A rich text without anyone: a name that runs through several marks goes whole, the first of them bears what stands for it. */
export function masquerTexteRiche(masque: Masque, texte: TexteRiche): TexteRiche {
  return { type: 'doc', content: texte.content.map((bloc) => masquerBloc(masque, bloc)) }
}

function masquerBloc(masque: Masque, bloc: Bloc): Bloc {
  switch (bloc.type) {
    case 'paragraph':
    case 'heading':
      return bloc.content === undefined
        ? bloc
        : { ...bloc, content: masquerInlines(masque, bloc.content) }
    case 'blockquote':
      return { ...bloc, content: bloc.content.map((inner) => masquerBloc(masque, inner)) }
    default:
      return {
        ...bloc,
        content: bloc.content.map((element): ElementListe => ({
          ...element,
          content: element.content.map((inner) => masquerBloc(masque, inner)),
        })),
      }
  }
}

function masquerInlines(masque: Masque, inlines: readonly Inline[]): readonly Inline[] {
  const texts = inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n'))
  const changes = listRemplacements(masque, texts.join(''))
  let start = 0
  return inlines.flatMap((inline, index): Inline[] => {
    const own = texts[index] ?? ''
    const from = start
    const to = from + own.length
    start = to
    if (inline.type !== 'text') return [inline]
    const text = cut(own, from, to, changes)
    if (text === '') return []
    const marks = inline.marks?.filter((mark) => isLienGarde(masque, mark))
    const kept: Inline = { type: 'text', text }
    return [marks === undefined || marks.length === 0 ? kept : { ...kept, marks }]
  })
}

/** The part of one run: what was replaced goes, and what stands for it is written in the run where it began. */
function cut(
  own: string,
  from: number,
  to: number,
  changes: ReturnType<typeof listRemplacements>,
): string {
  let text = ''
  let at = from
  for (const { debut, fin, par } of changes) {
    if (fin <= from || debut >= to) continue
    text += own.slice(at - from, Math.max(debut, from) - from)
    if (debut >= from) text += par
    at = Math.min(fin, to)
  }
  return text + own.slice(at - from)
}

/** A link that leads to someone is lost, its text stays. */
function isLienGarde(masque: Masque, mark: Marque): boolean {
  if (mark.type !== 'link') return true
  const { href } = mark.attrs
  const shown = href.replace(/^(?:mailto|tel):/i, '').replace(/%20|[_+]/g, ' ')
  return masquerTexte(masque, shown) === shown && masquerTexte(masque, href) === href
}
