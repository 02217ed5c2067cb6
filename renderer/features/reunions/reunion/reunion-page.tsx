import { lazy, Suspense, type ComponentType } from 'react'
import { getRow } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS } from '../../../strings/reunions'
import { Onglets } from '../onglets'
import { getReunionPath, ONGLETS, type Onglet } from '../reunions-route'

type TabProps = { readonly reunionId: Id }

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

const TABS: { readonly [O in Onglet]?: ComponentType<TabProps> } = {
  seance: SeanceTab,
  'compte-rendu': CompteRenduTab,
  atelier: AtelierTab,
}

/** One meeting: its head, its tabs. */
export function ReunionPage({ reunionId, onglet }: TabProps & { readonly onglet: Onglet }) {
  const reunion = useCairn((state) => getRow(state.dossier, 'reunions', reunionId))
  const Tab = TABS[onglet]
  const links = ONGLETS.map((name) => ({
    name,
    label: REUNIONS.tabs[name],
    href: `#${getReunionPath(reunionId, name)}`,
  }))
  return (
    <div className="ecran reunions">
      <header className="entete">
        <div className="entete-texte">
          <h1>{reunion?.titre ?? REUNIONS.gone}</h1>
        </div>
      </header>
      <Onglets label={REUNIONS.tabsLabel} links={links} current={onglet} />
      <Suspense fallback={<p className="attente">{REUNIONS.loading}</p>}>
        {reunion === undefined || Tab === undefined ? null : <Tab reunionId={reunionId} />}
      </Suspense>
    </div>
  )
}
