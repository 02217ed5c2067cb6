import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { HISTORIQUE } from '../../strings/historique'
import { Sections } from '../../ui/sections'
import { ONGLETS, readHistoriqueRoute, type HistoriqueRoute } from './historique-route'
import { ModificationsPanel } from './modifications-panel'
import { SantePanel } from './sante-panel'
import { SauvegardesPanel } from './sauvegardes-panel'
import { VersionsPanel } from './versions-panel'
import './historique.css'
import './versions.css'

const LINKS = ONGLETS.map((name) => ({
  name,
  label: HISTORIQUE.tabs[name],
  href: `#/historique/${name}`,
}))

function buildPanel({ onglet, rest, asked }: HistoriqueRoute): ReactNode {
  switch (onglet) {
    case 'modifications':
      return <ModificationsPanel key={asked.toString()} asked={asked} />
    case 'versions':
      return <VersionsPanel rest={rest} asked={asked} />
    case 'sauvegardes':
      return <SauvegardesPanel rest={rest} asked={asked} />
    case 'sante':
      return <SantePanel />
  }
}

/** « Historique »: what happened to the dossier, and the ways back. */
export function HistoriqueScreen() {
  const [location] = useLocation()
  const route = readHistoriqueRoute(location)
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{HISTORIQUE.title}</h1>
          <p className="sous">{HISTORIQUE.subtitle}</p>
        </div>
      </header>
      <Sections label={HISTORIQUE.sections} links={LINKS} current={route.onglet}>
        {buildPanel(route)}
      </Sections>
    </div>
  )
}
