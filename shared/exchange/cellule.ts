/** What no eye sees: marks that turn the direction of reading, joiners, soft hyphens, tags, byte order marks. They lie about what is read. */
const INVISIBLES = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cs}]/gu
/**
 * What makes a spreadsheet take a text for a formula, full-width letters of Asian keyboards included (OWASP, quality.md 1.2.10); blanks
 * and unseen letters before it do not count: programs differ on them.
 */
const FORMULE =
  /^(?:[\t\r\n\0]|[\s\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u
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
