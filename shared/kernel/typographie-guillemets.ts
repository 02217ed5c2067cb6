import { MASQUE } from './typographie-proteges'

const NBSP = '\u00a0'
const AVANT = String.raw`(?<=^|[\s(\[«“’'/\u2013\u2014-])`
const APRES = String.raw`(?=$|[\s)\]»”.,;:!?…/\u2013\u2014-])`

const DROITS = new RegExp(`${AVANT}"([^"\\n]*[^"\\s])"${APRES}`, 'gu')
const ANGLAIS = /“([^“”\n]*[^“”\s])”/gu
const APOSTROPHE = new RegExp(
  `(?<=\\p{L})['\u2018\u02bc\u00b4\`](?=[\\p{L}\\p{N}«“"${MASQUE}])`,
  'gu',
)

/**
 * Straight quotation marks that go by pairs become « » (“ ” inside « »), English ones too when the paragraph has no « »; an
 * apostrophe between a word and what follows becomes ’. Inches, minutes and lone marks stay.
 */
export function formatGuillemets(text: string): string {
  const apostrophes = text.replace(APOSTROPHE, '’')
  const english = apostrophes.includes('«')
    ? apostrophes
    : apostrophes.replace(ANGLAIS, (_all, inside: string) => quote(inside))
  return english.replace(DROITS, (_all, inside: string, index: number, whole: string) =>
    isInsideQuotes(whole, index) ? `“${inside.trim()}”` : quote(inside),
  )
}

function quote(inside: string): string {
  return `«${NBSP}${inside.trim()}${NBSP}»`
}

function isInsideQuotes(text: string, index: number): boolean {
  const before = text.slice(0, index)
  return before.lastIndexOf('«') > before.lastIndexOf('»')
}
