import { Button, Radio } from '@mantine/core'
import type { ReactNode } from 'react'

/** Radios of a form sent as a whole, or buttons that decide at once. */
export type ModeConflit = 'radio' | 'bouton'

type OptionProps = {
  readonly mode: ModeConflit
  readonly groupe: string
  readonly valeur: string
  readonly choisie: boolean
  readonly onChoose: () => void
  /** Says which card the button is of. */
  readonly decritPar: string
  readonly children: ReactNode
}

/** One of the answers of a card. */
export function OptionConflit(props: OptionProps) {
  const { mode, groupe, valeur, choisie, onChoose, decritPar, children } = props
  if (mode === 'bouton') {
    return (
      <Button
        className="conflit-bouton"
        variant="default"
        aria-describedby={decritPar}
        aria-expanded={valeur === 'autre' ? choisie : undefined}
        onClick={onChoose}
      >
        {children}
      </Button>
    )
  }
  return (
    <Radio
      className="conflit-radio"
      name={groupe}
      value={valeur}
      checked={choisie}
      onChange={onChoose}
      label={children}
    />
  )
}
