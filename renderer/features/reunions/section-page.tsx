import { lazy, Suspense, type ComponentType } from 'react'
import { REUNIONS } from '../../strings/reunions'
import { Onglets } from './onglets'
import { SECTIONS, type Section } from './reunions-route'

const DecisionsPanel = lazy(async () => {
  const module = await import('./registres/decisions-panel')
  return { default: module.DecisionsPanel }
})
const SuitesPanel = lazy(async () => {
  const module = await import('./registres/suites-panel')
  return { default: module.SuitesPanel }
})

const PANELS: { readonly [S in Section]?: ComponentType } = {
  suites: SuitesPanel,
  decisions: DecisionsPanel,
}

const LINKS = SECTIONS.map((name) => ({
  name,
  label: REUNIONS.sections[name],
  href: `#/reunions/${name}`,
}))

/** What crosses all meetings: their list, the calendar, the registers, the backlog, the templates. */
export function SectionPage({ section }: { readonly section: Section }) {
  const Panel = PANELS[section]
  return (
    <div className="ecran reunions">
      <header className="entete">
        <div className="entete-texte">
          <h1>{REUNIONS.title}</h1>
        </div>
      </header>
      <Onglets label={REUNIONS.sectionsLabel} links={LINKS} current={section} />
      <Suspense fallback={<p className="attente">{REUNIONS.loading}</p>}>
        {Panel === undefined ? null : <Panel />}
      </Suspense>
    </div>
  )
}
