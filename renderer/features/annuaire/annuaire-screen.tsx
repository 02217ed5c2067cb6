import { APP } from '../../strings/app'

export function AnnuaireScreen() {
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{APP.directory}</h1>
        </div>
      </header>
    </div>
  )
}
