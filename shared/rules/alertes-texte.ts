import { foldText } from '../kernel/recherche'

/** Something that a dossier of the convention has no reason to hold (RGPD, minimisation): told, never forbidden. */
export type AlerteTexte = {
  readonly genre: 'nir' | 'iban' | 'naissance' | 'sante'
  readonly debut: number
  readonly fin: number
  /** What was written. */
  readonly extrait: string
  /** One French sentence. */
  readonly message: string
}

const MESSAGES: { readonly [G in AlerteTexte['genre']]: string } = {
  nir: 'Ceci ressemble à un numéro de sécurité sociale : il n’a pas sa place dans ce dossier.',
  iban: 'Ceci ressemble à des coordonnées bancaires (IBAN) : elles n’ont pas leur place dans ce dossier.',
  naissance:
    'Ceci ressemble à une date de naissance : une fonction et des coordonnées professionnelles suffisent.',
  sante:
    'Ceci ressemble à une information de santé sur une personne : la loi interdit de la garder ici.',
}

/** Thirteen digits that begin with a sex, a year and a month, with or without the key. */
const NIR =
  /(?<![\d\p{L}])[12478][\s.]?\d{2}[\s.]?(?:0[1-9]|1[0-2]|[2-4]\d|50)[\s.]?(?:\d{2}|2[ABab])[\s.]?\d{3}[\s.]?\d{3}(?:[\s./-]{0,3}(\d{2}))?(?![\d\p{L}])/gu
const IBAN =
  /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}(?:[ \u00a0-]?[A-Za-z0-9]{4}){2,7}(?:[ \u00a0-]?[A-Za-z0-9]{1,3})?(?![\p{L}\p{N}])/gu
const NAISSANCE =
  /(?<![\p{L}])(?:(?:date|jour|lieu) de naissance|ddn\s*:|(?:est |[,(]\s*)n[ée]e?\(?e?\)?\s+(?:le|en)\s+\d|n[ée]e?\(?e?\)?\s+le\s+\d{1,2}[\s./-])[^\n.;,)]{0,24}/giu

/** About someone in so many words. */
const SANTE =
  /(?<![\p{L}])(?:arr[êe]ts? (?:de )?maladie|cong[ée]s? (?:de )?(?:maladie|longue dur[ée]e|longue maladie)|en (?:longue )?maladie|est malade|hospitalis[ée]e?s?|enceintes?|s[ée]ropositi(?:f|ve)s?|d[ée]pressi(?:f|ve)s?|burn[\s-]?out|rqth|mi-temps th[ée]rapeutique|souffr(?:e|ait|ant) (?:de\b|d(?=['’]))|attein(?:t|te|ts|tes) (?:de\b|d(?=['’]))|sous (?:traitement|antid[ée]presseurs?)|traitement m[ée]dical|affection de longue dur[ée]e|invalidit[ée]|alcoolique|toxicomane|schizophr[èe]ne|bipolaire)(?![\p{L}])/giu
/** Matters of public policy, and health once written about a person. */
const SANTE_PERSONNE =
  /(?<![\p{L}])(?:maladies?|malades?|handicap[ée]*s?|cancers?|diab[èe]te|diab[ée]tiques?|autis(?:te|me)s?|[ée]pilep(?:sie|tique)s?|grossesse|d[ée]pression|addictions?|alcoolisme|psychiatri(?:e|que)s?|vih|sida|trisomi(?:e|que)s?|op[ée]r[ée]e? (?:de\b|du\b|d(?=['’]))|ald)(?![\p{L}])/giu

/** See `listAlertesTexte`. */
export function collectAlertes(texte: string, surPersonne: boolean): readonly AlerteTexte[] {
  const found = [
    ...match('nir', NIR, texte, (all) => isNir(all)),
    ...match('iban', IBAN, texte, (all) => isIban(all)),
    ...match('naissance', NAISSANCE, texte),
    ...match('sante', SANTE, texte),
    ...(surPersonne ? match('sante', SANTE_PERSONNE, texte) : []),
  ]
  return found
    .sort((a, b) => a.debut - b.debut || b.fin - a.fin)
    .filter((one, at, all) => !all.slice(0, at).some((other) => one.debut < other.fin))
}

function match(
  genre: AlerteTexte['genre'],
  pattern: RegExp,
  texte: string,
  isReal: (found: string) => boolean = () => true,
): readonly AlerteTexte[] {
  return [...texte.matchAll(pattern)]
    .filter((found) => isReal(found[0]))
    .map((found) => {
      const extrait = found[0].trim()
      const debut = found.index + found[0].indexOf(extrait)
      return { genre, debut, fin: debut + extrait.length, extrait, message: MESSAGES[genre] }
    })
}

/** With its key, only if the key is right; without, by its shape alone. Corsica counts as 19 and 18. */
function isNir(found: string): boolean {
  const plain = found.toUpperCase().replace(/[^0-9AB]/g, '')
  if (plain.length < 15) return plain.length === 13
  const digits = plain.replace('2A', '19').replace('2B', '18')
  const key = 97 - Number(BigInt(digits.slice(0, 13)) % 97n)
  return key === Number(digits.slice(13))
}

/** Remainder by 97 of ISO 13616: other numbers of that shape are left alone. */
function isIban(found: string): boolean {
  const plain = foldText(found).replace(/[^a-z0-9]/g, '')
  if (plain.length < 15 || plain.length > 34) return false
  const digits = [...plain.slice(4), ...plain.slice(0, 4)]
    .map((sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 87)))
    .join('')
  return BigInt(digits) % 97n === 1n
}
