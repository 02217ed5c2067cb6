import { NBSP } from './nombre'
import type { Result } from './result'
import { echec, success } from './result'

const MAX_MINUTES = 7 * 24 * 60

/** A length of time in minutes, rounded to the minute: « 45 min », « 1 h », « 1 h 30 », « 0 min ». Empty for what is not a length. */
export function formatDuree(minutes: number): string {
  if (!Number.isFinite(minutes) || minutes < 0) return ''
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return `${rest}${NBSP}min`
  return rest === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${String(rest).padStart(2, '0')}`
}

/**
 * A length as people write it, in minutes: « 20 », « 20 min », « 20’ », « 1 h », « 1h30 », « 1 h 30 min », « 1:30 », « 1,5 h »,
 * « une heure et demie ». A lone number is minutes. Refused beyond a week.
 */
export function parseDuree(text: string): Result<number> {
  const plain = text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
  const minutes = readMots(plain) ?? readMinutes(plain) ?? readHeures(plain)
  if (minutes === undefined || minutes > MAX_MINUTES) {
    return echec(
      'duree-illisible',
      'Je n’ai pas compris cette durée. Essayez « 20 min » ou « 1 h 30 ».',
    )
  }
  return success(minutes)
}

const MOTS: { readonly [text: string]: number } = {
  'un quart d’heure': 15,
  'une demi-heure': 30,
  'trois quarts d’heure': 45,
  'une heure': 60,
  'une heure et demie': 90,
  'deux heures': 120,
}

function readMots(text: string): number | undefined {
  const key = text.replace(/'/g, '’')
  return Object.hasOwn(MOTS, key) ? MOTS[key] : undefined
}

function readMinutes(text: string): number | undefined {
  const m = /^(\d{1,5}) ?(?:min(?:ute)?s?\.?|mn|m|['’′])?$/.exec(text)
  return m === null ? undefined : Number(m[1])
}

function readHeures(text: string): number | undefined {
  let m = /^(\d{1,3}) ?(?:h(?:eures?)?|:) ?(?:([0-5]\d)(?: ?(?:min(?:utes?)?|mn))?)?$/.exec(text)
  if (m !== null && !(text.endsWith(':') && m[2] === undefined)) {
    return Number(m[1]) * 60 + Number(m[2] ?? 0)
  }
  m = /^(\d{1,3}) ?h(?:eures?)? ?(\d) ?(?:min(?:utes?)?|mn)$/.exec(text)
  if (m !== null) return Number(m[1]) * 60 + Number(m[2])
  m = /^(\d{1,3})[,.](\d{1,2}) ?h(?:eures?)?$/.exec(text)
  return m === null ? undefined : Math.round(Number(`${m[1] ?? ''}.${m[2] ?? ''}`) * 60)
}
