import { Menu } from '@mantine/core'
import {
  IconCalendarCheck,
  IconCalendarEvent,
  IconCalendarPlus,
  IconFileText,
} from '@tabler/icons-react'
import { formatJour } from '../../../../shared/kernel/jour-format'
import type { DateIso } from '../../../../shared/kernel/json'
import { LazyMenu } from '../../../forms/lazy-menu'
import { PLAN_CALENDRIER as WORDS } from '../../../strings/retroplanning-calendrier'
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
}

/** What dragging does, by menu: give a step the day chosen in the grid, or another date; bring a meeting into the plan. */
export function ObjetMenu({ objet, jour, onFix, onAsk, onAdd, onOpenMeeting }: MenuProps) {
  const isEtape = objet.genre === 'etape'
  const isThere = objet.quand.precision === 'jour' && objet.quand.debut === jour
  return (
    <LazyMenu label={WORDS.actions(objet.titre)} width={290}>
      {() => (
        <>
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
