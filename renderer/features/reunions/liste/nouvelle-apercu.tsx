import { readText } from '../../../forms/read-text'
import { PRESENCE, type Command } from '../../../../shared/domain/command'
import type { AnyRow } from '../../../../shared/domain/dossier'
import { REUNIONS_LISTE as WORDS } from '../../../strings/reunions-liste'

type ApercuProps = {
  /** What would create the meeting. */
  readonly command: Command
}

/** What comes with a new meeting before it exists: points taken over, points of the template, guests. */
export function NouvelleApercu({ command: { changes } }: ApercuProps) {
  const rows = changes.flatMap((one) => (one.field === PRESENCE ? [one.after as AnyRow] : []))
  const points = rows.filter(({ id }) => id.startsWith('odj_'))
  const followed = new Set(
    changes
      .filter(({ table, field }) => table === 'suites' && field === 'point')
      .map((one) => one.after),
  )
  const carried = points.filter(
    ({ id, origine }) => typeof origine === 'string' || followed.has(id),
  )
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
