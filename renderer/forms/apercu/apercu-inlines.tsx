import type { ReactNode } from 'react'
import type { Inline } from '../../../shared/documents/blocks'
import { formatInlines } from '../../../shared/documents/typographie-inline'

/** The runs of a paragraph, with the typography of Word. Links are shown, not followed: this is a picture of a page. */
export function ApercuInlines(props: {
  readonly content: readonly Inline[]
  readonly fine: boolean
}): ReactNode {
  return formatInlines(props.content, { fine: props.fine }).map((inline, index) => (
    <ApercuInline key={index} inline={inline} />
  ))
}

function ApercuInline({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case 'break':
      return <br />
    case 'missing':
      return <mark className="apercu-manque">{inline.text}</mark>
    case 'link':
      return <span className="apercu-lien">{inline.text}</span>
    case 'text': {
      let node: ReactNode = inline.text
      if (inline.bold === true) node = <strong>{node}</strong>
      if (inline.italic === true) node = <em>{node}</em>
      if (inline.underline === true) node = <u>{node}</u>
      if (inline.vertical === 'super') node = <sup>{node}</sup>
      if (inline.vertical === 'sub') node = <sub>{node}</sub>
      return node
    }
  }
}
