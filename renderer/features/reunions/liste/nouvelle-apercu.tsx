import { readText } from '../../../forms/read-text'
import type { AnyRow } from '../../../../shared/domain/dossier'
import { REUNIONS_LISTE as WORDS } from '../../../strings/reunions-liste'

type ApercuProps = {
  /** The records that the command would create. */
  readonly rows: readonly AnyRow[]
}

/** What comes with a new meeting before it exists: points taken over, points of the template, guests. */
export function NouvelleApercu({ rows }: ApercuProps) {
  const points = rows.filter(({ id }) => id.startsWith('odj_'))
  const carried = points.filter(({ origine }) => typeof origine === 'string')
  const invites = rows.filter(({ id }) => id.startsWith('pre_')).length
  return (
    <section className="nouvelle-apercu" aria-labelledby="nouvelle-apercu" aria-live="polite">
      <h3 id="nouvelle-apercu">{WORDS.preview}</h3>
      <ul>
        <li>{WORDS.previewGuests(invites)}</li>
        <li>{WORDS.previewPoints(points.length - carried.length)}</li>
        <li>
          {WORDS.previewCarried(carried.length)}
          {carried.length > 0 && (
            <ul className="nouvelle-reprises">
              {carried.map((row) => (
                <li key={row.id}>{readText(row['titre'])}</li>
              ))}
            </ul>
          )}
        </li>
      </ul>
    </section>
  )
}
