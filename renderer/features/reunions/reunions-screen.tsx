import { APP } from '../../strings/app'

export function ReunionsScreen() {
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{APP.meetings}</h1>
        </div>
      </header>
    </div>
  )
}
