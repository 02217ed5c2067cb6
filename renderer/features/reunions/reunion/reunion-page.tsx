import { lazy, Suspense, useDeferredValue, type ComponentType } from 'react'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS } from '../../../strings/reunions'
import { EmptyState } from '../../../ui/empty-state'
import { Onglets } from '../onglets'
import { PreparationTab } from '../preparation/preparation-tab'
import { getReunionPath, type Onglet } from '../reunions-route'
import { listOnglets } from './onglets-reunion'
import { ReunionHeader } from './reunion-header'

type TabProps = { readonly reunionId: Id }

const PresenceTab = lazy(async () => {
  const module = await import('../presence/presence-tab')
  return { default: module.PresenceTab }
})
const SeanceTab = lazy(async () => {
  const module = await import('../seance/seance-tab')
  return { default: module.SeanceTab }
})
const CompteRenduTab = lazy(async () => {
  const module = await import('../compte-rendu/compte-rendu-tab')
  return { default: module.CompteRenduTab }
})
const AtelierTab = lazy(async () => {
  const module = await import('../atelier/atelier-tab')
  return { default: module.AtelierTab }
})

const TABS: { readonly [O in Onglet]: ComponentType<TabProps> } = {
  preparation: PreparationTab,
  presence: PresenceTab,
  seance: SeanceTab,
  'compte-rendu': CompteRenduTab,
  atelier: AtelierTab,
}

/** One meeting: its head, its tabs. */
export function ReunionPage({ reunionId, onglet }: TabProps & { readonly onglet: Onglet }) {
  const reunion = useCairn((state) => getRow(state.dossier, 'reunions', reunionId))
  const onglets = useCairn((state) => listOnglets(state.dossier, reunionId, onglet))
  // The tab is marked at once; its content follows without holding a key back.
  const shown = useDeferredValue(onglet)
  if (reunion === undefined) return <Gone />
  const Tab = TABS[shown]
  const links = onglets.map((name) => ({
    name,
    label: REUNIONS.tabs[name],
    href: `#${getReunionPath(reunionId, name)}`,
  }))
  return (
    <div className="ecran reunions">
      <ReunionHeader reunion={reunion} />
      <Onglets label={REUNIONS.tabsLabel} links={links} current={onglet} />
      <Suspense fallback={<p className="attente">{REUNIONS.loading}</p>}>
        <Tab reunionId={reunionId} />
      </Suspense>
    </div>
  )
}

function Gone() {
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{REUNIONS.title}</h1>
        </div>
      </header>
      <div className="ecran-corps">
        <EmptyState
          title={REUNIONS.gone}
          action={<a href="#/reunions/liste">{REUNIONS.backToList}</a>}
        >
          {REUNIONS.goneText}
        </EmptyState>
      </div>
    </div>
  )
}
