import type { Dossier } from '../../domain/dossier'
import { countDifferences, type Difference } from '../../rules/differences.rules'
import { getLibelleTable } from '../../rules/valeurs-lisibles.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block } from '../blocks'
import { cell, headRow } from '../inline'

/** How many records came, changed and went, by kind, with their sum. */
export function buildTableComptes(
  dossier: Dossier,
  differences: readonly Pick<Difference, 'table' | 'genre'>[],
): Block {
  const counts = countDifferences(differences)
  const sum = (key: 'ajouts' | 'modifications' | 'suppressions'): number =>
    counts.reduce((total, count) => total + count[key], 0)
  return {
    kind: 'table',
    caption: 'Nombre d’éléments ajoutés, modifiés et supprimés',
    columns: [
      { share: 5.5, align: 'left' },
      { share: 1.5, align: 'right' },
      { share: 1.5, align: 'right' },
      { share: 1.5, align: 'right' },
    ],
    head: [headRow(['Éléments', 'Ajoutés', 'Modifiés', 'Supprimés'])],
    rows: [
      ...counts.map(({ table, ajouts, modifications, suppressions }) => ({
        cells: [
          cell(capitalize(getLibelleTable(dossier, table))),
          ...[ajouts, modifications, suppressions].map((count) => cell(String(count))),
        ],
      })),
      {
        cells: [
          cell('Ensemble'),
          ...([sum('ajouts'), sum('modifications'), sum('suppressions')] as const).map((count) =>
            cell(String(count)),
          ),
        ],
        total: true,
      },
    ],
    labelColumn: true,
  }
}
