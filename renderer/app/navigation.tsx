import { Tooltip } from '@mantine/core'
import {
  IconFileText,
  IconHistory,
  IconLayoutDashboard,
  IconSettings,
  IconTargetArrow,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { APP } from '../strings/app'

type Item = { readonly route: string; readonly label: string; readonly Icon: typeof IconSettings }

const DASHBOARD: Item = { route: 'tableau', label: APP.dashboard, Icon: IconLayoutDashboard }
const PLAN: Item = { route: 'plan', label: APP.plan, Icon: IconTargetArrow }
const DOCUMENTS: Item = { route: 'documents', label: APP.documents, Icon: IconFileText }
const HISTORY: Item = { route: 'historique', label: APP.history, Icon: IconHistory }
const SETTINGS: Item = { route: 'parametres', label: APP.settings, Icon: IconSettings }

function NavLink({ item, isCurrent }: { readonly item: Item; readonly isCurrent: boolean }) {
  const { route, label, Icon } = item
  return (
    <Tooltip label={label} position="right" classNames={{ tooltip: 'nav-bulle' }}>
      <a href={`#/${route}`} className="nav-lien" aria-current={isCurrent ? 'page' : undefined}>
        <Icon size={18} stroke={1.6} aria-hidden="true" />
        <span>{label}</span>
      </a>
    </Tooltip>
  )
}

/** The modules that are built, grouped as the work goes. A rail of icons in a narrow window. */
export function Navigation() {
  const [location] = useLocation()
  const current = location.split(/[/?]/)[1] ?? ''
  const groups: readonly (readonly [string, readonly Item[]])[] = [
    [APP.build, [PLAN]],
    [APP.follow, [DOCUMENTS, HISTORY]],
  ]
  return (
    <nav className="nav" aria-label={APP.modules} data-zone="navigation">
      <div className="nav-groupe">
        <NavLink item={DASHBOARD} isCurrent={current === DASHBOARD.route} />
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
        <NavLink item={SETTINGS} isCurrent={current === SETTINGS.route} />
      </div>
    </nav>
  )
}
