import { APP } from '../../strings/app'

export function GouvernanceScreen() {
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{APP.governance}</h1>
        </div>
      </header>
    </div>
  )
}
