import type { AffixRule, Affixes } from './affixes'
import { parseFlags } from './affixes'

/** The words of a dictionary with the text of their flags; a word written twice has both, separated by a space. */
export type WordList = ReadonlyMap<string, string>

/**
 * Reads the `.dic` half of a Hunspell dictionary (its first line is a count), and stops for `pause` every 5,000 words: reading
 * it whole takes a quarter of a second, in which nothing else would be answered.
 */
export async function parseWordList(text: string, pause: () => Promise<void>): Promise<WordList> {
  const words = new Map<string, string>()
  let from = text.indexOf('\n') + 1
  for (let count = 1; from < text.length; count += 1) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    addEntry(words, text.slice(from, to))
    from = to + 1
    if (count % 5_000 === 0) await pause()
  }
  return words
}

function addEntry(words: Map<string, string>, line: string): void {
  const end = line.search(/\s/)
  const entry = end < 0 ? line : line.slice(0, end)
  const slash = entry.indexOf('/')
  const word = slash < 0 ? entry : entry.slice(0, slash)
  if (word === '') return
  const flags = slash < 0 ? '' : entry.slice(slash + 1)
  const known = words.get(word)
  words.set(word, known === undefined ? flags : `${known} ${flags}`)
}

/**
 * Tells whether a word is spelt right by taking it apart: a prefix (l’, d’, qu’…), a suffix (plural, verb endings), and what is
 * left must be in the list with the flags of both. Nothing is expanded ahead, so the dictionary costs its list alone.
 */
export class Dictionary {
  readonly #affixes: Affixes
  readonly #words: WordList

  constructor(affixes: Affixes, words: WordList) {
    this.#affixes = affixes
    this.#words = words
  }

  /** `word` with straight apostrophes, in the case it must be found in. */
  has(word: string): boolean {
    return this.#hasForm(word, null) || this.#hasPrefixed(word)
  }

  #hasPrefixed(word: string): boolean {
    const { prefixes, longestPrefix } = this.#affixes
    for (let length = 0; length <= Math.min(longestPrefix, word.length); length += 1) {
      for (const rule of prefixes.get(word.slice(0, length)) ?? []) {
        const base = rule.strip + word.slice(length)
        if (rule.condition !== null && !rule.condition.test(base)) continue
        if (this.#hasForm(base, rule)) return true
      }
    }
    return false
  }

  /** A form without prefix; with `prefix`, the entry or its suffix must allow that prefix. */
  #hasForm(form: string, prefix: AffixRule | null): boolean {
    if (this.#hasEntry(form, null, prefix)) return true
    const { suffixes, longestSuffix } = this.#affixes
    for (let length = 0; length <= Math.min(longestSuffix, form.length); length += 1) {
      for (const rule of suffixes.get(length === 0 ? '' : form.slice(-length)) ?? []) {
        const base = form.slice(0, form.length - length) + rule.strip
        if (rule.condition !== null && !rule.condition.test(base)) continue
        if (this.#hasEntry(base, rule, prefix)) return true
      }
    }
    return false
  }

  #hasEntry(base: string, suffix: AffixRule | null, prefix: AffixRule | null): boolean {
    const entries = this.#words.get(base)
    if (entries === undefined) return false
    const { needAffix, forbidden } = this.#affixes
    return entries.split(' ').some((text) => {
      const flags = parseFlags(text)
      if (flags.includes(forbidden)) return false
      if (suffix === null && prefix === null) return !flags.includes(needAffix)
      if (suffix !== null && !flags.includes(suffix.flag)) return false
      if (prefix === null) return true
      if (suffix === null) return flags.includes(prefix.flag)
      return (
        suffix.next.includes(prefix.flag) ||
        (suffix.cross && prefix.cross && flags.includes(prefix.flag))
      )
    })
  }
}
