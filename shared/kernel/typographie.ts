import { formatEspaces, type EspacesOptions } from './typographie-espaces'
import { formatGuillemets } from './typographie-guillemets'
import { formatMots, formatOcr } from './typographie-mots'
import { hideProteges, showProteges } from './typographie-proteges'

export type TypographieOptions = EspacesOptions & {
  /** Also corrects words that optical reading broke (« COFIL » for « COPIL »): never unless asked for. */
  readonly ocr?: boolean
  /** Exact texts to leave as they are, wherever they stand: the spans that the user locked. */
  readonly locked?: readonly string[]
}

/**
 * A whole paragraph with the French spaces, quotation marks, apostrophes, figures, abbreviations and ordinals of a printed document
 * (domain.md (d), word.md §4). To be called on the paragraph, not run by run: a space before « ; » may sit at the end of a run.
 * U+00A0 everywhere; `fine` puts U+202F before « ; ! ? ». Web and e-mail addresses, file names, telephone numbers and times like
 * « 14:30 » are left alone. Letters change only for the words of `typographie-mots`. Applying it twice changes nothing more.
 */
export function formatParagraphe(text: string, options: TypographieOptions = {}): string {
  const { masked, hidden } = hideProteges(text, options.locked)
  const words = formatMots(options.ocr === true ? formatOcr(masked) : masked)
  return showProteges(formatEspaces(formatGuillemets(words), options), hidden)
}
