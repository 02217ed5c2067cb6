import { TABLEAU } from '../../strings/tableau'

/** « Tableau de bord »: what changed, what waits, what is to be checked. */
export function TableauScreen() {
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{TABLEAU.title}</h1>
          <p className="sous">{TABLEAU.subtitle}</p>
        </div>
      </header>
    </div>
  )
}
