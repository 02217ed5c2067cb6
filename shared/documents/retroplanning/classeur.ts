import type { Dossier } from '../../domain/dossier'
import type { DateFloue } from '../../kernel/date-floue'
import type { DateIso } from '../../kernel/json'
import { readCellulesEtape } from '../../rules/export-etapes.rules'
import { listEtapes } from '../../rules/retroplanning/etapes.rules'
import { COLONNES_ETAPES } from '../../rules/tableur-etapes'

/** A text, a number, or a day that a spreadsheet sorts and filters as one. */
type Cellule = string | number | { readonly jour: DateIso }

export type ClasseurEtapes = {
  readonly nom: string
  readonly entetes: readonly string[]
  readonly lignes: readonly (readonly Cellule[])[]
  /** The phases, among the lines. */
  readonly titres: readonly number[]
}

/** Days of the wording, for sorting: nothing is read from them when the workbook is brought back. */
const CALCULEES = ['Début (calculé)', 'Fin (calculée)'] as const

/**
 * The plan as a sheet: dates in words, as precise as they were said, then the first and the last day they may mean, as days that a
 * spreadsheet can sort. Brought back, it changes nothing.
 */
export function buildClasseurEtapes(dossier: Dossier, today: DateIso): ClasseurEtapes {
  const etapes = listEtapes(dossier, today)
  return {
    nom: 'Rétroplanning',
    entetes: [...COLONNES_ETAPES.map(({ label }) => label), ...CALCULEES],
    lignes: etapes.map((lue) => {
      const cells = readCellulesEtape(dossier, lue)
      return [
        ...COLONNES_ETAPES.map(({ id }) =>
          id === 'quantite' ? (lue.etape.quantite ?? '') : cells[id],
        ),
        ...listBornes(lue.quand),
      ]
    }),
    titres: etapes.flatMap(({ nature }, index) => (nature === 'phase' ? [index] : [])),
  }
}

/** First and last day; nothing on the side that « d’ici 2025 » or « pas avant 2026 » leaves open. */
function listBornes(quand: DateFloue | null): readonly Cellule[] {
  if (quand === null) return ['', '']
  const { borne, debut, fin } = quand
  return [
    borne === 'dici' ? '' : { jour: debut },
    borne === 'pasAvant' || borne === 'depuis' ? '' : { jour: fin },
  ]
}
