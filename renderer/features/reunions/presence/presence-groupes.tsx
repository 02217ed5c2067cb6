import type { ReactNode } from 'react'
import type { Dossier } from '../../../../shared/domain/dossier'
import type { Reunion } from '../../../../shared/domain/reunion.entity'
import { groupPresences } from '../../../../shared/rules/groupes-presences.rules'
import type { PresenceLue } from '../../../../shared/rules/presences.rules'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'

type GroupesProps = {
  readonly dossier: Dossier
  readonly reunion: Reunion
  readonly presences: readonly PresenceLue[]
  readonly className?: string
  readonly renderLine: (presence: PresenceLue) => ReactNode
}

/** The guests in one list, or in one list a collège of the instance, with its name and its count. */
export function PresenceGroupes(props: GroupesProps) {
  const { dossier, reunion, presences, className = '', renderLine } = props
  const groups = groupPresences(dossier, reunion, presences)
  const style = `presence-liste ${className}`.trim()
  const hasColleges = groups.some(({ nom }) => nom !== '')
  if (!hasColleges) {
    return (
      <ul className={style} aria-label={WORDS.list}>
        {presences.map(renderLine)}
      </ul>
    )
  }
  return groups.map(({ nom, presences: own }) => {
    const titre = nom === '' ? WORDS.noCollege : nom
    return (
      <section key={nom} className="presence-college" aria-label={titre}>
        <h3>
          {titre} <span className="sous">{WORDS.guests(own.length)}</span>
        </h3>
        <ul className={style} aria-label={WORDS.listOf(titre)}>
          {own.map(renderLine)}
        </ul>
      </section>
    )
  })
}
