import { useEffect, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { focusChamp } from '../../forms/focus-champ'
import { RecordDialogHost } from '../../forms/record-dialog-host'
import { RecordForm } from '../../forms/record-form'
import { PARAMETRES } from '../../strings/parametres'
import { Sections } from '../../ui/sections'
import { AuteurPanel } from './auteur-panel'
import { CharterPanel } from './charter-panel'
import { DataPanel } from './data-panel'
import { ListsPanel } from './lists-panel'
import { NumbersPanel } from './numbers-panel'
import { ONGLETS, readParametresRoute, type ParametresRoute } from './tabs'
import { WordsPanel } from './words-panel'
import './parametres.css'

function ConventionPanel() {
  return (
    <>
      <p className="parametres-texte">{PARAMETRES.conventionText}</p>
      <RecordForm table="ctg" id="ctg" />
    </>
  )
}

const LINKS = ONGLETS.map((name) => ({
  name,
  label: PARAMETRES.tabs[name],
  href: `#/parametres/${name}`,
}))

function buildPanel({ onglet, rest, ouvrir }: ParametresRoute): ReactNode {
  switch (onglet) {
    case 'convention':
      return <ConventionPanel />
    case 'ecriture':
      return <NumbersPanel />
    case 'vocabulaire':
      return <WordsPanel />
    case 'charte':
      return <CharterPanel />
    case 'listes':
      return <ListsPanel name={rest} opened={ouvrir} />
    case 'auteur':
      return <AuteurPanel />
    case 'donnees':
      return <DataPanel />
  }
}

/** « Paramètres »: what is set once for a CTG. */
export function ParametresScreen() {
  const [location] = useLocation()
  const route = readParametresRoute(location)
  const { onglet, champ } = route
  useEffect(() => {
    if (champ !== null) focusChamp(onglet === 'charte' ? 'charte' : 'ctg', champ)
  }, [onglet, champ])
  return (
    <RecordDialogHost>
      <div className="ecran parametres">
        <header className="entete">
          <div className="entete-texte">
            <h1>{PARAMETRES.title}</h1>
            <p className="sous">{PARAMETRES.subtitle}</p>
          </div>
        </header>
        <Sections label={PARAMETRES.sections} links={LINKS} current={onglet}>
          {buildPanel(route)}
        </Sections>
      </div>
    </RecordDialogHost>
  )
}
