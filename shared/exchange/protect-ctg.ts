import { Decrypter, Encrypter } from 'age-encryption'
import type { Result } from '../kernel/result'
import { success } from '../kernel/result'
import {
  refuseDamaged,
  refuseEmptyPassword,
  refuseLongPassword,
  refuseSuspect,
  refuseWrongPassword,
} from './refusals'

/** Cost of one try, as the base-2 logarithm of the scrypt factor: about 1.5 s and 256 MB on an office computer. */
const LOG_N = 18
/** Above, a hostile header would hold the computer up for minutes, and take gigabytes. */
const MAX_LOG_N = 20

/** Longest password, in UTF-16 units. */
export const MAX_MOT_DE_PASSE = 10_000

/** The header of an age file protected by a password alone, as the `age` tool and we write it. */
const HEADER =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]{0,5})\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/
const HEADER_MAX = 300

/**
 * The password as it is derived: NFC, so that « é » is the same from any keyboard, without the blanks that copying adds at both ends.
 */
export function normalizeMotDePasse(motDePasse: string): string {
  return motDePasse.normalize('NFC').trim()
}

/**
 * Protects a written `.ctg` with a password: the whole archive in an age v1 file (https://age-encryption.org/v1), which the standard
 * `age` tool opens too. The salt and the key are drawn by the library at each call: two calls never give the same bytes.
 * Fails on an empty or endless password.
 * @param options.logN cost of the derivation, lowered by tests only
 */
export async function protectCtg(
  bytes: Uint8Array,
  motDePasse: string,
  options: { readonly logN?: number } = {},
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const normalized = normalizeMotDePasse(motDePasse)
  if (normalized === '') return refuseEmptyPassword()
  if (normalized.length > MAX_MOT_DE_PASSE) return refuseLongPassword()
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(options.logN ?? LOG_N)
  encrypter.setPassphrase(normalized)
  return success(new Uint8Array(await encrypter.encrypt(bytes)))
}

/**
 * Is it an age file that a password may open? Looks at the header alone, in no time: to be asked before the user is.
 * Fails with a French sentence on a header that is damaged, asks for a hostile amount of work, or needs a key of another kind.
 */
export function checkProtection(bytes: Uint8Array): Result<null> {
  const start = String.fromCharCode(...bytes.subarray(0, HEADER_MAX))
  const logN = HEADER.exec(start)?.[1]
  if (logN === undefined) return refuseDamaged('en-tête de protection')
  return Number(logN) > MAX_LOG_N ? refuseSuspect(`coût du mot de passe : ${logN}`) : success(null)
}

/**
 * What a protected file holds. All or nothing: each block carries its own authentication, and no byte is given before the last one is
 * checked. A damaged header cannot be told from a wrong password; anything damaged after it can.
 */
export async function unprotectCtg(
  bytes: Uint8Array,
  motDePasse: string,
): Promise<Result<Uint8Array>> {
  const checked = checkProtection(bytes)
  if (!checked.ok) return checked
  const decrypter = new Decrypter()
  decrypter.addPassphrase(normalizeMotDePasse(motDePasse))
  try {
    return success(await decrypter.decrypt(bytes))
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    return reason.startsWith('no identity matched') ? refuseWrongPassword() : refuseDamaged(reason)
  }
}
