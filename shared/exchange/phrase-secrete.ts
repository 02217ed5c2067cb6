import { MOTS } from './phrase-mots'

/** Words of a generated passphrase. */
const WORDS = 5
const BITS_PER_WORD = 10

/** Random bytes that a passphrase takes. */
export const OCTETS_PHRASE = WORDS * 2

/**
 * A passphrase easy to dictate on the telephone: five short French words without accents, « lampe-jardin-… ».
 * Entropy: 50 bits when the bytes are random (1,024 words, each drawn evenly on 10 bits). At about one second a try, which is what the
 * protection costs (protect-ctg.ts), half of the phrases take some eighteen million years of one processor.
 * @param octets at least `OCTETS_PHRASE` random bytes; throws on fewer
 */
export function buildPhraseSecrete(octets: Uint8Array): string {
  if (octets.length < OCTETS_PHRASE) throw new Error('buildPhraseSecrete: too few random bytes')
  const words = Array.from({ length: WORDS }, (_, index) => {
    const rank = ((octets[index * 2] ?? 0) << 8) | (octets[index * 2 + 1] ?? 0)
    return MOTS[rank % MOTS.length] ?? ''
  })
  return words.join('-')
}

/** `bits` is an upper bound: how many the password is worth to someone who knows how people choose theirs, at best. */
export type ForceMotDePasse = {
  readonly bits: number
  readonly niveau: 'vide' | 'faible' | 'moyen' | 'bon'
  /** What to tell the user. French. */
  readonly conseil: string
}

/** Under 30 bits a night of tries opens the file; above 45, nobody will try. */
const MOYEN = 30
const BON = 45

const CONSEILS: Readonly<Record<ForceMotDePasse['niveau'], string>> = {
  vide: 'Choisissez un mot de passe, ou prenez celui que Cairn propose.',
  faible: 'Trop facile à deviner\u00a0: allongez-le, ou prenez celui que Cairn propose.',
  moyen: 'Acceptable pour un envoi ordinaire\u00a0; plusieurs mots sans lien seraient plus sûrs.',
  bon: 'Difficile à deviner.',
}

const KNOWN: ReadonlySet<string> = new Set(MOTS)
/** What is tried first. Folded: lower case, no accents. */
const COMMON =
  /motdepasse|password|azerty|qwerty|bonjour|soleil|admin|cairn|secret|bienvenue|convention|mairie|commune|(?<!\p{L})(?:caf|ctg)(?!\p{L})|(?:19|20)\d\d/gu

/**
 * Estimates a password simply: words of our list count 10 bits, other words of letters 12 at most, digits 3.3, others 5; what
 * repeats, follows on (`1234`, `abcd`) or is tried first by everyone counts 2 bits in all. It sees no name nor date of birth: a low
 * figure is sure, a high one is not.
 */
export function estimerForce(motDePasse: string): ForceMotDePasse {
  const text = motDePasse.normalize('NFC').trim()
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const common = folded.match(COMMON)?.length ?? 0
  const rest = folded.replace(COMMON, ' ')
  const seen = new Set<string>()
  let bits = common * 2
  for (const [part] of rest.matchAll(/\p{L}+|\d+|[^\p{L}\d\s-]+/gu)) {
    bits += seen.has(part) ? 1 : countBits(part)
    seen.add(part)
  }
  // Capitals in the middle of a word are not guessed at once.
  bits += Math.min(6, (text.match(/(?<=\p{Ll})\p{Lu}/gu)?.length ?? 0) * 2)
  const niveau = text === '' ? 'vide' : bits < MOYEN ? 'faible' : bits < BON ? 'moyen' : 'bon'
  return { bits: Math.floor(bits), niveau, conseil: CONSEILS[niveau] }
}

function countBits(part: string): number {
  const fresh = countFresh(part)
  if (/^\p{L}/u.test(part)) return KNOWN.has(part) ? BITS_PER_WORD : Math.min(12, fresh * 4)
  return fresh * (/^\d/.test(part) ? 3.3 : 5)
}

/** Characters that neither repeat the one before nor follow it. */
function countFresh(part: string): number {
  let count = 0
  let before = -9
  for (const char of part) {
    const code = char.codePointAt(0) ?? 0
    if (Math.abs(code - before) > 1) count += 1
    before = code
  }
  return count
}
