import { Tooltip } from '@mantine/core'
import {
  IconAddressBook,
  IconArrowsSplit,
  IconCalendarEvent,
  IconFileText,
  IconFolderShare,
  IconHistory,
  IconInbox,
  IconLayoutDashboard,
  IconMail,
  IconMessages,
  IconSettings,
  IconSitemap,
  IconTargetArrow,
  IconTimeline,
  IconUserShield,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useCairn } from '../store/cairn-store'
import { APP } from '../strings/app'
import { CONFLITS } from '../strings/conflits'
import { DONNEES } from '../strings/donnees-personnelles'
import { ENVOIS } from '../strings/envoi'
import { PARTAGE } from '../strings/partage'
import { RECEPTION } from '../strings/reception'

type Item = { readonly route: string; readonly label: string; readonly Icon: typeof IconSettings }

const DASHBOARD: Item = { route: 'tableau', label: APP.dashboard, Icon: IconLayoutDashboard }
const PLAN: Item = { route: 'plan', label: APP.plan, Icon: IconTargetArrow }
const SCHEDULE: Item = { route: 'retroplanning', label: APP.schedule, Icon: IconTimeline }
const MEETINGS: Item = { route: 'reunions', label: APP.meetings, Icon: IconCalendarEvent }
const DIRECTORY: Item = { route: 'annuaire', label: APP.directory, Icon: IconAddressBook }
const GOVERNANCE: Item = { route: 'gouvernance', label: APP.governance, Icon: IconSitemap }
const CONSULTATION: Item = {
  route: 'concertation',
  label: APP.consultation,
  Icon: IconMessages,
}
const DOCUMENTS: Item = { route: 'documents', label: APP.documents, Icon: IconFileText }
const HISTORY: Item = { route: 'historique', label: APP.history, Icon: IconHistory }
const RECEIVED: Item = { route: 'reception', label: RECEPTION.title, Icon: IconInbox }
const TO_DECIDE: Item = { route: 'a-decider', label: CONFLITS.title, Icon: IconArrowsSplit }
const SENT: Item = { route: 'envois', label: ENVOIS.title, Icon: IconMail }
const SHARED: Item = { route: 'dossier-partage', label: PARTAGE.title, Icon: IconFolderShare }
const PEOPLE: Item = {
  route: 'donnees-personnelles',
  label: DONNEES.title,
  Icon: IconUserShield,
}
const SETTINGS: Item = { route: 'parametres', label: APP.settings, Icon: IconSettings }

type NavLinkProps = {
  readonly item: Item
  readonly isCurrent: boolean
  /** How many things wait there. */
  readonly count?: number
}

function NavLink({ item, isCurrent, count = 0 }: NavLinkProps) {
  const { route, label, Icon } = item
  return (
    <Tooltip label={label} position="right" classNames={{ tooltip: 'nav-bulle' }}>
      <a href={`#/${route}`} className="nav-lien" aria-current={isCurrent ? 'page' : undefined}>
        <Icon size={18} stroke={1.6} aria-hidden="true" />
        <span>{label}</span>
        {count > 0 && <span className="nav-compte">{count}</span>}
      </a>
    </Tooltip>
  )
}

/** The modules that are built, grouped as the work goes. A rail of icons in a narrow window. */
export function Navigation() {
  const [location] = useLocation()
  const isReceiving = useCairn((state) => state.reception !== null)
  const toDecide = useCairn((state) => state.conflits.length)
  const current = location.split(/[/?]/)[1] ?? ''
  const groups: readonly (readonly [string, readonly Item[]])[] = [
    [APP.prepare, [SCHEDULE, MEETINGS, DIRECTORY, GOVERNANCE, CONSULTATION]],
    [APP.build, [PLAN]],
    [APP.follow, [DOCUMENTS, HISTORY]],
    [APP.share, [SENT, SHARED]],
  ]
  return (
    <nav className="nav" aria-label={APP.modules} data-zone="navigation">
      <div className="nav-groupe">
        <NavLink item={DASHBOARD} isCurrent={current === DASHBOARD.route} />
        {isReceiving && <NavLink item={RECEIVED} isCurrent={current === RECEIVED.route} />}
        {toDecide > 0 && (
          <NavLink item={TO_DECIDE} isCurrent={current === TO_DECIDE.route} count={toDecide} />
        )}
      </div>
      {groups.map(([title, items]) => (
        <div key={title} className="nav-groupe" role="group" aria-label={title}>
          <div className="nav-titre" aria-hidden="true">
            {title}
          </div>
          {items.map((item) => (
            <NavLink key={item.route} item={item} isCurrent={item.route === current} />
          ))}
        </div>
      ))}
      <div className="nav-bas">
        <NavLink item={PEOPLE} isCurrent={current === PEOPLE.route} />
        <NavLink item={SETTINGS} isCurrent={current === SETTINGS.route} />
      </div>
    </nav>
  )
}
