/** One way to end (or begin) a word: `strip` is what the base form has in the place of `add`. */
export type AffixRule = {
  readonly flag: string
  readonly strip: string
  readonly add: string
  /** The base form must match; null when any does. */
  readonly condition: RegExp | null
  /** Flags that the affixed form has of its own (elided articles before a plural). */
  readonly next: readonly string[]
  /** May be joined with an affix of the other end. */
  readonly cross: boolean
}

export type Affixes = {
  /** By what they add, since a word is taken apart from its end. */
  readonly suffixes: ReadonlyMap<string, readonly AffixRule[]>
  readonly prefixes: ReadonlyMap<string, readonly AffixRule[]>
  readonly longestSuffix: number
  readonly longestPrefix: number
  readonly needAffix: string
  readonly forbidden: string
  readonly noSuggest: string
  /** Frequent confusions, for the suggestions: what was written, what may have been meant. */
  readonly replacements: readonly (readonly [string, string])[]
}

/**
 * Reads the `.aff` half of a Hunspell dictionary: the subset that the French one uses (FLAG long, SFX, PFX with continuation
 * flags, NEEDAFFIX, FORBIDDENWORD, NOSUGGEST, REP).
 */
export function parseAffixes(text: string): Affixes {
  const suffixes = new Map<string, AffixRule[]>()
  const prefixes = new Map<string, AffixRule[]>()
  const conditions = new Map<string, RegExp | null>()
  const flags = { NEEDAFFIX: '', FORBIDDENWORD: '', NOSUGGEST: '' }
  const replacements: (readonly [string, string])[] = []
  const crossing = new Map<string, boolean>()
  for (const line of text.split('\n')) {
    const [kind, first = '', second = '', third = '', fourth = '.'] = line.trim().split(/\s+/)
    if (kind === 'NEEDAFFIX' || kind === 'FORBIDDENWORD' || kind === 'NOSUGGEST')
      flags[kind] = first
    else if (kind === 'REP' && second !== '')
      replacements.push([first, second.replaceAll('_', ' ')])
    else if (kind === 'SFX' || kind === 'PFX') {
      if (/^\d+$/.test(third) && (second === 'Y' || second === 'N') && fourth === '.') {
        crossing.set(`${kind}${first}`, second === 'Y')
        continue
      }
      const [add = '', next = ''] = third.split('/')
      const rule: AffixRule = {
        flag: first,
        strip: second === '0' ? '' : second,
        add: add === '0' ? '' : add,
        condition: getCondition(conditions, kind, fourth),
        next: parseFlags(next),
        cross: crossing.get(`${kind}${first}`) ?? false,
      }
      const rules = kind === 'SFX' ? suffixes : prefixes
      const known = rules.get(rule.add)
      if (known === undefined) rules.set(rule.add, [rule])
      else known.push(rule)
    }
  }
  return {
    suffixes,
    prefixes,
    longestSuffix: getLongest(suffixes),
    longestPrefix: getLongest(prefixes),
    needAffix: flags.NEEDAFFIX,
    forbidden: flags.FORBIDDENWORD,
    noSuggest: flags.NOSUGGEST,
    replacements,
  }
}

/** The two-letter flags of a word or rule. */
export function parseFlags(text: string): readonly string[] {
  const flags: string[] = []
  for (let i = 0; i + 1 < text.length; i += 2) flags.push(text.slice(i, i + 2))
  return flags
}

function getCondition(
  known: Map<string, RegExp | null>,
  kind: 'SFX' | 'PFX',
  text: string,
): RegExp | null {
  if (text === '.') return null
  const key = `${kind}${text}`
  let condition = known.get(key)
  if (condition === undefined) {
    const escaped = text.replace(/[\\^$*+?(){}|/-]/g, (sign, at: number) =>
      sign === '^' && text[at - 1] === '[' ? '^' : `\\${sign}`,
    )
    condition = new RegExp(kind === 'SFX' ? `${escaped}$` : `^${escaped}`, 'u')
    known.set(key, condition)
  }
  return condition
}

function getLongest(rules: ReadonlyMap<string, unknown>): number {
  return Math.max(0, ...[...rules.keys()].map((add) => add.length))
}
