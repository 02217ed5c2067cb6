/** Stands for each hidden span; one met in the text is hidden like the others. */
export const MASQUE = '\ue000'

const EXTENSIONS =
  'ctg|docx?|xlsx?|csv|pdf|pptx?|odt|ods|ics|eml|vcf|zip|png|jpe?g|svg|txt|json|html?|md|fr|com|org|net|eu|info'

/** In this order: an address holds a file name, a telephone number holds figures. */
const PROTEGES = [
  MASQUE,
  String.raw`(?:https?:\/\/|www\.|mailto:|ftp:\/\/)[^\s«»"<>]*[^\s«»"<>.,;:!?)\]’']`,
  String.raw`[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63})+`,
  String.raw`[A-Za-z]:\\[^\s«»"<>]*`,
  String.raw`(?<![^\s«»"<>/\\:;,!?])[^\s«»"<>/\\:;,!?]{1,200}\.(?:${EXTENSIONS})(?![\p{L}\p{N}_’'-])`,
  String.raw`(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)`,
  String.raw`(?<![\d+])(?:\+33[ \u00a0\u202f.]?[1-9]|0[1-9])(?:[ \u00a0\u202f.-]?\d{2}){4}(?!\d)`,
].join('|')

const SANS_VERROU = new RegExp(PROTEGES, 'gu')

export type Masked = { readonly masked: string; readonly hidden: readonly string[] }

/** Replaces each span that typography must leave alone with one sign. */
export function hideProteges(text: string, locked: readonly string[] = []): Masked {
  const hidden: string[] = []
  const literals = locked
    .filter((item) => item !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((item) => item.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern =
    literals.length === 0 ? SANS_VERROU : new RegExp([...literals, PROTEGES].join('|'), 'gu')
  const masked = text.replace(pattern, (span) => {
    hidden.push(span)
    return MASQUE
  })
  return { masked, hidden }
}

/** Puts the hidden spans back, in order. */
export function showProteges(masked: string, hidden: readonly string[]): string {
  let index = 0
  return masked.replaceAll(MASQUE, () => hidden[index++] ?? MASQUE)
}
