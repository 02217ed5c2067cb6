/** A drawing for paper: the same on screen, in print and in Word. */
export type Figure = {
  /** A whole SVG document of ours: text, lines and boxes, foreign text escaped. */
  readonly svg: string
  /** Millimetres on paper. */
  readonly width: number
  readonly height: number
  /** What it shows, in words: read aloud in its place. */
  readonly alternative: string
  /** The same content as nested lists: what a screen reader reads. */
  readonly liste: readonly FigureItem[]
  /** The smallest type of the drawing, in points on paper. */
  readonly corps: number
  /** False when it is larger than the room asked for, even in the smallest type allowed. */
  readonly tient: boolean
  /** True when some texts were shortened to make room; the list holds them whole. */
  readonly abrege: boolean
  /** What this drawing is about when there are several: « Vue d’ensemble », « COPIL ». */
  readonly titre: string
}

export type FigureItem = {
  readonly id: string
  readonly texte: string
  readonly details: readonly string[]
  readonly enfants: readonly FigureItem[]
}

/** The room a drawing may take on paper and how it looks. */
export type FigureOptions = {
  /** Millimetres. */
  readonly largeur: number
  readonly hauteur: number
  /** Six hexadecimal digits, dark enough for white text. */
  readonly primary: string
  readonly police: 'Calibri' | 'Arial' | 'Cambria'
  /** Thin no-break space before ; ! ? */
  readonly fine: boolean
}

/** Points in a millimetre. */
export const PT_PAR_MM = 72 / 25.4
