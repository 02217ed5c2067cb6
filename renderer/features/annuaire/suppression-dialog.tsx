import { useMemo } from 'react'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { PRESENCE, type Change } from '../../../shared/domain/command'
import { getDefinition, type TableName } from '../../../shared/domain/registry'
import { formatCompte } from '../../../shared/kernel/accord'
import { getRecordLabel } from '../../forms/record-label'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute } from '../../store/session'
import { ANNUAIRE } from '../../strings/annuaire'
import { ConfirmDialogue } from '../../ui/confirm-dialogue'
import { useAnnuaire } from './annuaire-context'
import type { Fiche } from './use-annuaire'

type SuppressionDialogProps = { readonly fiche: Fiche; readonly onClose: () => void }

/** What goes along and what stays without this contact, before it goes. It can be undone. */
export function SuppressionDialog({ fiche, onClose }: SuppressionDialogProps) {
  const { table, id } = fiche
  const { show } = useAnnuaire()
  const dossier = useCairn((state) => state.dossier)
  const command = useMemo(() => deleteRecord(dossier, table, id), [dossier, table, id])
  const name = getRecordLabel(dossier, table, id)
  const gone = countByTable(
    command.changes.filter((one) => one.field === PRESENCE && one.id !== id),
  )
  const left = countByTable(command.changes.filter((one) => one.field !== PRESENCE))
  return (
    <ConfirmDialogue
      title={ANNUAIRE.removeTitle(name)}
      action={ANNUAIRE.remove[table]}
      isDangerous
      onClose={onClose}
      onConfirm={() => {
        execute(command)
        show(null)
        addAvis({ ton: 'info', texte: ANNUAIRE.removed(name), action: 'annuler' })
      }}
    >
      {gone.length === 0 && left.length === 0 && <p>{ANNUAIRE.removeNothing}</p>}
      {gone.length > 0 && (
        <>
          <p>{ANNUAIRE.removeAlso}</p>
          <Liste items={gone} />
        </>
      )}
      {left.length > 0 && (
        <>
          <p>{ANNUAIRE.removeEmpties}</p>
          <Liste items={left} />
        </>
      )}
      {table === 'personnes' && <p className="champ-aide">{ANNUAIRE.removeIsNotErasure}</p>}
      <p className="champ-aide">{ANNUAIRE.removeUndo}</p>
    </ConfirmDialogue>
  )
}

function Liste({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="annuaire-puces">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

/** « 3 fonctions », « 1 fiche action ». */
function countByTable(changes: readonly Change[]): readonly string[] {
  const ids = new Map<TableName, Set<string>>()
  for (const { table, id } of changes) {
    ids.set(table, (ids.get(table) ?? new Set()).add(id))
  }
  return [...ids].map(([table, found]) => formatCompte(found.size, getDefinition(table).labels))
}
