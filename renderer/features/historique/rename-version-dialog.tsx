import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { setFields } from '../../../shared/commands/set-fields'
import type { Version } from '../../../shared/domain/version.entity'
import { useCairn } from '../../store/cairn-store'
import { execute } from '../../store/session'
import { VERSIONS } from '../../strings/versions'
import { Dialogue, PiedDialogue } from '../../ui/dialogue'

type RenameProps = { readonly version: Version; readonly onClose: () => void }

/** Another name for a version that is not signed. */
export function RenameVersionDialog({ version, onClose }: RenameProps) {
  const [nom, setNom] = useState(version.nom)
  const isEmpty = nom.trim() === ''
  return (
    <Dialogue title={VERSIONS.renameTitle} onClose={onClose}>
      <form
        data-annulation="locale"
        onSubmit={(event) => {
          event.preventDefault()
          if (isEmpty) return
          const { dossier } = useCairn.getState()
          execute(
            setFields(dossier, 'versions', version.id, { nom: nom.trim() }, VERSIONS.renameLabel),
          )
          onClose()
        }}
      >
        <TextInput
          label={VERSIONS.name}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          required
          withAsterisk={false}
          maxLength={120}
          value={nom}
          error={isEmpty ? VERSIONS.nameRequired : undefined}
          onChange={(event) => setNom(event.currentTarget.value)}
        />
        <PiedDialogue>
          <Button variant="default" onClick={onClose}>
            {VERSIONS.cancel}
          </Button>
          <Button type="submit">{VERSIONS.renameSave}</Button>
        </PiedDialogue>
      </form>
    </Dialogue>
  )
}
