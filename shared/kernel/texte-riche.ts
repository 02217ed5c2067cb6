/**
 * A rich text: ProseMirror JSON restricted to what a fiche needs. No colour, font or size: the charte decides.
 * `null` stands for « nothing written ».
 */
export type TexteRiche = { readonly type: 'doc'; readonly content: readonly Bloc[] }

export type Bloc =
  | { readonly type: 'paragraph'; readonly content?: readonly Inline[] }
  | {
      readonly type: 'heading'
      readonly attrs: { readonly level: 1 | 2 | 3 }
      readonly content?: readonly Inline[]
    }
  | { readonly type: 'bulletList'; readonly content: readonly ElementListe[] }
  | { readonly type: 'orderedList'; readonly content: readonly ElementListe[] }
  | { readonly type: 'blockquote'; readonly content: readonly Bloc[] }

export type ElementListe = { readonly type: 'listItem'; readonly content: readonly Bloc[] }

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Marque[] }
  | { readonly type: 'hardBreak' }

export type Marque =
  | { readonly type: 'bold' | 'italic' | 'underline' | 'subscript' | 'superscript' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }

/** Checks a value read from a file; undefined when it is not a rich text of our schema. */
export function readTexteRiche(raw: unknown): TexteRiche | undefined {
  return typeof raw === 'object' && raw !== null && (raw as { type?: unknown }).type === 'doc'
    ? (raw as TexteRiche)
    : undefined
}
