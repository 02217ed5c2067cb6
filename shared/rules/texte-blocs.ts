import type { Field } from '../domain/field'
import { REGISTRY } from '../domain/registry'
import type { Json } from '../kernel/json'

/**
 * Texts that are kept as the blocks of a document, written as JSON: the frozen minutes. What a hand wrote is in the strings of a few
 * keys; the runs of a paragraph are read together, so that a name cut by bold letters is seen whole.
 */

/** True for the field that holds blocks. */
export function isChampBlocs(field: Field): boolean {
  return field === (REGISTRY.comptesRendus.fields.contenu as Field)
}

/** Strings of the model that say how, not what: never read, never changed. */
const STRUCTURE: ReadonlySet<string> = new Set(
  'kind role align accent tone side font primary orientation vertical png dataUrl'.split(' '),
)

type Objet = { readonly [key: string]: Json }

function isObjet(value: Json | undefined): value is Objet {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListe(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** A run of a paragraph: a text, a link, something missing, a line break. */
function isRun(value: Json): value is Objet {
  if (!isObjet(value)) return false
  return value['kind'] === 'break' || typeof value['text'] === 'string'
}

function isRuns(value: readonly Json[]): value is readonly Objet[] {
  return value.length > 0 && value.every(isRun)
}

function readRun(run: Objet): string {
  return typeof run['text'] === 'string' ? run['text'] : '\n'
}

function parse(texte: string): Json | undefined {
  try {
    return JSON.parse(texte) as Json
  } catch {
    return undefined
  }
}

/** What is written in the blocks, one line a paragraph; the text itself when it is not blocks. */
export function getTexteBlocs(texte: string): string {
  const value = parse(texte)
  if (value === undefined || typeof value !== 'object') return texte
  const lines: string[] = []
  collect(value, lines)
  return lines.join('\n')
}

function collect(value: Json, lines: string[]): void {
  if (typeof value === 'string') {
    if (value.trim() !== '') lines.push(value)
  } else if (isListe(value)) {
    if (isRuns(value)) collectRuns(value, lines)
    else for (const item of value) collect(item, lines)
  } else if (isObjet(value)) {
    for (const [key, item] of Object.entries(value)) if (!STRUCTURE.has(key)) collect(item, lines)
  }
}

/** The words of a paragraph, then the addresses of its links that the words do not say. */
function collectRuns(runs: readonly Objet[], lines: string[]): void {
  const text = runs.map(readRun).join('')
  lines.push(text)
  for (const { href } of runs) {
    const address = typeof href === 'string' ? href.replace(/^(?:mailto|tel):/i, '') : ''
    if (address !== '' && !text.includes(address)) lines.push(address)
  }
}

/** A part of a text to write anew, and the whole text written anew. */
type Changes = readonly { readonly debut: number; readonly fin: number; readonly par: string }[]

/**
 * The same blocks with their texts changed: `list` says what to write anew in a text, from left to right. Valid JSON in, valid JSON
 * out, of the same shape; the same text when nothing changes. A text that is not JSON is changed as it is.
 */
export function replaceTexteBlocs(texte: string, list: (texte: string) => Changes): string {
  const value = parse(texte)
  if (value === undefined || typeof value !== 'object') return applyChanges(texte, list(texte))
  const after = replaceIn(value, list)
  return after === value ? texte : JSON.stringify(after)
}

function replaceIn(value: Json, list: (texte: string) => Changes): Json {
  if (typeof value === 'string') return applyChanges(value, list(value))
  if (isListe(value)) {
    return isRuns(value)
      ? replaceRuns(value, list)
      : keep(
          value,
          value.map((item) => replaceIn(item, list)),
        )
  }
  if (!isObjet(value)) return value
  const entries = Object.entries(value)
  const after = entries.map(([key, item]) => (STRUCTURE.has(key) ? item : replaceIn(item, list)))
  if (after.every((item, index) => item === entries[index]?.[1])) return value
  return Object.fromEntries(entries.map(([key], index) => [key, after[index] as Json]))
}

/** The same list when nothing in it has changed. */
function keep(before: readonly Json[], after: readonly Json[]): readonly Json[] {
  return after.every((item, index) => item === before[index]) ? before : after
}

/** What stands for a name is written in the run where the name began; the address of a link is read too. */
function replaceRuns(runs: readonly Objet[], list: (texte: string) => Changes): Json {
  const texts = runs.map(readRun)
  const changes = list(texts.join(''))
  let start = 0
  const after = runs.map((run, index): Json => {
    const from = start
    start += (texts[index] ?? '').length
    const text = applyChanges(texts[index] ?? '', moveChanges(changes, from, start))
    const href =
      typeof run['href'] === 'string' ? applyChanges(run['href'], list(run['href'])) : undefined
    if (run['kind'] === 'break' || (text === run['text'] && href === run['href'])) return run
    return href === undefined ? { ...run, text } : { ...run, text, href }
  })
  return keep(runs, after)
}

/** The part of each change that falls in one run, in its own places. */
function moveChanges(changes: Changes, from: number, to: number): Changes {
  return changes
    .filter(({ debut, fin }) => fin > from && debut < to)
    .map(({ debut, fin, par }) => ({
      debut: Math.max(debut, from) - from,
      fin: Math.min(fin, to) - from,
      par: debut >= from ? par : '',
    }))
}

function applyChanges(texte: string, changes: Changes): string {
  let result = ''
  let at = 0
  for (const { debut, fin, par } of changes) {
    result += texte.slice(at, debut) + par
    at = fin
  }
  return at === 0 && result === '' ? texte : result + texte.slice(at)
}
