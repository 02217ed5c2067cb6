import { NBSP } from './nombre'
import type { Result } from './result'
import { echec, success } from './result'

/** An hour of the day as it is stored in dates: « 14:20 ». */
export type Heure = string

/** « 14 h », « 14 h 20 », from « 14:20 », with no-break spaces. Empty for what is not an hour. */
export function formatHeure(heure: Heure): string {
  const m = /^(\d{2}):(\d{2})$/.exec(heure)
  if (m === null) return ''
  const hours = `${Number(m[1])}${NBSP}h`
  return m[2] === '00' ? hours : `${hours}${NBSP}${m[2] ?? ''}`
}

/** An hour as people write it: « 14 h 20 », « 14h20 », « 14:20 », « 14h », « 9.30 », « midi », « à 14 h ». Gives « 14:20 ». */
export function parseHeureJour(text: string): Result<Heure> {
  const plain = text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(/^(?:à|a|vers|dès) /, '')
  if (plain === 'midi') return success('12:00')
  if (plain === 'minuit') return success('00:00')
  const m =
    /^(\d{1,2}) ?(?:h(?:eures?)?)(?: ?(\d{2})(?: ?min)?)?$/.exec(plain) ??
    /^(\d{1,2})[:.](\d{2})$/.exec(plain) ??
    /^(\d{1,2})$/.exec(plain)
  if (m === null) {
    return echec('heure-illisible', 'Je n’ai pas compris cette heure. Essayez « 14 h 20 ».')
  }
  const [hours, minutes] = [Number(m[1]), Number(m[2] ?? 0)]
  if (hours > 23 || minutes > 59) {
    return echec('heure-inexistante', 'Cette heure n’existe pas. Écrivez par exemple « 14 h 30 ».')
  }
  return success(buildHeure(hours * 60 + minutes))
}

/** Minutes since midnight of « 14:20 »; null for what is not an hour. */
export function getMinutes(heure: Heure): number | null {
  const m = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(heure)
  return m === null ? null : Number(m[1]) * 60 + Number(m[2])
}

/** « 14:20 » from minutes since midnight; what passes midnight stays at 23:59, what comes before stays at 00:00. */
export function buildHeure(minutes: number): Heure {
  const whole = Math.min(Math.max(Math.round(minutes), 0), 24 * 60 - 1)
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}
