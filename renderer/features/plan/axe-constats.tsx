import { ActionIcon, Button } from '@mantine/core'
import { IconForms, IconPlus, IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { createRecord } from '../../../shared/commands/create-record'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { getOrdreAt } from '../../../shared/commands/move-record'
import { listRows } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import type { Id } from '../../../shared/kernel/json'
import { compareOrdre } from '../../../shared/kernel/ordre'
import { BoundChamp } from '../../forms/bound-champ'
import { focusChamp } from '../../forms/focus-champ'
import { useOpenRecord } from '../../forms/record-dialog-context'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../store/session'
import { FORMS } from '../../strings/forms'
import { PLAN } from '../../strings/plan'

/** The constats of an axe, written in place; their figure and source in their dialog. */
export function AxeConstats({ axe }: { readonly axe: Id }) {
  const table = useCairn((state) => state.dossier.constats)
  const open = useOpenRecord()
  const constats = useMemo(
    () =>
      Object.values(table)
        .filter((row) => row.axes.includes(axe))
        .sort(compareOrdre),
    [table, axe],
  )

  function add(): void {
    const { dossier } = useCairn.getState()
    const ordre = getOrdreAt(listRows(dossier, 'constats'), 'last')
    const row = REGISTRY.constats.create(getCtx(), { axes: [axe], ordre })
    execute(createRecord('constats', row))
    focusChamp(row.id, 'texte')
  }

  function remove(id: Id, index: number): void {
    execute(deleteRecord(useCairn.getState().dossier, 'constats', id))
    addAvis({ ton: 'info', texte: PLAN.deleted(PLAN.constat, ''), action: 'annuler' })
    const neighbour = constats[index + 1] ?? constats[index - 1]
    if (neighbour !== undefined) focusChamp(neighbour.id, 'texte')
  }

  return (
    <section className="detail-liste">
      <h3>{PLAN.constatsOf}</h3>
      {constats.length === 0 && <p className="champ-aide">{PLAN.emptyConstats}</p>}
      <ul>
        {constats.map((constat, index) => (
          <li key={constat.id} className="champ-ligne">
            <BoundChamp
              table="constats"
              id={constat.id}
              name="texte"
              compact
              label={FORMS.line(PLAN.constat, index + 1)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={FORMS.edit(FORMS.line(PLAN.constat.toLowerCase(), index + 1))}
              onClick={() => open?.('constats', constat.id)}
            >
              <IconForms size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={FORMS.lineRemove(index + 1)}
              onClick={() => remove(constat.id, index)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={add}
      >
        {PLAN.addConstat}
      </Button>
    </section>
  )
}
