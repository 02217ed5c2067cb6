import { NativeSelect, TextInput } from '@mantine/core'
import { REGISTRY } from '../../../shared/domain/registry'
import { ANNUAIRE } from '../../strings/annuaire'
import { ELECTION } from '../../strings/annuaire-election'
import type { Portee } from './renouvellement'

type RenouvellementPorteeProps = {
  readonly portee: Portee
  readonly onChange: (portee: Portee) => void
}

/** Which functions: by their title, the type of their organisme, their role. */
export function RenouvellementPortee({ portee, onChange }: RenouvellementPorteeProps) {
  return (
    <>
      <TextInput
        label={ELECTION.wantedTitle}
        placeholder={ELECTION.wantedExample}
        value={portee.titre}
        onChange={(event) => onChange({ ...portee, titre: event.currentTarget.value })}
      />
      <NativeSelect
        label={ANNUAIRE.type}
        value={portee.type}
        data={[
          { value: '', label: ANNUAIRE.anyType },
          ...(REGISTRY.organismes.fields.type.options ?? []),
        ]}
        onChange={(event) => onChange({ ...portee, type: event.currentTarget.value })}
      />
      <NativeSelect
        label={ANNUAIRE.role}
        value={portee.role}
        data={[
          { value: '', label: ANNUAIRE.anyRole },
          ...(REGISTRY.fonctions.fields.role.options ?? []),
        ]}
        onChange={(event) => onChange({ ...portee, role: event.currentTarget.value })}
      />
    </>
  )
}
