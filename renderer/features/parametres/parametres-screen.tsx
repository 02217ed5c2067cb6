import { useEffect, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { focusChamp } from '../../forms/focus-champ'
import { RecordDialogHost } from '../../forms/record-dialog-host'
import { RecordForm } from '../../forms/record-form'
import { PARAMETRES } from '../../strings/parametres'
import { AuteurPanel } from './auteur-panel'
import { CharterPanel } from './charter-panel'
import { DataPanel } from './data-panel'
import { ListsPanel } from './lists-panel'
import { NumbersPanel } from './numbers-panel'
import { ONGLETS, readParametresRoute, type Onglet } from './tabs'
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

function buildPanel(onglet: Onglet, rest: string): ReactNode {
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
      return <ListsPanel name={rest} />
    case 'auteur':
      return <AuteurPanel />
    case 'donnees':
      return <DataPanel />
  }
}

/** « Paramètres »: what is set once for a CTG. */
export function ParametresScreen() {
  const [location] = useLocation()
  const { onglet, rest, champ } = readParametresRoute(location)
  useEffect(() => {
    if (champ !== null) focusChamp(onglet === 'charte' ? 'charte' : 'ctg', champ)
  }, [onglet, champ])
  return (
    <RecordDialogHost>
      <div className="ecran">
        <header className="entete">
          <div className="entete-texte">
            <h1>{PARAMETRES.title}</h1>
            <p className="sous">{PARAMETRES.subtitle}</p>
          </div>
        </header>
        <div className="parametres">
          <nav className="onglets" aria-label={PARAMETRES.sections} data-zone="liste">
            {ONGLETS.map((name) => (
              <a
                key={name}
                className="onglet"
                href={`#/parametres/${name}`}
                aria-current={name === onglet ? 'page' : undefined}
              >
                {PARAMETRES.tabs[name]}
              </a>
            ))}
          </nav>
          <section
            className="parametres-corps"
            aria-label={PARAMETRES.tabs[onglet]}
            data-zone="detail"
          >
            <div className="parametres-feuille">
              <h2>{PARAMETRES.tabs[onglet]}</h2>
              {buildPanel(onglet, rest)}
            </div>
          </section>
        </div>
      </div>
    </RecordDialogHost>
  )
}
