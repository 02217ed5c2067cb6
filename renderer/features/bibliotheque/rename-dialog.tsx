import { Button, TextInput } from '@mantine/core'
import { useRef, useState, type FormEvent } from 'react'
import type { EntreeBibliotheque } from '../../store/cairn-store'
import { BIBLIOTHEQUE } from '../../strings/bibliotheque'
import { Dialogue, PiedDialogue } from '../../ui/dialogue'
import { renameEntry } from './library-actions'

type RenameDialogProps = { readonly entry: EntreeBibliotheque; readonly onClose: () => void }

export function RenameDialog({ entry, onClose }: RenameDialogProps) {
  const [title, setTitle] = useState(entry.titre)
  const [error, setError] = useState('')
  const input = useRef<HTMLInputElement>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (title.trim() === '') {
      setError(BIBLIOTHEQUE.renameEmpty)
      input.current?.focus()
      return
    }
    void renameEntry(entry.dossierId, title.trim()).then(onClose)
  }

  return (
    <Dialogue title={BIBLIOTHEQUE.renameTitle} onClose={onClose}>
      <form onSubmit={submit} noValidate data-annulation="locale">
        <TextInput
          ref={input}
          data-autofocus
          label={BIBLIOTHEQUE.renameLabel}
          description={BIBLIOTHEQUE.renameHelp}
          value={title}
          error={error}
          onChange={(event) => {
            setTitle(event.currentTarget.value)
            setError('')
          }}
        />
        <PiedDialogue>
          <Button variant="default" onClick={onClose}>
            {BIBLIOTHEQUE.cancel}
          </Button>
          <Button type="submit">{BIBLIOTHEQUE.renameButton}</Button>
        </PiedDialogue>
      </form>
    </Dialogue>
  )
}
