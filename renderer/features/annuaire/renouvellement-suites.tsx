import { Checkbox } from '@mantine/core'
import type { SuitesElection } from '../../../shared/gestes/election'
import { ELECTION } from '../../strings/annuaire-election'

type RenouvellementSuitesProps = {
  readonly suivre: SuitesElection
  readonly onChange: (suivre: SuitesElection) => void
}

const SUITES = Object.keys(ELECTION.follow) as readonly (keyof typeof ELECTION.follow)[]

/** What follows the new holders: everything, unless it is unticked. */
export function RenouvellementSuites({ suivre, onChange }: RenouvellementSuitesProps) {
  return (
    <fieldset className="election-suites">
      <legend className="champ-titre">{ELECTION.followTitle}</legend>
      {SUITES.map((name) => (
        <Checkbox
          key={name}
          label={ELECTION.follow[name]}
          checked={suivre[name] !== false}
          onChange={(event) => onChange({ ...suivre, [name]: event.currentTarget.checked })}
        />
      ))}
      <p className="champ-aide">{ELECTION.past}</p>
    </fieldset>
  )
}
