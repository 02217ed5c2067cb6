import { Radio, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { ENVOI } from '../../strings/envoi'
import { type ChoixEnvoi, type ErreursEnvoi, type Forme } from './choix'
import { PasswordField } from './password-field'

type ProtectionFieldsProps = {
  readonly choix: ChoixEnvoi
  /** Persons named in the dossier. */
  readonly people: number
  readonly erreurs: ErreursEnvoi
  readonly change: (patch: Partial<ChoixEnvoi>) => void
}

const FORMES = Object.keys(ENVOI.formes) as readonly Forme[]

/** The three levels that the CNIL expects, the safe one first. */
export function ProtectionFields({ choix, people, erreurs, change }: ProtectionFieldsProps) {
  const isClear = choix.forme === 'en_clair' && people > 0
  return (
    <>
      <Radio.Group
        label={ENVOI.protection}
        {...(people > 0 ? { description: ENVOI.people(people) } : {})}
        value={choix.forme}
        onChange={(value) =>
          change({ forme: FORMES.find((one) => one === value) ?? 'mot_de_passe' })
        }
      >
        {FORMES.map((one) => (
          <Radio
            key={one}
            mt={6}
            value={one}
            label={ENVOI.formes[one].label}
            description={ENVOI.formes[one].help}
          />
        ))}
      </Radio.Group>
      {choix.forme === 'mot_de_passe' && (
        <PasswordField
          value={choix.motDePasse}
          error={erreurs.motDePasse}
          onChange={(motDePasse) => change({ motDePasse })}
        />
      )}
      {isClear && (
        <>
          <p className="encart" data-ton="alerte">
            <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
            {ENVOI.clearWarning(people)}
          </p>
          <Textarea
            aria-required
            label={ENVOI.reason}
            description={ENVOI.reasonHelp}
            rows={2}
            value={choix.motif}
            error={erreurs.motif}
            onChange={(event) => change({ motif: event.currentTarget.value })}
          />
        </>
      )}
    </>
  )
}
