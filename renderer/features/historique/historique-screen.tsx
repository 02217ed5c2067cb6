import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { HISTORIQUE } from '../../strings/historique'
import { Sections } from '../../ui/sections'
import { ONGLETS, readHistoriqueRoute, type HistoriqueRoute } from './historique-route'

const LINKS = ONGLETS.map((name) => ({
  name,
  label: HISTORIQUE.tabs[name],
  href: `#/historique/${name}`,
}))

function buildPanel(_route: HistoriqueRoute): ReactNode {
  return null
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
