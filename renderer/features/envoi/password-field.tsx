import { Button, TextInput } from '@mantine/core'
import { IconCopy, IconRefresh } from '@tabler/icons-react'
import { estimerForce } from '../../../shared/exchange/phrase-secrete'
import { copierTexte } from '../../forms/copier-texte'
import { ENVOI } from '../../strings/envoi'
import { createPhrase } from './choix'

type PasswordFieldProps = {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

/** The password, seen: it is made to be said on the telephone. */
export function PasswordField({ value, error, onChange }: PasswordFieldProps) {
  const force = estimerForce(value)
  return (
    <div className="envoi-mot">
      <TextInput
        aria-required
        label={ENVOI.password}
        description={ENVOI.passwordHelp}
        value={value}
        error={error}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className="sous" data-niveau={force.niveau}>
        {force.conseil}
      </p>
      <div className="envoi-boutons">
        <Button
          variant="default"
          leftSection={<IconCopy size={16} stroke={1.7} aria-hidden="true" />}
          onClick={() => void copierTexte(value, ENVOI.passwordCopied, ENVOI.notCopied)}
        >
          {ENVOI.passwordCopy}
        </Button>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} stroke={1.7} aria-hidden="true" />}
          onClick={() => onChange(createPhrase())}
        >
          {ENVOI.passwordNew}
        </Button>
      </div>
    </div>
  )
}
