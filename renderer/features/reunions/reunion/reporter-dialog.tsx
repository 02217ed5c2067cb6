import { Button } from '@mantine/core'
import { useState } from 'react'
import { Champ } from '../../../forms/champ'
import { setFields } from '../../../../shared/commands/set-fields'
import type { Field } from '../../../../shared/domain/field'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Reunion } from '../../../../shared/domain/reunion.entity'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute } from '../../../store/session'
import { REUNIONS } from '../../../strings/reunions'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'

type DialogProps = { readonly reunion: Reunion; readonly onClose: () => void }

/** A new date for the same meeting; without one it is said to be postponed, and keeps the old date as a trace. */
export function ReporterDialog({ reunion, onClose }: DialogProps) {
  const [date, setDate] = useState<DateFloue | null>(null)

  function postpone(): void {
    const patch =
      date === null
        ? { statut: 'reportee', convoqueeLe: null }
        : { statut: 'prevue', date, convoqueeLe: null }
    const { dossier } = useCairn.getState()
    execute(setFields(dossier, 'reunions', reunion.id, patch, REUNIONS.commands.postpone))
    addAvis({
      ton: 'info',
      texte: date === null ? REUNIONS.postponedLater : REUNIONS.postponed(formatDateFloue(date)),
      action: 'annuler',
    })
    onClose()
  }

  return (
    <Dialogue title={REUNIONS.postponeTitle} onClose={onClose}>
      <div className="formulaire" data-annulation="locale">
        <p>{REUNIONS.postponeText}</p>
        <div className="reporter-champ">
          <Champ
            table="reunions"
            recordId="report"
            name="date"
            field={REGISTRY.reunions.fields.date as Field}
            value={date}
            commit={(value) => setDate(value as DateFloue | null)}
          />
        </div>
      </div>
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {REUNIONS.cancel}
        </Button>
        <Button onClick={postpone}>{REUNIONS.postponeButton}</Button>
      </PiedDialogue>
    </Dialogue>
  )
}
