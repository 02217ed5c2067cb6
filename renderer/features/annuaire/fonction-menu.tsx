import { Menu } from '@mantine/core'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import type { Fonction } from '../../../shared/domain/fonction.entity'
import { buildJour } from '../../../shared/kernel/date-floue-build'
import { LazyMenu } from '../../forms/lazy-menu'
import { useOpenRecord } from '../../forms/record-dialog-context'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../store/session'
import { ANNUAIRE } from '../../strings/annuaire'
import { useAnnuaire } from './annuaire-context'

type FonctionMenuProps = {
  readonly fonction: Fonction
  readonly isActive: boolean
  readonly label: string
}

/** What can be done with a function: everything of it, its end, who comes after or beside. */
export function FonctionMenu({ fonction, isActive, label }: FonctionMenuProps) {
  const { open } = useAnnuaire()
  const openRecord = useOpenRecord()
  const { id, titre, organisme, role } = fonction
  const beside = { titre, organisme, role, debut: buildJour(getCtx().today) }
  return (
    <LazyMenu label={label} width={260}>
      {() => (
        <>
          <Menu.Item onClick={() => openRecord?.('fonctions', id)}>{ANNUAIRE.editAll}</Menu.Item>
          {isActive && (
            <>
              <Menu.Item onClick={() => endToday(fonction)}>{ANNUAIRE.endToday}</Menu.Item>
              <Menu.Item onClick={() => open({ quoi: 'renouvellement', fonctions: [id] })}>
                {ANNUAIRE.successor}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                onClick={() =>
                  open({
                    quoi: 'creation',
                    table: 'fonctions',
                    patch: { ...beside, rang: 'suppleant' },
                  })
                }
              >
                {ANNUAIRE.addDeputy}
              </Menu.Item>
              <Menu.Item
                onClick={() =>
                  open({
                    quoi: 'creation',
                    table: 'fonctions',
                    patch: { ...beside, interim: true },
                  })
                }
              >
                {ANNUAIRE.addInterim}
              </Menu.Item>
            </>
          )}
          <Menu.Divider />
          <Menu.Item onClick={() => remove(fonction)}>{ANNUAIRE.removeFunction}</Menu.Item>
        </>
      )}
    </LazyMenu>
  )
}

function endToday({ id }: Fonction): void {
  const { dossier } = useCairn.getState()
  const fin = buildJour(getCtx().today)
  execute(setField(dossier, 'fonctions', id, 'fin', fin, ANNUAIRE.endCommand))
  addAvis({ ton: 'succes', texte: ANNUAIRE.ended, action: 'annuler' })
}

function remove({ id }: Fonction): void {
  execute(deleteRecord(useCairn.getState().dossier, 'fonctions', id))
  addAvis({ ton: 'info', texte: ANNUAIRE.functionRemoved, action: 'annuler' })
}
