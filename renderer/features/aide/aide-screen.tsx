import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { AIDE } from '../../strings/aide'
import { Sections } from '../../ui/sections'
import { AboutPage } from './about-page'
import { readAideRoute, RUBRIQUES, type Rubrique } from './aide-route'
import { GUIDES } from './guides'
import { AccessPage, DataPage, GlossaryPage, StartPage } from './pages'
import { ShortcutsPage } from './shortcuts-page'
import './aide.css'

const LINKS = RUBRIQUES.map((name) => ({
  name,
  label: AIDE.tabs[name],
  href: `#/aide/${name}`,
}))

const PAGES: { readonly [R in Rubrique]: () => ReactNode } = {
  commencer: StartPage,
  ...GUIDES,
  raccourcis: ShortcutsPage,
  glossaire: GlossaryPage,
  donnees: DataPage,
  accessibilite: AccessPage,
  'a-propos': AboutPage,
}

/** « Aide »: everything without a connection. */
export function AideScreen() {
  const [location] = useLocation()
  const rubrique = readAideRoute(location)
  const Page = PAGES[rubrique]
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{AIDE.title}</h1>
          <p className="sous">{AIDE.subtitle}</p>
        </div>
      </header>
      <Sections label={AIDE.sections} links={LINKS} current={rubrique}>
        <Page />
      </Sections>
    </div>
  )
}
