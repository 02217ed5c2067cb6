/** Marks that turn the direction of reading, joiners and byte order marks: unseen, and able to lie about what is read. */
const INVISIBLES =
  /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Noncharacter_Code_Point}\p{Cs}]/gu
/** What makes a spreadsheet take a text for a formula, full-width letters of Asian keyboards included (OWASP, quality.md 1.2.10). */
const FORMULE = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/u
const TELEPHONE = /^\+\d[\d .()/-]*$/
/** The apostrophe that an export put before one of them. */
const NEUTRALISEE = /^'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u

/** A text received, as it may be kept and shown: one spelling of accents, line ends alone as controls, nothing unseen. */
export function cleanCellule(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .replace(INVISIBLES, '')
    .normalize('NFC')
    .trim()
    .replace(NEUTRALISEE, '')
    .trimStart()
}

/** A text about to leave: no spreadsheet will compute it. */
export function neutraliseCellule(value: string): string {
  return FORMULE.test(value) ? `'${value}` : value
}

/** The same inside a workbook, where cells are typed as texts: « +33 5 61… » is a number to call and stays as it is. */
export function neutraliseCelluleClasseur(value: string): string {
  return TELEPHONE.test(value) ? value : neutraliseCellule(value)
}
