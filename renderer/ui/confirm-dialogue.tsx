import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialogue, PiedDialogue } from './dialogue'

type ConfirmDialogueProps = {
  readonly title: string
  readonly children: ReactNode
  /** A verb and its object: « Vider la corbeille ». */
  readonly action: string
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly isDangerous?: boolean
}

/** Only for what undo cannot give back. The focus is on « Annuler ». */
export function ConfirmDialogue(props: ConfirmDialogueProps) {
  return (
    <Dialogue title={props.title} onClose={props.onClose}>
      {props.children}
      <PiedDialogue>
        <Button variant="default" data-autofocus onClick={props.onClose}>
          Annuler
        </Button>
        <Button
          {...(props.isDangerous === true ? { className: 'bouton-danger' } : {})}
          onClick={() => {
            props.onClose()
            props.onConfirm()
          }}
        >
          {props.action}
        </Button>
      </PiedDialogue>
    </Dialogue>
  )
}
