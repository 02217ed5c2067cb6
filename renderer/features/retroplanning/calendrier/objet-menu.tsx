import { Menu } from '@mantine/core'
import {
  IconCalendarCheck,
  IconCalendarEvent,
  IconCalendarPlus,
  IconFileText,
  IconListDetails,
} from '@tabler/icons-react'
import { formatJour } from '../../../../shared/kernel/jour-format'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { LazyMenu } from '../../../forms/lazy-menu'
import { PLAN_CALENDRIER as WORDS } from '../../../strings/retroplanning-calendrier'
import { PANNEAU } from '../../../strings/retroplanning-panneau'
import type { Objet } from './calendrier-model'

export type GestesObjet = {
  readonly onFix: (objet: Objet, jour: DateIso) => void
  /** Asks for the date. */
  readonly onAsk: (objet: Objet) => void
  readonly onAdd: (objet: Objet) => void
  readonly onOpenMeeting: (objet: Objet) => void
}

type MenuProps = GestesObjet & {
  readonly objet: Objet
  /** The day chosen in the grid. */
  readonly jour: DateIso
  /** Shows the detail of a step. */
  readonly onOpen: (id: Id) => void
}

/** What dragging does, by menu: give a step the day chosen in the grid, or another date; bring a meeting into the plan. */
export function ObjetMenu(props: MenuProps) {
  const { objet, jour, onFix, onAsk, onAdd, onOpen, onOpenMeeting } = props
  const isEtape = objet.genre === 'etape'
  const isThere = objet.quand.precision === 'jour' && objet.quand.debut === jour
  return (
    <LazyMenu label={WORDS.actions(objet.titre)} width={290}>
      {() => (
        <>
          {isEtape && (
            <Menu.Item
              leftSection={<IconListDetails size={16} aria-hidden />}
              onClick={() => onOpen(objet.id)}
            >
              {PANNEAU.open}
            </Menu.Item>
          )}
          {isEtape && !isThere && (
            <Menu.Item
              leftSection={<IconCalendarCheck size={16} aria-hidden />}
              onClick={() => onFix(objet, jour)}
            >
              {WORDS.fixOn(formatJour(jour, { weekday: true }))}
            </Menu.Item>
          )}
          {isEtape && (
            <Menu.Item
              leftSection={<IconCalendarEvent size={16} aria-hidden />}
              onClick={() => onAsk(objet)}
            >
              {WORDS.fix}
            </Menu.Item>
          )}
          {!isEtape && (
            <Menu.Item
              leftSection={<IconCalendarPlus size={16} aria-hidden />}
              onClick={() => onAdd(objet)}
            >
              {WORDS.addToPlan}
            </Menu.Item>
          )}
          {objet.reunion !== null && (
            <Menu.Item
              leftSection={<IconFileText size={16} aria-hidden />}
              onClick={() => onOpenMeeting(objet)}
            >
              {WORDS.openMeeting}
            </Menu.Item>
          )}
        </>
      )}
    </LazyMenu>
  )
}
