import { foldText, listMots } from '../../../shared/kernel/recherche'
import { parseTsv } from '../../forms/tsv'
import { readCivilite, type LigneElection } from './renouvellement'

export type Collage = {
  readonly lignes: readonly LigneElection[]
  readonly reprises: number
  /** Places that name no line, or several: told, never guessed. */
  readonly inconnus: readonly string[]
}

type Colonne = 'lieu' | 'civilite' | 'prenom' | 'nom'

const ORDRE: readonly Colonne[] = ['lieu', 'civilite', 'prenom', 'nom']

const TITRES: readonly (readonly [Colonne, RegExp])[] = [
  ['lieu', /^(?:commune|organisme|collectivite|mairie|structure|ville|lieu)/],
  ['civilite', /^(?:civilite|civ|titre|sexe|genre|m\/mme)/],
  ['prenom', /^prenom/],
  ['nom', /^nom/],
]

/**
 * Writes the people of a block copied from Excel in the lines of their commune. Columns: commune, civilité, prénom, nom, or those that
 * the first line names. « Mairie de », « Commune de » and articles do not count; one line alone needs no commune.
 */
export function collerElus(lignes: readonly LigneElection[], texte: string): Collage {
  const block = parseTsv(texte.includes('\t') ? texte : texte.replaceAll(';', '\t'))
  const header = readTitres(block[0] ?? [])
  const rows = header === null ? block : block.slice(1)
  const columns = header ?? (lignes.length === 1 && isWithoutPlace(rows) ? ORDRE.slice(1) : ORDRE)
  const places = indexLieux(lignes)
  const next = [...lignes]
  const inconnus: string[] = []
  let reprises = 0
  for (const cells of rows) {
    const read = (colonne: Colonne): string => {
      const at = columns.indexOf(colonne)
      return at < 0 ? '' : (cells[at] ?? '').replace(/\s+/g, ' ').trim()
    }
    const lieu = read('lieu')
    if (`${read('prenom')}${read('nom')}` === '') continue
    const at = columns.includes('lieu') ? places.get(getCleLieu(lieu)) : 0
    const ligne = at === undefined ? undefined : next[at]
    if (at === undefined || ligne === undefined) {
      inconnus.push(lieu || `${read('prenom')} ${read('nom')}`.trim())
      continue
    }
    next[at] = {
      ...ligne,
      civilite: readCivilite(read('civilite')),
      prenom: read('prenom'),
      nom: read('nom'),
    }
    reprises += 1
  }
  return { lignes: next, reprises, inconnus }
}

/** The columns that a first line names, when it names at least a name. */
function readTitres(cells: readonly string[]): readonly (Colonne | null)[] | null {
  const found = cells.map((cell) => {
    const folded = foldText(cell).trim()
    return TITRES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
  })
  return found.includes('nom') && found.filter((one) => one !== null).length > 1 ? found : null
}

function isWithoutPlace(rows: readonly (readonly string[])[]): boolean {
  return rows.every((cells) => cells.length <= 3)
}

/** Words before the name of a commune that people write or not. */
const AVANT = new Set('mairie commune ville communaute de du des la le les l d saint st'.split(' '))

/** « Mairie de Saint-Béat-Lez » and « ST BEAT LEZ » are one place: common words and articles left out. */
function getCleLieu(texte: string): string {
  const mots = listMots(texte)
  const own = mots.filter((mot) => !AVANT.has(mot))
  const hasSaint = mots.some((mot) => mot === 'saint' || mot === 'st')
  return `${hasSaint ? 'saint ' : ''}${(own.length === 0 ? mots : own).join(' ')}`
}

/** The line of each place; a place that several lines bear belongs to none. */
function indexLieux(lignes: readonly LigneElection[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>()
  const twice = new Set<string>()
  lignes.forEach(({ organisme }, at) => {
    const key = getCleLieu(organisme)
    if (index.has(key)) twice.add(key)
    index.set(key, at)
  })
  for (const key of twice) index.delete(key)
  return index
}
