import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import { PLAN } from '../../strings/plan'
import { ConfirmDialogue } from '../../ui/confirm-dialogue'
import { Dialogue, PiedDialogue } from '../../ui/dialogue'
import { usePlanActions } from './plan-context'
import { listDestinations } from './plan-move'
import { findPlace, type PlanNode } from './plan-tree'
import type { Removal } from './use-removal'

type MoveProps = {
  readonly tree: readonly PlanNode[]
  readonly id: Id
  readonly onClose: () => void
}

/** « Déplacer vers… »: the same as dragging, for the keyboard and for long plans. */
export function MoveDialog({ tree, id, onClose }: MoveProps) {
  const { moveUnder } = usePlanActions()
  const title = findPlace(tree, id)?.node.title || PLAN.untitled
  const destinations = listDestinations(useCairn.getState().dossier, tree, id)
  const [chosen, setChosen] = useState(destinations[0]?.node.id ?? '')
  return (
    <Dialogue title={PLAN.moveTitle(title)} onClose={onClose}>
      {destinations.length === 0 ? (
        <p>{PLAN.moveNone}</p>
      ) : (
        <NativeSelect
          label={PLAN.moveTo}
          data-autofocus
          value={chosen}
          data={destinations.map(({ node, depth }) => ({
            value: node.id,
            label: `${'\u2003'.repeat(depth)}${node.code} ${node.title || PLAN.untitled}`,
          }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {PLAN.cancel}
        </Button>
        {destinations.length > 0 && (
          <Button
            onClick={() => {
              onClose()
              moveUnder(id, chosen)
            }}
          >
            {PLAN.moveApply}
          </Button>
        )}
      </PiedDialogue>
    </Dialogue>
  )
}

/** Asked only before a large set goes. */
export function RemovalDialog({ removal }: { readonly removal: Removal }) {
  if (removal.asked === null) return null
  return (
    <ConfirmDialogue
      title={PLAN.confirmTitle}
      action={PLAN.confirm}
      isDangerous
      onConfirm={removal.confirm}
      onClose={removal.cancel}
    >
      <p>{PLAN.confirmText(removal.asked.others)}</p>
    </ConfirmDialogue>
  )
}
