import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'
import type { GenreInvitable, Invitable } from './invitables'

type ChoixProps = {
  readonly found: readonly Invitable[]
  readonly chosen: readonly Invitable[]
  readonly onToggle: (one: Invitable) => void
}

const GENRES: readonly GenreInvitable[] = ['instance', 'liste', 'fonction', 'organisme', 'libre']

/** What was found, by kind, as boxes to tick; what is ticked stays in sight whatever is searched next. */
export function ChoixInvites({ found, chosen, onToggle }: ChoixProps) {
  const ticked = new Set(chosen.map(({ cle }) => cle))
  const others = found.filter(({ cle }) => !ticked.has(cle))
  return (
    <div className="inviter-choix" tabIndex={0} role="group" aria-label={WORDS.results}>
      {chosen.length > 0 && (
        <Groupe title={WORDS.chosen} items={chosen} isTicked onToggle={onToggle} />
      )}
      {GENRES.map((genre) => {
        const items = others.filter((one) => one.genre === genre)
        return items.length === 0 ? null : (
          <Groupe
            key={genre}
            title={WORDS.genres[genre]}
            items={items}
            isTicked={false}
            onToggle={onToggle}
          />
        )
      })}
      {found.length === 0 && chosen.length === 0 && <p className="champ-aide">{WORDS.nothing}</p>}
    </div>
  )
}

type GroupeProps = {
  readonly title: string
  readonly items: readonly Invitable[]
  readonly isTicked: boolean
  readonly onToggle: (one: Invitable) => void
}

function Groupe({ title, items, isTicked, onToggle }: GroupeProps) {
  return (
    <fieldset className="inviter-groupe">
      <legend>{title}</legend>
      {items.map((one) => (
        <label key={one.cle} className="champ-case inviter-ligne">
          <input type="checkbox" checked={isTicked} onChange={() => onToggle(one)} />
          <span>
            {one.nom}
            {one.detail !== '' && <span className="sous"> {one.detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
