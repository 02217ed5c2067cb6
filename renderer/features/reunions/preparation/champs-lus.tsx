import type { AnyRow } from '../../../../shared/domain/dossier'
import { getAnyRow } from '../../../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../../../shared/domain/registry'
import type { Id } from '../../../../shared/kernel/json'
import { formatValeur } from '../../../../shared/rules/valeurs-lisibles.rules'
import { useCairn } from '../../../store/cairn-store'

type ChampsLusProps = {
  readonly table: TableName
  readonly id: Id
  readonly names: readonly string[]
}

/** What is written in these fields of a record, to be read; nothing for those that are empty. */
export function ChampsLus({ table, id, names }: ChampsLusProps) {
  const dossier = useCairn((state) => state.dossier)
  const row: AnyRow | undefined = getAnyRow(dossier, table, id)
  const { fields } = getDefinition(table)
  const read = names.flatMap((name) => {
    const value = row?.[name] ?? null
    const text = value === false ? '' : formatValeur(dossier, table, name, value).trim()
    return text === '' ? [] : [{ name, label: fields[name]?.label ?? '', text }]
  })
  if (read.length === 0) return null
  return (
    <dl className="champs-lus">
      {read.map(({ name, label, text }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
