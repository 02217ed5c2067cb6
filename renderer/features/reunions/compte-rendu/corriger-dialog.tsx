import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { combine } from '../../../../shared/commands/combine'
import { ouvrirCorrection } from '../../../../shared/gestes/approuver-compte-rendu'
import { setFields } from '../../../../shared/commands/set-fields'
import type { Id } from '../../../../shared/kernel/json'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute } from '../../../store/session'
import { COMPTE_RENDU as MOTS } from '../../../strings/compte-rendu'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'

type CorrigerProps = {
  readonly reunionId: Id
  /** The version that is approved. */
  readonly version: number
  readonly onClose: () => void
}

/** Why approved minutes are opened again: asked first, printed with the version that replaces them. */
export function CorrigerDialog({ reunionId, version, onClose }: CorrigerProps) {
  const [motif, setMotif] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isMissing = motif.trim() === ''

  function open(): void {
    if (isMissing) {
      setAsked(true)
      return
    }
    const { dossier } = useCairn.getState()
    const patch = { motifCorrection: motif.trim() }
    execute(
      combine(MOTS.commands.correct, [
        ouvrirCorrection(dossier, reunionId),
        setFields(dossier, 'reunions', reunionId, patch, MOTS.commands.correct),
      ]),
    )
    addAvis({ ton: 'info', texte: MOTS.correctionOpened, action: 'annuler' })
    onClose()
  }

  return (
    <Dialogue title={MOTS.correctTitle} onClose={onClose}>
      <div className="compte-rendu-formulaire" data-annulation="locale">
        <p>{MOTS.correctText(version)}</p>
        <Textarea
          data-autofocus
          label={MOTS.motif}
          description={MOTS.motifExample}
          rows={2}
          value={motif}
          error={isAsked && isMissing ? MOTS.motifMissing : null}
          onChange={(event) => setMotif(event.currentTarget.value)}
        />
      </div>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {MOTS.cancel}
        </Button>
        <Button onClick={open}>{MOTS.openCorrection}</Button>
      </PiedDialogue>
    </Dialogue>
  )
}
