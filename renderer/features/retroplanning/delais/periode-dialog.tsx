import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { day } from '../../../../shared/domain/field'
import type { DateIso } from '../../../../shared/kernel/json'
import type { PeriodeVacances } from '../../../../shared/rules/calendrier/calendrier.rules'
import { Champ } from '../../../forms/champ'
import { commitDrafts } from '../../../store/drafts'
import { DELAIS } from '../../../strings/retroplanning-delais'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'
import type { PeriodeLue, SaisiePeriode } from './vacances-commands'

type PeriodeDialogProps = {
  /** Null: a new one. */
  readonly periode: PeriodeLue | null
  readonly zone: PeriodeVacances['zone']
  readonly onClose: () => void
  readonly onSave: (saisie: SaisiePeriode) => void
}

const DEBUT = day({ label: DELAIS.from, example: '19 décembre 2026' })
const FIN = day({ label: DELAIS.to, example: '3 janvier 2027' })

/** A period of school holidays: its name and its two days. */
export function PeriodeDialog({ periode, zone, onClose, onSave }: PeriodeDialogProps) {
  const [nom, setNom] = useState(periode?.nom ?? '')
  const [debut, setDebut] = useState<DateIso | null>(periode?.debut ?? null)
  const [fin, setFin] = useState<DateIso | null>(periode?.fin ?? null)
  const [isTried, setTried] = useState(false)
  const error = findError(nom, debut, fin)

  function save(): void {
    commitDrafts()
    setTried(true)
    if (error === null && debut !== null && fin !== null) onSave({ nom: nom.trim(), debut, fin })
  }

  return (
    <Dialogue
      title={periode === null ? DELAIS.newTitle(zone) : DELAIS.editTitle(periode.nom)}
      onClose={onClose}
    >
      <form
        className="delais-formulaire"
        data-annulation="locale"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextInput
          label={DELAIS.periodName}
          description={DELAIS.periodNameExample}
          value={nom}
          onChange={(event) => setNom(event.currentTarget.value)}
        />
        {(
          [
            ['debut', DEBUT, debut, setDebut],
            ['fin', FIN, fin, setFin],
          ] as const
        ).map(([name, field, value, set]) => (
          <div key={name} className="champ">
            <Champ
              table="vacances"
              recordId="periode"
              name={name}
              field={field}
              value={value}
              commit={(next) => set(typeof next === 'string' ? next : null)}
            />
          </div>
        ))}
        <p className="champ-erreur" role="alert">
          {isTried ? (error ?? '') : ''}
        </p>
        <PiedDialogue>
          <Button variant="default" onClick={onClose}>
            {DELAIS.cancel}
          </Button>
          <Button type="submit">{periode === null ? DELAIS.create : DELAIS.save}</Button>
        </PiedDialogue>
      </form>
    </Dialogue>
  )
}

function findError(nom: string, debut: DateIso | null, fin: DateIso | null): string | null {
  if (nom.trim() === '') return DELAIS.nameMissing
  if (debut === null || fin === null) return DELAIS.daysMissing
  return debut > fin ? DELAIS.daysReversed : null
}
