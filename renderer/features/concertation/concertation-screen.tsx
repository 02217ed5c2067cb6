import { APP } from '../../strings/app'

export function ConcertationScreen() {
  return (
    <div className="ecran">
      <header className="entete">
        <div className="entete-texte">
          <h1>{APP.consultation}</h1>
        </div>
      </header>
    </div>
  )
}
