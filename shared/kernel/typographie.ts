export type TypographieOptions = {
  /** U+202F instead of U+00A0 before « ; ! ? ». */
  readonly fine?: boolean
  /** Also corrects what optical reading broke (« COFIL », « 1^{er} »). */
  readonly ocr?: boolean
}

export function formatParagraphe(text: string, _options: TypographieOptions = {}): string {
  return text
}
