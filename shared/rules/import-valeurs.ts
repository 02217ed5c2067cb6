import { organisme } from '../domain/organisme.entity'
import { fonction } from '../domain/fonction.entity'
import { elide } from '../kernel/accord'
import { foldText, listMots } from '../kernel/recherche'

/** How texts written by anyone become the values of the annuaire. Pure; an unknown word gives null, never a guess. */

const CIVILITES: ReadonlyMap<string, 'mme' | 'm'> = new Map([
  ...['mme', 'madame', 'mlle', 'mademoiselle', 'mmes', 'f', 'femme', 'feminin', 'ms', 'mrs'].map(
    (word) => [word, 'mme'] as const,
  ),
  ...['m', 'mr', 'monsieur', 'mm', 'h', 'homme', 'masculin'].map((word) => [word, 'm'] as const),
])

export function parseCivilite(text: string): 'mme' | 'm' | null {
  return CIVILITES.get(foldText(text).replace(/[.\s]/g, '')) ?? null
}

/** What may stand in the header of a message (RFC 5322, unquoted): an address with an accent or a path is a slip, and nobody receives it. */
const COURRIEL =
  /^[A-Za-z0-9.!#$%&*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/

export function isCourriel(text: string): boolean {
  return text.length <= 254 && COURRIEL.test(text.trim())
}

/** The addresses of a cell: « a@example.org; b@example.org », « Nom <a@example.org> », « mailto:… ». */
export function listCourrielsCellule(text: string): readonly string[] {
  return text
    .replace(/mailto:/gi, ' ')
    .split(/[\s;,<>()"']+/)
    .filter(isCourriel)
}

/** The digits that a number dials in France: « +33 (0)5 61… », « 0033561… » and « 05.61… » are one. */
export function foldTelephone(text: string): string {
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '')
  return digits.replace(/^(?:0033|33)(?=\d{9}$)/, '0')
}

export function isTelephone(text: string): boolean {
  return /^[+\d][\d\s.()/-]{7,20}$/.test(text.trim()) && foldTelephone(text).length >= 8
}

/**
 * « 0561000000 », « 561000000 » (a spreadsheet ate the zero) and « +33561000000 » (a phone) → « 05 61 00 00 00 »; anything else as it is
 * typed.
 */
export function formatTelephone(text: string): string {
  const plain = text.trim()
  const digits = plain.replace(/[\s.-]|\(0\)/g, '').replace(/^(?:\+|00)33(?=[1-9]\d{8}$)/, '0')
  const whole = /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits
  return /^0[1-9]\d{8}$/.test(whole) ? whole.replace(/(\d{2})(?=\d)/g, '$1 ') : plain
}

export type NomLu = {
  readonly civilite: 'mme' | 'm' | null
  readonly prenom: string
  readonly nom: string
}

/**
 * « Mme MARTIN Sylvie », « Sylvie Martin », « MARTIN, Sylvie », « M. Paul de la Tour »: words in capitals are the name; else the first one is
 * the first name. When all are alike, an address « prenom.nom@… » tells which is which.
 */
export function parseNomComplet(text: string, courriel = ''): NomLu {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  const civilite = words.length > 1 ? parseCivilite(words[0] ?? '') : null
  const rest = civilite === null ? words : words.slice(1)
  const [before, after] = rest.join(' ').split(/\s*,\s*/, 2)
  if (after !== undefined && after !== '') return { civilite, prenom: after, nom: before ?? '' }
  if (rest.length === 1) return { civilite, prenom: '', nom: rest[0] ?? '' }
  const isUpper = (word: string) => /\p{Lu}/u.test(word) && word === word.toLocaleUpperCase('fr')
  const upper = rest.filter((word) => isUpper(word) && word.length > 1)
  if (upper.length > 0 && upper.length < rest.length) {
    // « Paul de la TOUR »: what stands between two words in capitals, or just before, is of the name when it is a particle.
    const isNom = rest.map((word, at) => isUpper(word) || isParticule(word, rest[at + 1]))
    const pick = (wanted: boolean) => rest.filter((_, at) => isNom[at] === wanted).join(' ')
    if (pick(false) !== '') return { civilite, prenom: pick(false), nom: pick(true) }
  }
  const [local = ''] = courriel.split('@')
  const [first = '', second = ''] = foldText(local).split(/[._-]/)
  const last = foldText(rest.at(-1) ?? '')
  if (second !== '' && first === last) {
    return { civilite, prenom: rest.at(-1) ?? '', nom: rest.slice(0, -1).join(' ') }
  }
  return { civilite, prenom: rest[0] ?? '', nom: rest.slice(1).join(' ') }
}

function isParticule(word: string, next: string | undefined): boolean {
  return next !== undefined && /^(?:de|du|des|la|le|les|d[’']|van|von)$/i.test(word)
}

/** The words of a name in one order: « MARTIN Sylvie » and « Sylvie Martin » are one. Empty without letters. */
export function foldNom(prenom: string, nom: string): string {
  return [...listMots(`${prenom} ${nom}`)].sort().join(' ')
}

/** « Mairie de Saint-Béat », « Commune de Saint Béat » and « Saint-Béat » are one body; « CC » and « Communauté de communes » too. */
export function foldOrganisme(nom: string): string {
  return listMots(nom)
    .join(' ')
    .replace(/^(?:mairie|commune|ville)(?: (?:de|du|des|d))?(?: (?:la|le|les|l))? (?=.)/, '')
    .replace(/^communaute (?:de )?communes\b/, 'cc')
    .replace(/\b(?:de|du|des|la|le|les) /g, '')
}

export function isMairie(nom: string): boolean {
  return /^(?:mairie|commune|ville)\b/.test(foldText(nom).trim())
}

/** « Bagnères-de-Luchon » → « Mairie de Bagnères-de-Luchon »; « Le Plan » → « Mairie du Plan »; « Antignac » → « Mairie d’Antignac ». */
export function formatNomMairie(commune: string): string {
  const [, article = '', rest = ''] = /^(Le|Les) (.+)$/.exec(commune) ?? []
  if (article !== '') return `Mairie ${article === 'Le' ? 'du' : 'des'} ${rest}`
  return `Mairie ${elide('de', commune)}`
}

const TITRE_COMMUNE =
  /^((?:1er |1re |premi[eè]re? )?(?:maire|adjointe?(?: au maire)?|conseill[eè]re? municipale?))\s+(de la |de l[’']|des |du |de |d[’'])\s*(\p{Lu}[\p{L}’' -]{1,60})$/iu
const ARTICLES: Readonly<Record<string, string>> = { du: 'Le ', des: 'Les ', 'de la': 'La ' }

/** « Maire de Barbazan » → « Maire », « Barbazan »; « Maire du Plan » → « Le Plan ». Null when a title names no commune alone. */
export function parseTitreCommune(
  text: string,
): { readonly titre: string; readonly commune: string } | null {
  const [, titre = '', small = '', rest = ''] = TITRE_COMMUNE.exec(text) ?? []
  // « maire de la commune », « adjointe de Luchon chargée de l’enfance »: something else is said.
  if (titre === '' || !/^\p{Lu}/u.test(rest) || /\s(?:charg|d[ée]l[ée]gu|et\s)/i.test(rest))
    return null
  const article = /^de l[’']$/i.test(small) ? 'L’' : (ARTICLES[small.trim().toLowerCase()] ?? '')
  return { titre, commune: `${article}${rest}` }
}

const TYPES: Readonly<Record<string, string>> = {
  mairie: 'commune',
  communes: 'commune',
  collectivite: 'commune',
  'communaute communes': 'epci',
  intercommunalite: 'epci',
  cc: 'epci',
  'conseil departemental': 'departement',
  'conseil regional': 'region',
  sivom: 'syndicat',
  sivu: 'syndicat',
  syndicat: 'syndicat',
  ccas: 'ccas',
  cias: 'ccas',
  asso: 'association',
  associations: 'association',
  'centre social': 'centre_social',
  evs: 'centre_social',
  'france travail': 'france_travail',
  'pole emploi': 'france_travail',
  prive: 'gestionnaire_prive',
  prefecture: 'etat',
}

export function parseTypeOrganisme(text: string): string | null {
  const options = organisme.fields.type.options ?? []
  const words = listMots(text).join(' ')
  const found = options.find(({ label, value }) =>
    [label, value].some((name) => listMots(name).join(' ') === words),
  )
  const key = words.replace(/\b(?:de|du|des|la|le|les) /g, '')
  return found?.value ?? (Object.hasOwn(TYPES, key) ? (TYPES[key] ?? null) : null)
}

/** « Élue », « élus », « Technicien·ne »: the role whose word begins the same. */
export function parseRole(text: string): string | null {
  const [word = ''] = listMots(text.replace(/[·(].*$/, ''))
  if (word === '') return null
  const options = fonction.fields.role.options ?? []
  const found = options.find(({ label }) => {
    const [stem = ''] = listMots(label)
    return word.startsWith(stem) && word.length - stem.length <= 3
  })
  return found?.value ?? (word.startsWith('institution') ? 'institutionnel' : null)
}
