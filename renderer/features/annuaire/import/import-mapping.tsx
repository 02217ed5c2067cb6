import { useMemo } from 'react'
import type { TableImportee } from '../../../../shared/kernel/table-importee'
import {
  CHAMPS_IMPORT,
  type ChampImport,
  type Correspondance,
} from '../../../../shared/rules/import-champs'
import { IMPORT } from '../../../strings/annuaire-import'

type ImportMappingProps = {
  readonly table: TableImportee
  readonly correspondance: Correspondance
  readonly onChange: (next: Correspondance) => void
}

function readSample(table: TableImportee, column: number): string {
  const cells = table.lignes.slice(0, 200).map((row) => row[column] ?? '')
  const shown = cells.filter((cell) => cell !== '').slice(0, 2)
  return shown.map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell)).join(' · ')
}

function findChamp(value: string): ChampImport | null {
  return CHAMPS_IMPORT.find(({ id }) => id === value)?.id ?? null
}

/** Each column of the file that holds something, and what it becomes: Outlook writes ninety of them, most of them empty. */
export function ImportMapping({ table, correspondance, onChange }: ImportMappingProps) {
  const shown = useMemo(
    () => table.entetes.map((_, column) => table.lignes.some((row) => row[column])),
    [table],
  )
  const hidden = shown.filter((isShown) => !isShown).length
  return (
    <div className="import-cadre" tabIndex={0} role="group" aria-label={IMPORT.mapping}>
      <table className="import-colonnes">
        <thead>
          <tr>
            <th scope="col">{IMPORT.column}</th>
            <th scope="col">{IMPORT.sample}</th>
            <th scope="col">{IMPORT.field}</th>
          </tr>
        </thead>
        <tbody>
          {table.entetes.map((entete, column) =>
            !shown[column] ? null : (
              <tr key={column}>
                <th scope="row">{entete}</th>
                <td>{readSample(table, column)}</td>
                <td>
                  <select
                    className="champ-saisie"
                    aria-label={IMPORT.fieldOf(entete)}
                    value={correspondance[column] ?? ''}
                    onChange={(event) => {
                      const chosen = findChamp(event.currentTarget.value)
                      onChange(correspondance.map((one, at) => (at === column ? chosen : one)))
                    }}
                  >
                    <option value="">{IMPORT.ignored}</option>
                    {CHAMPS_IMPORT.map(({ id, label }) => (
                      <option key={id} value={id}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {hidden > 0 && <p className="import-note">{IMPORT.hiddenColumns(hidden)}</p>}
    </div>
  )
}
