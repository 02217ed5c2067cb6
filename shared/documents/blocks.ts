import type { DateIso } from '../kernel/json'

/**
 * The neutral description of a document: what it says and what each part is, not how Word writes it. Built by pure functions of the
 * dossier, turned into .docx by shared/word and into the on-screen preview by the documents feature. Both must accept every block.
 *
 * Texts are raw: typography is applied by the renderers, on whole paragraphs. Sizes are in millimetres, widths in shares of the text width.
 */
export type DocumentModel = {
  readonly title: string
  readonly subject: string
  readonly author: string
  /** Written in the properties of the file as its date: the same dossier gives the same bytes on the same day. */
  readonly date: DateIso
  readonly page: PageModel
  readonly style: StyleModel
  /** First page: logos. Following pages: two short texts with a hairline. */
  readonly firstHeader: readonly LogoModel[]
  readonly runningHeader: { readonly left: string; readonly right: string }
  /** Left part of the footer; « Page 1 sur 2 » is added by the renderers. */
  readonly footer: string
  readonly blocks: readonly Block[]
}

export type PageModel = {
  readonly orientation: 'portrait' | 'landscape'
  /** A4 unless said. */
  readonly format?: 'A3'
  /** Keeps the top right corner (5 × 1.5 cm) of every page free for the stamp of the préfecture. */
  readonly stampCorner: boolean
  /** Printed from edge to edge, without header nor footer: a sheet of labels. */
  readonly marges?: 'aucune'
}

export type StyleModel = {
  readonly font: 'Calibri' | 'Arial' | 'Cambria'
  /** Six hexadecimal digits. Titles, rules and table heads. */
  readonly primary: string
  /** Band, bullets and bars; the colour of the axe. */
  readonly accent: string
  /** Thin no-break space before ; ! ? */
  readonly thinSpaces: boolean
}

export type LogoModel = {
  readonly dataUrl: string
  readonly description: string
  readonly side: 'left' | 'right'
}

export type Inline =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly bold?: boolean
      readonly italic?: boolean
      readonly underline?: boolean
      readonly vertical?: 'sub' | 'super'
    }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** Something still to be filled, marked visibly: « à compléter », « à chiffrer », « date ». Counted, and listed before export. */
  | { readonly kind: 'missing'; readonly text: string }
  | { readonly kind: 'break' }

export type Block =
  /** The title of a document that has no band of its own: the first level of its outline. */
  | { readonly kind: 'title'; readonly title: string; readonly subtitle: string }
  | {
      readonly kind: 'paragraph'
      readonly content: readonly Inline[]
      readonly role?: RoleParagraphe
      readonly align?: 'left' | 'right' | 'center'
      /** The label of what follows. */
      readonly keepWithNext?: boolean
    }
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly content: readonly Inline[]
    }
  /**
   * The coloured band at the head of a fiche or of an axe: surtitle, title, subtitle. The title is a heading. Its accent governs the
   * bars and bullets of what follows, up to the next band. White text on it must be readable: see `couleurs.ts`.
   */
  | {
      readonly kind: 'band'
      readonly surtitle: string
      readonly title: string
      readonly subtitle: string
      readonly accent?: string
      readonly level: 1 | 2
    }
  /** Small labelled boxes, three a row. */
  | {
      readonly kind: 'cards'
      readonly items: readonly { readonly label: string; readonly value: readonly Inline[] }[]
    }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly ListItem[]
      /** Not parted from what follows: constats above the table that answers them. */
      readonly keepWithNext?: boolean
    }
  | TableBlock
  | { readonly kind: 'callout'; readonly content: readonly Inline[] }
  | FigureBlock
  | { readonly kind: 'pageBreak' }
  /** Another letter in the same file: its own first page with the logos, its pages counted from 1. */
  | { readonly kind: 'newDocument' }

/**
 * What a paragraph is. A `label` names in bold the few lines under it, where a heading would be too much. The parts of a letter: `sender` and `recipient` stand side by side at the top, the second where a window
 * envelope shows it (110 × 50 mm); then place and date, object, text, what is announced in the middle of the page, the last sentence, the function of whoever
 * signs, and the name under the room for the signature. `cut` is the line along which a slip is cut.
 */
export type RoleParagraphe =
  | 'body'
  | 'lead'
  | 'mention'
  | 'note'
  | 'label'
  | 'sender'
  | 'recipient'
  | 'placeAndDate'
  | 'object'
  | 'letter'
  | 'closing'
  | 'announced'
  | 'agenda'
  | 'signature'
  | 'signatory'
  | 'cut'

/** A drawing. `png` is filled by whoever can draw (the page, the command line) just before Word is written: old readers need it. */
export type FigureBlock = {
  readonly kind: 'figure'
  /** A whole SVG document of ours: no script, no link, no foreign text that is not escaped. */
  readonly svg: string
  /** Data URL; `null` until drawn. */
  readonly png: string | null
  /** Millimetres on paper. */
  readonly width: number
  readonly height: number
  /** What it shows, in words: read aloud in its place. */
  readonly alternative: string
  readonly caption: string
}

export type ListItem = {
  readonly content: readonly Inline[]
  readonly children?: readonly ListItem[]
  readonly childrenOrdered?: boolean
}

export type TableBlock = {
  readonly kind: 'table'
  /** Said by screen readers and written in the properties of the table. */
  readonly caption: string
  readonly columns: readonly TableColumn[]
  /** Head rows, repeated on each page. */
  readonly head: readonly (readonly TableCell[])[]
  readonly rows: readonly TableRow[]
  /** Rows may be cut by a page break (long texts); short ones are kept whole. */
  readonly rowsMayBreak?: boolean
  /** First column holds the labels of the rows. */
  readonly labelColumn?: boolean
  /** Written by hand on paper: every cell has its four sides. */
  readonly grid?: boolean
  /** A sheet of labels: rows of exactly their height, no rule, no head. A `note` is a text too long for the usual size. */
  readonly labels?: boolean
}

export type TableColumn = { readonly share: number; readonly align: 'left' | 'right' | 'center' }

export type TableRow = {
  readonly cells: readonly TableCell[]
  readonly total?: boolean
  /** Millimetres, at least: room for a signature. */
  readonly height?: number
}

/** A cell that a merged neighbour covers is not written: the row simply holds fewer cells. */
export type TableCell = {
  readonly content: readonly Block[]
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly tone?: 'head' | 'tint' | 'filled' | 'accent'
}
