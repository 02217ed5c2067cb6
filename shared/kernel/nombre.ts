import type { Result } from './result'
import { echec, success } from './result'

/** No-break space, the only space of a printed number. */
export const NBSP = '\u00a0'
export const MINUS = '\u2212'

export type FormatNombreOptions = {
  /** Exactly this many decimals (rounded half away from zero). */
  readonly decimals?: number
  /** At most this many decimals, without trailing zeros. Everything the number holds when absent. */
  readonly maxDecimals?: number
}

/** « 20 391 », « 2,5 », « −150 »: thousands by U+00A0, decimal comma, U+2212. Own code: Intl differs between machines. */
export function formatNombre(value: number, options: FormatNombreOptions = {}): string {
  if (!Number.isFinite(value)) return ''
  let [whole, fraction] = splitDecimal(Math.abs(value))
  const wanted = options.decimals ?? options.maxDecimals
  if (wanted !== undefined) [whole, fraction] = roundDecimal(whole, fraction, wanted)
  if (options.decimals !== undefined) fraction = fraction.padEnd(options.decimals, '0')
  else fraction = fraction.replace(/0+$/, '')
  const text = groupThousands(whole) + (fraction === '' ? '' : `,${fraction}`)
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text
}

/** « 42,3 % ». The number is already a percentage (42.3, not 0.423). */
export function formatPourcentage(value: number, options: FormatNombreOptions = {}): string {
  return `${formatNombre(value, { maxDecimals: 1, ...options })}${NBSP}%`
}

/** Separates the digits of a whole number by threes with U+00A0. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, NBSP)
}

/** Shortest decimal writing of a positive number, without exponent. */
function splitDecimal(value: number): [string, string] {
  const [mantissa = '0', exponentText] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const exponent = Number(exponentText ?? 0)
  if (exponent >= 0) {
    const digits = whole + fraction.padEnd(exponent, '0')
    const cut = whole.length + exponent
    return [digits.slice(0, cut), digits.slice(cut)]
  }
  const digits = '0'.repeat(-exponent) + whole + fraction
  const cut = digits.length - fraction.length + exponent
  return [digits.slice(0, cut).replace(/^0+(?=\d)/, '') || '0', digits.slice(cut)]
}

function roundDecimal(whole: string, fraction: string, decimals: number): [string, string] {
  if (fraction.length <= decimals) return [whole, fraction]
  const kept = BigInt(whole + fraction.slice(0, decimals))
  const rounded = String(kept + (fraction.charAt(decimals) >= '5' ? 1n : 0n)).padStart(
    decimals + 1,
    '0',
  )
  const cut = rounded.length - decimals
  return [rounded.slice(0, cut), rounded.slice(cut)]
}

const SPACES = /[\s\u00a0\u202f\u2009]/

/**
 * A number as people write it: « 12 345,6 », « 12345.6 », « −150 », « +3 », « 12.345,6 » (a dot and a comma together: the dot parts
 * thousands). « 12.345 » alone could be twelve thousand or twelve and a third: it is refused with both readings proposed.
 */
export function parseNombre(text: string): Result<number> {
  const trimmed = text.trim().replace(/^[\u2212\u2013]/, '-')
  const match = /^([+-]?)\s*(\d[\d\s\u00a0\u202f\u2009.]*)(?:,(\d+))?$/.exec(trimmed)
  if (match === null) return echec('nombre-illisible', REFUS)
  const [, sign = '', head = '', decimals] = match
  const whole = readWhole(head.trim(), decimals !== undefined)
  if (whole === undefined) return echec('nombre-illisible', REFUS)
  if (whole === AMBIGU) {
    const [left = '', right = ''] = head.trim().split('.')
    return echec(
      'nombre-ambigu',
      `« ${head.trim()} » peut vouloir dire « ${left}${NBSP}${right} » ou « ${left},${right} ». Écrivez l’un des deux.`,
    )
  }
  const value = Number(decimals === undefined ? whole : `${whole}.${decimals}`)
  if (!Number.isFinite(value)) return echec('nombre-illisible', REFUS)
  return success(sign === '-' && value !== 0 ? -value : value)
}

const REFUS = 'Je n’ai pas compris ce nombre. Essayez « 12 345 » ou « 2,5 ».'

/** Two readings: a sign that no reading gives. */
const AMBIGU = Symbol('ambigu')

function readWhole(head: string, hasComma: boolean): string | typeof AMBIGU | undefined {
  if (/^\d+$/.test(head)) return head
  if (/^\d{1,3}(?:[\s\u00a0\u202f\u2009]\d{3})+$/.test(head)) {
    return head.replace(new RegExp(SPACES, 'g'), '')
  }
  if (/^\d{1,3}(?:\.\d{3})+$/.test(head) && (hasComma || head.split('.').length > 2)) {
    return head.replaceAll('.', '')
  }
  if (hasComma) return undefined
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(head)) return AMBIGU
  if (/^\d{1,3}(?:[\s\u00a0\u202f\u2009]\d{3})*\.\d+$/.test(head) || /^\d+\.\d+$/.test(head)) {
    return head.replace(new RegExp(SPACES, 'g'), '')
  }
  return undefined
}
