/** A piece of a line, and whether it is printed above. */
export type Morceau = { readonly text: string; readonly superscript: boolean }

const NBSP = '\u00a0'

/**
 * « 1er », « 1re », « 2e », « 2d », « XXIe », and « nos » before several numbers (« nos 3 et 4 »: before a single one it is the
 * possessive, « nos 3 priorités »). The group named `haut` is what goes above.
 */
const EXPOSANTS = new RegExp(
  [
    String.raw`(?<=(?<![\p{L}\p{N}.,-])1)(?:ers?|res?)(?![\p{L}\p{N}])`,
    String.raw`(?<=(?<![\p{L}\p{N}.,-])2)(?:nde?s?|de?s?)(?![\p{L}\p{N}])`,
    String.raw`(?<=(?<![\p{L}\p{N}.,-])\d+)es?(?![\p{L}\p{N}])`,
    String.raw`(?<=(?<![\p{L}\p{N}])I)(?:er|re)s?(?![\p{L}\p{N}])`,
    String.raw`(?<=(?<![\p{L}\p{N}])X{0,3}(?:IX|IV|VI{0,3}|II|III|(?<=X)I?))es?(?![\p{L}\p{N}])`,
    String.raw`(?<=(?<![\p{L}\p{N}])[nN])os(?=[ ${NBSP}]\d+(?:\.\d+)*(?:,| et|${NBSP}et| à|${NBSP}à|-))`,
  ].join('|'),
  'gu',
)

/** Cuts a text where a document raises letters. The pieces put together are the text. */
export function splitExposants(text: string): readonly Morceau[] {
  const pieces: Morceau[] = []
  let from = 0
  for (const match of text.matchAll(EXPOSANTS)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), superscript: false })
    pieces.push({ text: match[0], superscript: true })
    from = match.index + match[0].length
  }
  if (from < text.length || pieces.length === 0) {
    pieces.push({ text: text.slice(from), superscript: false })
  }
  return pieces
}
