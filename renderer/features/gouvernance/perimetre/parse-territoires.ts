import type { Territoire } from '../../../../shared/domain/territoire.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import { parseNombre } from '../../../../shared/kernel/nombre'
import { foldText } from '../../../../shared/kernel/recherche'

export type LigneTerritoire = {
  readonly nom: string
  readonly type: Territoire['type']
  readonly codeInsee: string
  readonly habitants: number | null
  readonly annee: number | null
  readonly source: string
}

export type TerritoiresLus = {
  readonly lignes: readonly LigneTerritoire[]
  /** Cells that could not be understood: left empty, and told. */
  readonly refus: number
}

type Colonne = keyof LigneTerritoire

/** Headings as people write them; the first that begins so wins. */
const TITRES: readonly (readonly [RegExp, Colonne])[] = [
  [/^(nom|commune|territoire|collectivite|libelle)/, 'nom'],
  [/^type|^nature/, 'type'],
  [/insee|^code/, 'codeInsee'],
  [/^(population|habitants|nombre d.?habitants|pop)/, 'habitants'],
  [/^(annee|millesime)/, 'annee'],
  [/^source/, 'source'],
]

const SANS_TITRE: readonly Colonne[] = ['nom', 'type', 'codeInsee', 'habitants', 'annee', 'source']

/** The territoires of a block copied from Excel, or of a list of names. A name that comes twice is kept once. */
export function parseTerritoires(
  block: readonly (readonly string[])[],
  typeParDefaut: Territoire['type'],
): TerritoiresLus {
  const header = readHeader(block[0] ?? [])
  const columns = header ?? SANS_TITRE
  let refus = 0
  const seen = new Set<string>()
  const lignes = block.slice(header === null ? 0 : 1).flatMap((cells): LigneTerritoire[] => {
    const read = (column: Colonne): string => {
      const at = columns.indexOf(column)
      return at < 0 ? '' : (cells[at] ?? '').replace(/\s+/g, ' ').trim()
    }
    const nom = read('nom').slice(0, 300)
    const key = foldText(nom)
    if (nom === '' || seen.has(key)) return []
    seen.add(key)
    const refuse = <V>(text: string, value: V | null): V | null => {
      if (text !== '' && value === null) refus += 1
      return value
    }
    const type = refuse(read('type'), readType(read('type')))
    return [
      {
        nom,
        type: type ?? typeParDefaut,
        codeInsee: read('codeInsee').slice(0, 20),
        habitants: refuse(read('habitants'), readNombre(read('habitants'))),
        annee: refuse(read('annee'), readAnnee(read('annee'))),
        source: read('source').slice(0, 300),
      },
    ]
  })
  return { lignes, refus }
}

/** The columns that the first line names; null when it is a line like the others. */
function readHeader(cells: readonly string[]): readonly (Colonne | null)[] | null {
  // A heading holds no figure: « Commune 1, 1 204, Insee » is a line.
  if (cells.some((cell) => /\d/.test(cell))) return null
  const columns = cells.map((cell) => {
    const text = foldText(cell.trim())
    return TITRES.find(([pattern]) => pattern.test(text))?.[1] ?? null
  })
  const isHeader =
    cells.length > 1
      ? columns.filter((column) => column !== null).length >= 2
      : /^(noms?|communes?|territoires?)$/.test(foldText(cells[0]?.trim() ?? ''))
  return isHeader && columns.includes('nom') ? columns : null
}

function readType(text: string): Territoire['type'] {
  const folded = foldText(text)
  if (folded === '') return null
  const options = REGISTRY.territoires.fields.type.options ?? []
  const found = options.find(({ label, value }) => foldText(label) === folded || value === folded)
  return (found?.value as Territoire['type'] | undefined) ?? null
}

function readNombre(text: string): number | null {
  const read = parseNombre(text)
  return read.ok && read.value >= 0 ? read.value : null
}

function readAnnee(text: string): number | null {
  return /^(?:19|20|21)\d\d$/.test(text) ? Number(text) : null
}
