import type { Fault } from './lint-structure'
import { listTexts, type OpenDocx } from './open-docx'

const NB = '[\\u00a0\\u202f]'

/** French typography of the text of a paragraph: each rule is what must never be seen (word.md §4, domain.md (d)). */
const RULES: readonly (readonly [string, RegExp])[] = [
  ['T-espace-double', / {2,}/],
  ['T-apostrophe', /\p{L}'\p{L}/u],
  [
    'T-ponctuation',
    new RegExp(`(?<!${NB})[;!?»](?=\\s|$)|(?<=\\p{L})(?<!${NB})[;!?](?!\\p{L})`, 'u'),
  ],
  ['T-deux-points', /(?<=[\p{L}\p{N})»])[ ]?:(?=\s|$)/u],
  ['T-guillemet', new RegExp(`«(?!${NB})`)],
  ['T-guillemet-droit', /(?<=\s|^)"\p{L}|\p{L}"(?=\s|$)/u],
  ['T-pour-cent', /\d[ ]?[%€]/],
  ['T-numero', /\bn° /],
  ['T-milliers', /\d \d{3}(?!\d)/],
  [
    'T-date',
    /\b\d{1,2} (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/,
  ],
  ['T-points', /\.\.\./],
  ['T-capitale', /\b(?:Etat|Evaluation|Etape|Education)\b/],
  ['T-ligature', /\b(?:oeuvre|coeur|soeur|oeil)/i],
  ['T-parenthese-accord', /\p{L}\((?:s|e|es|x)\)/u],
  ['T-ordinal', /\b\d+(?:ème|eme)\b/],
]

export function lintTypography(docx: OpenDocx): readonly Fault[] {
  return listTexts(docx).flatMap((text) => listFaultsOfText(text))
}

export function listFaultsOfText(text: string): readonly Fault[] {
  return RULES.flatMap(([check, rule]) => {
    const found = rule.exec(text)
    return found === null
      ? []
      : [{ check, detail: text.slice(Math.max(0, found.index - 20), found.index + 30) }]
  })
}
