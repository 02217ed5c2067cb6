import type { ReactNode } from 'react'
import type { Bloc, Inline, Marque, TexteRiche } from '../../shared/kernel/texte-riche'
import { isSafeHref } from './riche-json'

/** A rich text as elements: what is read before the editor is there, and wherever nothing is edited. */
export function RicheStatic({ texte }: { readonly texte: TexteRiche }) {
  return <>{texte.content.map((bloc, index) => renderBloc(bloc, index))}</>
}

function renderBloc(bloc: Bloc, key: number): ReactNode {
  switch (bloc.type) {
    case 'paragraph':
      return <p key={key}>{bloc.content?.map(renderInline) ?? <br />}</p>
    case 'heading':
      return (
        <p key={key} className="prose-titre" data-niveau={bloc.attrs.level}>
          {bloc.content?.map(renderInline)}
        </p>
      )
    case 'bulletList':
    case 'orderedList': {
      const List = bloc.type === 'bulletList' ? 'ul' : 'ol'
      return (
        <List key={key}>
          {bloc.content.map((item, index) => (
            <li key={index}>{item.content.map(renderBloc)}</li>
          ))}
        </List>
      )
    }
    case 'blockquote':
      return <blockquote key={key}>{bloc.content.map(renderBloc)}</blockquote>
  }
}

function renderInline(inline: Inline, key: number): ReactNode {
  if (inline.type === 'hardBreak') return <br key={key} />
  return (
    <span key={key}>
      {(inline.marks ?? []).reduce<ReactNode>(
        (inner, mark) => renderMark(mark, inner),
        inline.text,
      )}
    </span>
  )
}

function renderMark(mark: Marque, inner: ReactNode): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'subscript':
      return <sub>{inner}</sub>
    case 'superscript':
      return <sup>{inner}</sup>
    case 'link':
      return isSafeHref(mark.attrs.href) ? <u className="prose-lien">{inner}</u> : inner
  }
}
