import { Button, Radio, TextInput } from '@mantine/core'
import { useRef, useState, type FormEvent } from 'react'
import { useCairn } from '../../store/cairn-store'
import { ENVOI } from '../../strings/envoi'
import { PiedDialogue } from '../../ui/dialogue'
import { countPeople, listErreurs, type ChoixEnvoi, type Perimetre } from './choix'
import { PartsPicker } from './parts-picker'
import { ProtectionFields } from './protection-fields'

type EnvoiFormProps = {
  readonly choix: ChoixEnvoi
  /** Why the file could not be made. */
  readonly echec: string
  readonly isBusy: boolean
  readonly change: (patch: Partial<ChoixEnvoi>) => void
  readonly onSubmit: () => void
  readonly onClose: () => void
}

const PERIMETRES = Object.keys(ENVOI.perimetres) as readonly Perimetre[]

/** To whom, what, and how it is protected. Nothing is recorded before the file leaves. */
export function EnvoiForm({ choix, echec, isBusy, change, onSubmit, onClose }: EnvoiFormProps) {
  const people = useCairn((state) => countPeople(state.dossier))
  const [isChecked, setIsChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const erreurs = isChecked ? listErreurs(choix, people) : {}

  function submit(event: FormEvent): void {
    event.preventDefault()
    setIsChecked(true)
    if (Object.keys(listErreurs(choix, people)).length === 0) {
      onSubmit()
      return
    }
    // Once the errors are drawn, the first of them takes the focus.
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-erreur]')?.focus()
    })
  }

  return (
    <form ref={form} className="envoi" onSubmit={submit} noValidate data-annulation="locale">
      <div className="envoi-duo">
        <TextInput
          data-autofocus
          aria-required
          label={ENVOI.recipient}
          description={ENVOI.recipientHelp}
          value={choix.destinataire}
          error={erreurs.destinataire}
          onChange={(event) => change({ destinataire: event.currentTarget.value })}
        />
        <TextInput
          type="email"
          label={ENVOI.address}
          description={ENVOI.addressHelp}
          value={choix.adresse}
          onChange={(event) => change({ adresse: event.currentTarget.value })}
        />
      </div>
      <Radio.Group
        label={ENVOI.what}
        value={choix.perimetre}
        onChange={(value) =>
          change({ perimetre: PERIMETRES.find((one) => one === value) ?? 'complet' })
        }
      >
        {PERIMETRES.map((one) => (
          <Radio
            key={one}
            mt={6}
            value={one}
            label={ENVOI.perimetres[one].label}
            description={ENVOI.perimetres[one].help}
          />
        ))}
      </Radio.Group>
      {choix.perimetre === 'parcelle' && (
        <PartsPicker
          chosen={choix.parties}
          error={erreurs.parties}
          onChange={(parties) => change({ parties })}
        />
      )}
      <ProtectionFields choix={choix} people={people} erreurs={erreurs} change={change} />
      {echec !== '' && (
        <p className="encart" data-ton="erreur" role="alert">
          {echec}
        </p>
      )}
      <PiedDialogue>
        <Button variant="default" onClick={onClose}>
          {ENVOI.cancel}
        </Button>
        <Button type="submit" disabled={isBusy}>
          {isBusy ? ENVOI.preparing : ENVOI.prepare}
        </Button>
      </PiedDialogue>
    </form>
  )
}
