import { randomBytes } from 'node:crypto'

/** 128 random bits in 32 hexadecimal digits. */
export function newToken(): string {
  return randomBytes(16).toString('hex')
}
