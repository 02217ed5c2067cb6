import { useEffect, useMemo } from 'react'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { PRESENCE } from '../../../../shared/domain/command'
import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import { getDefinition } from '../../../../shared/domain/registry'
import { formatCompte, joinListe } from '../../../../shared/kernel/accord'
import type { Id } from '../../../../shared/kernel/json'
import { formatTitreEtape } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { PANNEAU as WORDS } from '../../../strings/retroplanning-panneau'
import { ConfirmDialogue } from '../../../ui/confirm-dialogue'
import { deleteEtape } from '../frise/gestes-frise'
import { setDemandeSuppression, useDemandeSuppression } from './demande-suppression'

const SHOWN = ['etapes', 'dependances'] as const

/** Drawn once by the screen: the question asked before a phase goes with its steps, from wherever it was asked for. */
export function SuppressionDialog() {
  const demande = useDemandeSuppression()
  useEffect(() => () => setDemandeSuppression(null), [])
  const isThere = useCairn((state) => getRow(state.dossier, 'etapes', demande?.id ?? null))
  if (demande === null || isThere === undefined) return null
  const { id, onDone } = demande
  return <Question key={id} id={id} onDone={onDone} />
}

function Question({ id, onDone }: { readonly id: Id; readonly onDone: () => void }) {
  const dossier = useCairn((state) => state.dossier)
  const { titre, under, gone, reunions } = useMemo(() => listPertes(dossier, id), [dossier, id])
  return (
    <ConfirmDialogue
      title={WORDS.removeTitle(titre, under)}
      action={WORDS.removeDo}
      isDangerous
      onClose={() => setDemandeSuppression(null)}
      onConfirm={() => {
        deleteEtape(id)
        onDone()
      }}
    >
      <p>{WORDS.removeWith(gone)}</p>
      <p>{reunions === 0 ? WORDS.removeNoMeeting : WORDS.removeMeetings(reunions)}</p>
      <p className="champ-aide">{WORDS.removeUndo}</p>
    </ConfirmDialogue>
  )
}

/** What goes with a phase, and the meetings that stay without it. */
function listPertes(dossier: Dossier, id: Id) {
  const removed = deleteRecord(dossier, 'etapes', id).changes.filter(
    ({ field }) => field === PRESENCE,
  )
  const steps = removed.filter(({ table }) => table === 'etapes').map((change) => change.id)
  const reunions = steps.filter(
    (step) => getRow(dossier, 'reunions', dossier.etapes[step]?.reunion ?? null) !== undefined,
  )
  const counts = SHOWN.map((table) => {
    const count = removed.filter((change) => change.table === table && change.id !== id).length
    return count === 0 ? '' : formatCompte(count, getDefinition(table).labels)
  })
  const root = getRow(dossier, 'etapes', id)
  return {
    titre: root === undefined ? '' : formatTitreEtape(root),
    under: steps.length - 1,
    gone: joinListe(counts.filter((part) => part !== '')),
    reunions: reunions.length,
  }
}
