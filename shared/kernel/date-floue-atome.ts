import { parseMois } from './mois'

/**
 * One date as written, before its missing year or month is taken from its neighbour: « avril » in « d’avril au 15 octobre 2021 »,
 * « 6 » in « 6 et 7 septembre ».
 */
export type Atome = {
  readonly precision: 'jour' | 'semaine' | 'mois' | 'trimestre' | 'semestre' | 'annee'
  readonly annee?: number
  readonly mois?: number
  readonly jour?: number
  /** Number of the week, quarter or half-year. */
  readonly rang?: number
  readonly partie?: 'debut' | 'milieu' | 'fin'
}

/** Small words before a date that change nothing. */
const DEVANT =
  /^(?:(?:le|la|les|du|de|des|en|au|aux|a|dans|entre|courant|pendant|mois de) |mois d'|l'|d')+/

const RANG: readonly (readonly [RegExp, number])[] = [
  [/^(?:1|1er|1ere|premier)$/, 1],
  [/^(?:2|2e|2eme|2d|2nd|second|deuxieme)$/, 2],
  [/^(?:3|3e|3eme|troisieme)$/, 3],
  [/^(?:4|4e|4eme|quatrieme)$/, 4],
]

/** Reads one folded date (see `normaliserDate`); undefined when the words are not those of a date. */
export function parseAtome(folded: string): Atome | undefined {
  const text = folded.replace(DEVANT, '').trim()
  return parseChiffres(text) ?? parseMots(text) ?? parsePartie(text)
}

function parseChiffres(text: string): Atome | undefined {
  let m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (m) return { precision: 'jour', annee: Number(m[1]), mois: Number(m[2]), jour: Number(m[3]) }
  m = /^(\d{4})-(\d{2})$/.exec(text) ?? null
  if (m) return { precision: 'mois', annee: Number(m[1]), mois: Number(m[2]) }
  m = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/.exec(text)
  if (m)
    return { precision: 'jour', annee: readAnnee(m[4]), mois: Number(m[3]), jour: Number(m[1]) }
  m = /^(\d{1,2}) ?[/.] ?(\d{1,2})$/.exec(text)
  if (m) return { precision: 'jour', mois: Number(m[2]), jour: Number(m[1]) }
  m = /^(\d{1,2}) ?\/ ?(\d{4})$/.exec(text)
  if (m) return { precision: 'mois', annee: Number(m[2]), mois: Number(m[1]) }
  m = /^(?:annee )?([1-9]\d{3})$/.exec(text)
  if (m) return { precision: 'annee', annee: Number(m[1]) }
  m = /^(\d{1,2})(?:er|e)?$/.exec(text)
  if (m) return { precision: 'jour', jour: Number(m[1]) }
  return text === 'annee' ? { precision: 'annee' } : undefined
}

function parseMots(text: string): Atome | undefined {
  let m = /^(\d{1,2}) ?(?:er|ere|e)? ?([a-z]{3,})(?:,? (\d{4}|\d{2}))?$/.exec(text)
  const jourMois = m ? parseMois(m[2] ?? '') : undefined
  if (m && jourMois !== undefined) {
    return { precision: 'jour', jour: Number(m[1]), mois: jourMois, ...withAnnee(m[3]) }
  }
  m = /^([a-z]{3,})(?: (?:de )?(\d{4}))?$/.exec(text)
  const mois = m ? parseMois(m[1] ?? '') : undefined
  if (m && mois !== undefined) return { precision: 'mois', mois, ...withAnnee(m[2]) }
  return parseRang(text)
}

function parseRang(text: string): Atome | undefined {
  let m = /^(\w+) (trim|trimestre|sem|semestre)(?: (?:de )?(?:l'annee )?(\d{4}))?$/.exec(text)
  if (m) {
    const precision = m[2]?.startsWith('t') ? 'trimestre' : 'semestre'
    const last = precision === 'trimestre' ? 4 : 2
    const word = m[1] ?? ''
    const rang = word === 'dernier' ? last : RANG.find(([pattern]) => pattern.test(word))?.[1]
    return rang !== undefined && rang <= last ? { precision, rang, ...withAnnee(m[3]) } : undefined
  }
  m = /^t ?([1-4])(?:[ /-]{0,3}(\d{4}))?$/.exec(text)
  if (m) return { precision: 'trimestre', rang: Number(m[1]), ...withAnnee(m[2]) }
  m = /^s([12])(?:[ /-]{0,3}(\d{4}))?$/.exec(text)
  if (m) return { precision: 'semestre', rang: Number(m[1]), ...withAnnee(m[2]) }
  m = /^(?:semaine|sem|s) ?(?:n° ?)?(\d{1,2})(?:,? (?:de )?(?:l'annee )?(\d{4}))?$/.exec(text)
  if (m) return { precision: 'semaine', rang: Number(m[1]), ...withAnnee(m[2]) }
  return undefined
}

/** « fin 2022 », « mi-juin », « fin de l’année 2022 »: a part of a month or of a year, nothing else. */
function parsePartie(text: string): Atome | undefined {
  const m = /^(debut|mi|milieu|fin)[ -](.+)$/.exec(text)
  if (!m) return undefined
  const whole = parseAtome(m[2] ?? '')
  if (whole === undefined || whole.partie !== undefined) return undefined
  if (whole.precision !== 'mois' && whole.precision !== 'annee') return undefined
  const word = m[1]
  return { ...whole, partie: word === 'debut' || word === 'fin' ? word : 'milieu' }
}

function withAnnee(text: string | undefined): { readonly annee?: number } {
  return text === undefined ? {} : { annee: readAnnee(text) }
}

/** Two figures are of this century below 70, of the last one from 70 on. */
function readAnnee(text: string | undefined): number {
  const year = Number(text)
  if (text?.length !== 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}
