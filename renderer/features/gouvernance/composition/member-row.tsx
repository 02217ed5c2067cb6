import { Menu } from '@mantine/core'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { setField } from '../../../../shared/commands/set-fields'
import type { College } from '../../../../shared/domain/college.entity'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import type { DateIso, Json } from '../../../../shared/kernel/json'
import { formatFonctionEtOrganisme } from '../../../../shared/rules/fonctions.rules'
import type { MembreLu } from '../../../../shared/rules/instances.rules'
import { BoundChamp } from '../../../forms/bound-champ'
import { LazyMenu } from '../../../forms/lazy-menu'
import { useOpenRecord } from '../../../forms/record-dialog-context'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'

type RowProps = {
  readonly seat: MembreLu
  readonly colleges: readonly College[]
  readonly today: DateIso
}

/** One seat: who holds it, in what capacity, between which dates. */
export function MemberRow({ seat, colleges, today }: RowProps) {
  const { membre, fonction, organisme } = seat
  const open = useOpenRecord()
  const name = seat.nom || GOUVERNANCE.untitled
  const detail = useCairn(({ dossier }) =>
    fonction === undefined
      ? organisme === undefined
        ? ''
        : GOUVERNANCE.organismeSeat
      : formatFonctionEtOrganisme(dossier, fonction.id),
  )
  const set = (field: string, value: Json, label: string) => (): void => {
    execute(setField(useCairn.getState().dossier, 'membres', membre.id, field, value, label))
  }

  function remove(): void {
    execute(deleteRecord(useCairn.getState().dossier, 'membres', membre.id))
    addAvis({ ton: 'info', texte: GOUVERNANCE.memberRemoved(name), action: 'annuler' })
  }

  return (
    <tr>
      <th scope="row">
        <span className="membre-nom">{name}</span>
        <span className="membre-detail">{detail}</span>
      </th>
      {(['qualite', 'debut', 'fin'] as const).map((field) => (
        <td key={field}>
          <BoundChamp
            table="membres"
            id={membre.id}
            name={field}
            compact
            label={`${LABELS[field]}, ${name}`}
          />
        </td>
      ))}
      <td className="table-commandes">
        <LazyMenu label={GOUVERNANCE.actionsOf(name)} width={260}>
          {() => (
            <>
              {open !== null && (
                <Menu.Item onClick={() => open('membres', membre.id)}>
                  {GOUVERNANCE.openMember}
                </Menu.Item>
              )}
              {colleges
                .filter(({ id }) => id !== membre.college)
                .map((college) => (
                  <Menu.Item
                    key={college.id}
                    onClick={set('college', college.id, GOUVERNANCE.moveMemberCommand)}
                  >
                    {GOUVERNANCE.moveTo(college.nom.trim() || GOUVERNANCE.untitled)}
                  </Menu.Item>
                ))}
              <Menu.Divider />
              <Menu.Item onClick={set('fin', buildJour(today), GOUVERNANCE.endCommand)}>
                {GOUVERNANCE.endMember}
              </Menu.Item>
              <Menu.Item onClick={remove}>{GOUVERNANCE.removeMember}</Menu.Item>
            </>
          )}
        </LazyMenu>
      </td>
    </tr>
  )
}

const LABELS = {
  qualite: GOUVERNANCE.quality,
  debut: GOUVERNANCE.since,
  fin: GOUVERNANCE.until,
} as const
