import { useLocation } from 'wouter'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { listDependents } from '../../../../shared/commands/list-dependents'
import { getAnyRow, type Dossier } from '../../../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../../../shared/domain/registry'
import { formatCompte, joinListe } from '../../../../shared/kernel/accord'
import type { Id } from '../../../../shared/kernel/json'
import { listChildren } from '../../../../shared/rules/enfants'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute } from '../../../store/session'
import { REUNIONS } from '../../../strings/reunions'
import { ConfirmDialogue } from '../../../ui/confirm-dialogue'

type DialogProps = { readonly reunionId: Id; readonly nom: string; readonly onClose: () => void }

/** What goes with a meeting and what stays without it, before it goes. */
export function SupprimerDialog({ reunionId, nom, onClose }: DialogProps) {
  const [, navigate] = useLocation()
  const dossier = useCairn((state) => state.dossier)
  const gone = formatDependants(dossier, reunionId)
  const suites = listChildren(dossier, 'suites', 'reunion', reunionId).length

  function remove(): void {
    execute(deleteRecord(useCairn.getState().dossier, 'reunions', reunionId))
    addAvis({ ton: 'info', texte: REUNIONS.removed(nom), action: 'annuler' })
    navigate('/reunions/liste')
  }

  return (
    <ConfirmDialogue
      title={REUNIONS.removeTitle(nom)}
      action={REUNIONS.removeButton}
      isDangerous
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{gone === '' ? REUNIONS.removeAlone : REUNIONS.removeWith(gone)}</p>
      {suites > 0 && (
        <p>{REUNIONS.removeKept(formatCompte(suites, getDefinition('suites').labels))}</p>
      )}
    </ConfirmDialogue>
  )
}

/** « 5 points de l’ordre du jour, 12 invités et 2 décisions ». */
function formatDependants(dossier: Dossier, id: Id): string {
  const root = getAnyRow(dossier, 'reunions', id)
  if (root === undefined) return ''
  const counts = new Map<TableName, number>()
  for (const { table, row } of listDependents(dossier, 'reunions', root)) {
    if (row.id !== id) counts.set(table, (counts.get(table) ?? 0) + 1)
  }
  return joinListe(
    [...counts].map(([table, count]) => formatCompte(count, getDefinition(table).labels)),
  )
}
