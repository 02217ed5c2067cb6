import { getAnyRow, listRows, type Dossier } from '../domain/dossier'
import type { Field } from '../domain/field'
import type { Personne } from '../domain/personne.entity'
import { getDefinition, type TableName } from '../domain/registry'
import type { Id, Json } from '../kernel/json'
import { getLibelleFonction, getNomPersonne } from './libelles.rules'
import { listOrdreLecture } from './ordre-lecture'
import { isCourrielDe } from './reperage-coordonnees'
import { buildReperage, listTrouvailles, type Reperage } from './reperage-personnes'
import { getTexteSaisi } from './textes.rules'

/** A place where someone appears. */
export type Mention = {
  readonly table: TableName
  readonly id: Id
  readonly champ: string
  /** A reference to the person, one to a function the person holds, or words of a free text. */
  readonly genre: 'personne' | 'fonction' | 'nom' | 'courriel' | 'telephone'
  /** What is read there: the words around, or the name of the function. */
  readonly extrait: string
  /** False for a name that someone else bears too, or that is also a word: to be looked at. */
  readonly certain: boolean
}

/** The fields that say who someone is: not mentions, but the record itself; that of a namesake is not about this person. */
const IDENTITE: ReadonlySet<string> = new Set(['prenom', 'nom'])
const COORDONNEES: ReadonlySet<string> = new Set(['courriel', 'telephone'])

/** See `listMentions`. */
export function collectMentions(dossier: Dossier, personne: Personne): readonly Mention[] {
  const reperage = buildReperage(dossier)
  const fonctions = new Set(
    listRows(dossier, 'fonctions')
      .filter((fonction) => fonction.personne === personne.id)
      .map(({ id }) => id),
  )
  const found: Mention[] = []
  for (const { table, id } of listOrdreLecture(dossier)) {
    const row = getAnyRow(dossier, table, id)
    if (row === undefined) continue
    for (const [champ, field] of Object.entries(getDefinition(table).fields)) {
      if (table === 'personnes' && IDENTITE.has(champ)) continue
      if (id === personne.id && COORDONNEES.has(champ)) continue
      const about = { table, id, champ }
      found.push(...listReferences(dossier, personne, fonctions, about, field, row[champ] ?? null))
      found.push(...listTextes(reperage, personne, about, getTexteSaisi(field, row[champ])))
    }
  }
  return found
}

type About = Pick<Mention, 'table' | 'id' | 'champ'>

function listReferences(
  dossier: Dossier,
  personne: Personne,
  fonctions: ReadonlySet<Id>,
  about: About,
  field: Field,
  value: Json,
): readonly Mention[] {
  const ids = Array.isArray(value) ? (value as readonly Json[]) : [value]
  if (field.target === 'personnes' && ids.includes(personne.id)) {
    return [{ ...about, genre: 'personne', extrait: getNomPersonne(personne), certain: true }]
  }
  if (field.target !== 'fonctions') return []
  return ids.flatMap((id): Mention[] =>
    typeof id === 'string' && fonctions.has(id)
      ? [{ ...about, genre: 'fonction', extrait: getLibelleFonction(dossier, id), certain: true }]
      : [],
  )
}

function listTextes(
  reperage: Reperage,
  personne: Personne,
  about: About,
  texte: string,
): readonly Mention[] {
  if (texte === '') return []
  return listTrouvailles(reperage, texte).flatMap((one): Mention[] => {
    const extrait = formatExtrait(texte, one.debut, one.fin)
    if (one.personnes.includes(personne.id)) {
      return [{ ...about, genre: one.genre, extrait, certain: one.certain }]
    }
    const isGuess =
      one.genre === 'courriel' &&
      one.personnes.length === 0 &&
      isCourrielDe(personne, texte.slice(one.debut, one.fin))
    return isGuess ? [{ ...about, genre: 'courriel', extrait, certain: false }] : []
  })
}

const AUTOUR = 40

/** The words around, on the same line. */
function formatExtrait(texte: string, debut: number, fin: number): string {
  const start = texte.lastIndexOf('\n', debut - 1) + 1
  const stop = texte.indexOf('\n', fin)
  const end = stop === -1 ? texte.length : stop
  const from = debut - start <= AUTOUR ? start : findSpace(texte, debut - AUTOUR, debut)
  const to = end - fin <= AUTOUR ? end : texte.lastIndexOf(' ', fin + AUTOUR)
  const kept = texte.slice(from, Math.max(to, fin)).trim()
  return `${from > start ? '…\u00a0' : ''}${kept}${Math.max(to, fin) < end ? '\u00a0…' : ''}`
}

function findSpace(texte: string, from: number, before: number): number {
  const space = texte.indexOf(' ', from)
  return space === -1 || space >= before ? from : space + 1
}
