import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatJour } from '../../../shared/kernel/jour-format'
import { addAvis, createVersion, flush, getCtx } from '../../store/session'
import { VERSIONS } from '../../strings/versions'
import { Dialogue, PiedDialogue } from '../../ui/dialogue'

/** Names the dossier as it is now. */
export function VersionCreateDialog({ onClose }: { readonly onClose: () => void }) {
  const [nom, setNom] = useState(() => VERSIONS.namePrefill(formatJour(getCtx().today)))
  const [commentaire, setCommentaire] = useState('')
  const [signee, setSignee] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const isEmpty = nom.trim() === ''

  async function save(): Promise<void> {
    setAsked(true)
    if (isEmpty || isWorking) return
    setWorking(true)
    await flush()
    const made = await createVersion({ nom: nom.trim(), commentaire: commentaire.trim(), signee })
    setWorking(false)
    if (!made.ok) {
      addAvis({ ton: 'erreur', texte: made.error.message })
      return
    }
    addAvis({ ton: 'succes', texte: VERSIONS.saved(nom.trim()) })
    onClose()
  }

  return (
    <Dialogue title={VERSIONS.createTitle} onClose={onClose}>
      <form
        className="formulaire-court"
        data-annulation="locale"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p>{VERSIONS.createText}</p>
        <TextInput
          label={VERSIONS.name}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          required
          withAsterisk={false}
          maxLength={120}
          value={nom}
          error={isAsked && isEmpty ? VERSIONS.nameRequired : undefined}
          onChange={(event) => setNom(event.currentTarget.value)}
        />
        <Textarea
          label={VERSIONS.comment}
          description={VERSIONS.commentHelp}
          rows={3}
          value={commentaire}
          onChange={(event) => setCommentaire(event.currentTarget.value)}
        />
        <Checkbox
          label={VERSIONS.signed}
          description={VERSIONS.signedHelp}
          checked={signee}
          onChange={(event) => setSignee(event.currentTarget.checked)}
        />
        <PiedDialogue>
          <Button variant="default" onClick={onClose}>
            {VERSIONS.cancel}
          </Button>
          <Button type="submit" loading={isWorking}>
            {VERSIONS.save}
          </Button>
        </PiedDialogue>
      </form>
    </Dialogue>
  )
}
