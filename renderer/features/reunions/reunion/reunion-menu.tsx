import { ActionIcon, Menu } from '@mantine/core'
import {
  IconCalendarOff,
  IconCalendarPlus,
  IconCalendarTime,
  IconCopy,
  IconDots,
  IconMail,
  IconTrash,
} from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { IN_MAIN } from '../../../forms/floating'
import { setFields } from '../../../../shared/commands/set-fields'
import type { Reunion } from '../../../../shared/domain/reunion.entity'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { REUNIONS } from '../../../strings/reunions'
import { getReunionPath } from '../reunions-route'
import { duplicateReunion } from './duplicate-reunion'
import { ReporterDialog } from './reporter-dialog'
import { SupprimerDialog } from './supprimer-dialog'

const EnvoiReunionDialog = lazy(async () => {
  const module = await import('../envoi/envoi-reunion-dialog')
  return { default: module.EnvoiReunionDialog }
})

type MenuProps = {
  readonly reunion: Reunion
  readonly nom: string
  /** Its minutes are approved: it is neither postponed nor cancelled any more. */
  readonly isLocked: boolean
}

/** What can be done with a meeting as a whole. */
export function ReunionMenu({ reunion, nom, isLocked }: MenuProps) {
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<'postpone' | 'remove' | 'tell' | null>(null)
  const isOff = reunion.statut === 'annulee'
  const isPostponed = reunion.statut === 'reportee'
  const close = () => setDialog(null)

  function setStatut(statut: string, label: string, texte: string): void {
    const { dossier } = useCairn.getState()
    execute(setFields(dossier, 'reunions', reunion.id, { statut }, label))
    addAvis({ ton: 'info', texte, action: 'annuler' })
  }

  function duplicate(): void {
    const command = duplicateReunion(useCairn.getState().dossier, getCtx(), reunion.id)
    execute(command)
    addAvis({ ton: 'succes', texte: REUNIONS.duplicated, action: 'annuler' })
    const id = command.changes[0]?.id
    if (id !== undefined) navigate(getReunionPath(id))
  }

  return (
    <>
      <Menu {...IN_MAIN} position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon size={32} variant="default" aria-label={REUNIONS.more}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            disabled={isLocked}
            leftSection={<IconCalendarTime size={16} aria-hidden />}
            onClick={() => setDialog('postpone')}
          >
            {REUNIONS.postpone}
          </Menu.Item>
          {(isOff || isPostponed) && (
            <Menu.Item
              leftSection={<IconMail size={16} aria-hidden />}
              onClick={() => setDialog('tell')}
            >
              {isPostponed ? REUNIONS.tellPostponed : REUNIONS.tell}
            </Menu.Item>
          )}
          {isOff ? (
            <Menu.Item
              disabled={isLocked}
              leftSection={<IconCalendarPlus size={16} aria-hidden />}
              onClick={() =>
                setStatut(
                  reunion.date === null ? 'a_fixer' : 'prevue',
                  REUNIONS.commands.restore,
                  REUNIONS.restored,
                )
              }
            >
              {REUNIONS.restoreMeeting}
            </Menu.Item>
          ) : (
            <Menu.Item
              disabled={isLocked}
              leftSection={<IconCalendarOff size={16} aria-hidden />}
              onClick={() => setStatut('annulee', REUNIONS.commands.cancel, REUNIONS.cancelled)}
            >
              {REUNIONS.cancelMeeting}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={duplicate}>
            {REUNIONS.duplicate}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => setDialog('remove')}
          >
            {REUNIONS.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'postpone' && <ReporterDialog reunion={reunion} onClose={close} />}
      {dialog === 'tell' && (
        <Suspense>
          <EnvoiReunionDialog reunionId={reunion.id} genre="annulation" onClose={close} />
        </Suspense>
      )}
      {dialog === 'remove' && <SupprimerDialog reunionId={reunion.id} nom={nom} onClose={close} />}
    </>
  )
}
