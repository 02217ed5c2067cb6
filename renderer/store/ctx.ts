import type { Ctx } from '../../shared/kernel/ctx'
import { useCairn } from './cairn-store'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const ID_LENGTH = 12

/** Random characters among digits and small letters, from the system's generator. */
export function createRandomText(length: number): string {
  // 252 is the largest multiple of 36 below 256: bytes above would favour the first letters.
  let text = ''
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      if (byte < 252 && text.length < length) text += ALPHABET[byte % 36] as string
    }
  }
  return text
}

/** Time, chance and person for one gesture. */
export function getCtx(): Ctx {
  const now = Date.now()
  return {
    now,
    today: formatToday(new Date(now)),
    author: useCairn.getState().auteur,
    newId: (prefix) => `${prefix}_${createRandomText(ID_LENGTH)}`,
  }
}

function formatToday(date: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${String(date.getFullYear())}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
