import { createRandom } from '../../fixtures/random.mjs'

/** One edit, in words that every engine understands. Rich texts are paragraphs; an edit of one changes a single paragraph. */
export type Edit =
  | {
      readonly op: 'set'
      readonly table: string
      readonly id: string
      readonly field: string
      readonly value: string
    }
  | {
      readonly op: 'text'
      readonly table: string
      readonly id: string
      readonly field: string
      readonly paragraph: number
      readonly at: number
      readonly removed: number
      readonly inserted: string
    }
  | {
      readonly op: 'member'
      readonly table: string
      readonly id: string
      readonly field: string
      readonly member: string
      readonly present: boolean
    }
  | { readonly op: 'new'; readonly table: string; readonly id: string; readonly values: Values }
  | { readonly op: 'delete'; readonly table: string; readonly id: string }

/** A text as its paragraphs, a set as its members, anything else as a string. */
export type Values = {
  readonly strings: Readonly<Record<string, string>>
  readonly texts: Readonly<Record<string, readonly string[]>>
  readonly sets: readonly string[]
}

export type Initial = readonly {
  readonly table: string
  readonly id: string
  readonly values: Values
}[]

/** quality.md and the issue: 200 fiches of 25 fields, 2,000 persons, 400 records with a text as long as minutes, their points. */
export const SIZE = { fichesAction: 200, personnes: 2000, operations: 400, points: 6 } as const

const FICHE_TEXTS = ['contexte', 'objectifsAction', 'descriptif'] as const
export const FICHE_SETS = [
  'objectifsSecondaires',
  'fichesLiees',
  'thematiques',
  'constats',
  'communes',
  'pilotes',
  'pilotesFonctions',
] as const
const STRINGS = {
  fichesAction: [
    'titre',
    'origine',
    'descriptifSommaire',
    'publicCible',
    'secteur',
    'precisionPilotage',
    'moyensHumains',
    'moyensMateriels',
    'sourcesFinancement',
    'precisionCalendrier',
    'numeroFige',
  ],
  personnes: ['prenom', 'nom', 'courriel', 'telephone', 'notes'],
  operations: [
    'titre',
    'publicCible',
    'secteur',
    'precisionPortage',
    'partenaires',
    'sourcesFinancement',
    'resultatsAttendus',
  ],
  etapes: ['titre', 'instance', 'responsable', 'livrable', 'avis', 'ordre'],
} as const

const WORDS =
  'accueil enfance jeunesse parents familles territoire commune partenaires projet action coordination relais crèche logement numérique accès droits séniors vallée montagne réunion comité pilotage diagnostic habitants besoins offre service public élus technicien convention signature bilan évaluation calendrier budget financement associations centre social mobilité santé handicap inclusion animation vie sociale parentalité information lieu itinérant saison'.split(
    ' ',
  )

type Random = () => number

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

function writeWords(random: Random, count: number): string {
  return Array.from({ length: count }, () => pick(random, WORDS)).join(' ')
}

function writeParagraphs(random: Random, count: number, words: number): string[] {
  return Array.from({ length: count }, () => writeWords(random, words))
}

function writeStrings(random: Random, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => [field, writeWords(random, 1 + Math.floor(random() * 8))]),
  )
}

function writeOrder(random: Random): string {
  return `a${String(Math.floor(random() * 6))}${Math.floor(random() * 1e6).toString(36)}x`
}

function writePoint(random: Random): Values {
  const strings = { ...writeStrings(random, STRINGS.etapes), ordre: writeOrder(random) }
  return { strings, texts: {}, sets: [] }
}

/** The dossier before its history. */
export function buildInitial(): Initial {
  const random = createRandom(42)
  const records: { table: string; id: string; values: Values }[] = []
  for (let i = 0; i < SIZE.fichesAction; i += 1) {
    const texts = Object.fromEntries(
      FICHE_TEXTS.map((field) => [field, writeParagraphs(random, 6, 50)]),
    )
    records.push({
      table: 'fichesAction',
      id: `fa_${String(i)}`,
      values: { strings: writeStrings(random, STRINGS.fichesAction), texts, sets: FICHE_SETS },
    })
  }
  for (let i = 0; i < SIZE.personnes; i += 1) {
    records.push({
      table: 'personnes',
      id: `per_${String(i)}`,
      values: { strings: writeStrings(random, STRINGS.personnes), texts: {}, sets: [] },
    })
  }
  for (let i = 0; i < SIZE.operations; i += 1) {
    const texts = { descriptif: writeParagraphs(random, 20, 50) }
    records.push({
      table: 'operations',
      id: `ope_${String(i)}`,
      values: { strings: writeStrings(random, STRINGS.operations), texts, sets: [] },
    })
    for (let j = 0; j < SIZE.points; j += 1) {
      records.push({
        table: 'etapes',
        id: `eta_${String(i)}x${String(j)}`,
        values: writePoint(random),
      })
    }
  }
  return records
}

/** 50 % values, 30 % texts, 8 % order, 12 % links, creations and deletions (storage.md §2). */
export function* listEdits(seed: number, count: number): Generator<Edit> {
  const random = createRandom(seed)
  const at = (size: number): string => String(Math.floor(random() * size))
  for (let i = 0; i < count; i += 1) {
    const kind = random()
    if (kind < 0.5) yield setString(random, at)
    else if (kind < 0.8) yield editText(random, at)
    else if (kind < 0.88)
      yield {
        op: 'set',
        table: 'etapes',
        id: `eta_${at(SIZE.operations)}x${at(SIZE.points)}`,
        field: 'ordre',
        value: writeOrder(random),
      }
    else if (kind < 0.92)
      yield {
        op: 'member',
        table: 'fichesAction',
        id: `fa_${at(SIZE.fichesAction)}`,
        field: pick(random, FICHE_SETS),
        member: `per_${at(SIZE.personnes)}`,
        present: random() < 0.8,
      }
    else if (kind < 0.97)
      yield {
        op: 'new',
        table: 'etapes',
        id: `eta_n${String(seed)}x${String(i)}`,
        values: writePoint(random),
      }
    else if (random() < 0.7)
      yield { op: 'delete', table: 'etapes', id: `eta_${at(SIZE.operations)}x${at(SIZE.points)}` }
    else yield { op: 'delete', table: 'personnes', id: `per_${at(SIZE.personnes)}` }
  }
}

function setString(random: Random, at: (size: number) => string): Edit {
  const which = random()
  const value = writeWords(random, 1 + Math.floor(random() * 8))
  if (which < 0.6)
    return {
      op: 'set',
      table: 'fichesAction',
      id: `fa_${at(SIZE.fichesAction)}`,
      field: pick(random, STRINGS.fichesAction),
      value,
    }
  if (which < 0.85)
    return {
      op: 'set',
      table: 'personnes',
      id: `per_${at(SIZE.personnes)}`,
      field: pick(random, STRINGS.personnes),
      value,
    }
  return {
    op: 'set',
    table: 'operations',
    id: `ope_${at(SIZE.operations)}`,
    field: pick(random, STRINGS.operations),
    value,
  }
}

function editText(random: Random, at: (size: number) => string): Edit {
  const edit = {
    op: 'text',
    at: random(),
    removed: random() < 0.5 ? 0 : Math.floor(random() * 40),
    inserted: ` ${writeWords(random, 3 + Math.floor(random() * 28))}`,
  } as const
  if (random() < 0.5)
    return {
      ...edit,
      table: 'fichesAction',
      id: `fa_${at(SIZE.fichesAction)}`,
      field: pick(random, FICHE_TEXTS),
      paragraph: Math.floor(random() * 6),
    }
  return {
    ...edit,
    table: 'operations',
    id: `ope_${at(SIZE.operations)}`,
    field: 'descriptif',
    paragraph: Math.floor(random() * 20),
  }
}

/** Where a text edit falls in a paragraph: its place is a share of the length, so that it exists in every engine. */
export function locate(
  edit: Extract<Edit, { op: 'text' }>,
  paragraph: string,
): { readonly at: number; readonly removed: number } {
  const at = Math.floor(edit.at * (paragraph.length + 1))
  return { at, removed: Math.min(edit.removed, paragraph.length - at) }
}
