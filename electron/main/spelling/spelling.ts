import type { Affixes } from './affixes'
import { Dictionary, type WordList } from './dictionary'

/** Letters tried for the suggestions, the most frequent first. */
const LETTERS = "'esaitnrulodcpmévqfbghjàxèyêzçôîùâûïkœwëü"

/** French spelling on the machine alone: nothing is downloaded, no word leaves the program. */
export class Spelling {
  readonly #affixes: Affixes
  readonly #dictionary: Dictionary
  readonly #own: Set<string>
  readonly #known = new Map<string, boolean>()

  /** `own`: words that the user added. */
  constructor(affixes: Affixes, words: WordList, own: Iterable<string> = []) {
    this.#affixes = affixes
    this.#dictionary = new Dictionary(affixes, words)
    this.#own = new Set(own)
  }

  addWord(word: string): void {
    this.#own.add(word)
    this.#known.clear()
  }

  /**
   * True when a word is right as it stands. Words with digits, acronyms (« EVS », « RPE ») and single letters are never wrong:
   * the names of the house are many and known to their readers. Compounds are right when each part is.
   */
  isRight(word: string): boolean {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const right = this.#isRight(word)
    if (this.#known.size > 20_000) this.#known.clear()
    this.#known.set(word, right)
    return right
  }

  /** At most `count` words near this one, the likeliest first; with the case and the apostrophe of what was written. */
  getSuggestions(word: string, count = 5): readonly string[] {
    const found = new Set<string>()
    const lower = normalise(word).toLowerCase()
    for (const candidate of this.#listCandidates(lower)) {
      if (candidate === lower && candidate === word) continue
      const fitted = fitCase(candidate, word)
      if (fitted !== word && !found.has(fitted) && this.#isKnown(fitted)) found.add(fitted)
      if (found.size >= count) break
    }
    return [...found].map((one) => one.replaceAll("'", '’'))
  }

  #isRight(word: string): boolean {
    const plain = normalise(word).replace(/^['-]+|['-]+$/g, '')
    if (plain.length <= 1 || /\d/.test(plain)) return true
    if (this.#own.has(word) || this.#own.has(plain) || this.#isKnown(plain)) return true
    if (plain === plain.toUpperCase() && plain.length <= 8) return true
    const parts = plain.split(/[-./·]/)
    return parts.length > 1 && parts.every((part) => part === '' || this.#isRight(part))
  }

  #isKnown(word: string): boolean {
    if (this.#dictionary.has(word)) return true
    const lower = word.toLowerCase()
    if (word === lower) return false
    const capital = lower.charAt(0).toUpperCase() + lower.slice(1)
    if (word === word.toUpperCase())
      return this.#dictionary.has(lower) || this.#dictionary.has(capital)
    return word === capital && this.#dictionary.has(lower)
  }

  *#listCandidates(word: string): Generator<string> {
    yield word
    for (const [from, to] of this.#affixes.replacements) {
      const [plain, atEnd] = from.endsWith('$') ? [from.slice(0, -1), true] : [from, false]
      for (let at = word.indexOf(plain); at >= 0; at = word.indexOf(plain, at + 1)) {
        if (!atEnd || at + plain.length === word.length)
          yield word.slice(0, at) + to + word.slice(at + plain.length)
      }
    }
    for (let i = 0; i < word.length - 1; i += 1)
      yield word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2)
    for (let i = 0; i < word.length; i += 1) yield word.slice(0, i) + word.slice(i + 1)
    for (const letter of LETTERS) {
      for (let i = 0; i < word.length; i += 1) yield word.slice(0, i) + letter + word.slice(i + 1)
      for (let i = 0; i <= word.length; i += 1) yield word.slice(0, i) + letter + word.slice(i)
    }
    for (let i = 1; i < word.length; i += 1) {
      const [left, right] = [word.slice(0, i), word.slice(i)]
      if (left.length > 1 && right.length > 1 && this.#dictionary.has(left)) {
        if (this.#dictionary.has(right)) yield `${left} ${right}`
      }
    }
  }
}

function normalise(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/\u00ad/g, '')
}

function fitCase(candidate: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return candidate.toUpperCase()
  const first = like.charAt(0)
  return first !== first.toLowerCase()
    ? candidate.charAt(0).toUpperCase() + candidate.slice(1)
    : candidate
}
