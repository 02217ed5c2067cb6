import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { enregistrerModele } from '../../../../shared/gestes/retroplanning/modeles-plan'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../../store/session'
import { MODELES_RETRO as WORDS } from '../../../strings/retroplanning-modeles'
import { Dialogue, PiedDialogue } from '../../../ui/dialogue'

/** This plan kept as a template: a name, a description. */
export function EnregistrerModeleDialog({ onClose }: { readonly onClose: () => void }) {
  const [nom, setNom] = useState('')
  const [description, setDescription] = useState('')
  const [isTried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const isMissing = nom.trim() === ''

  function save(): void {
    setTried(true)
    if (isMissing) {
      field.current?.focus()
      return
    }
    const name = nom.trim()
    const { dossier } = useCairn.getState()
    execute(enregistrerModele(dossier, getCtx(), name, description.trim()))
    onClose()
    addAvis({ ton: 'succes', texte: WORDS.saved(name), action: 'annuler' })
  }

  return (
    <Dialogue title={WORDS.saveTitle} onClose={onClose}>
      <form
        className="rebours-poser"
        data-annulation="locale"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p>{WORDS.saveText}</p>
        <TextInput
          ref={field}
          data-autofocus
          label={WORDS.name}
          description={WORDS.nameHelp}
          value={nom}
          error={isTried && isMissing ? WORDS.nameMissing : null}
          onChange={(event) => setNom(event.currentTarget.value)}
        />
        <TextInput
          label={WORDS.description}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <PiedDialogue>
          <Button variant="default" onClick={onClose}>
            {WORDS.cancel}
          </Button>
          <Button type="submit">{WORDS.save}</Button>
        </PiedDialogue>
      </form>
    </Dialogue>
  )
}
