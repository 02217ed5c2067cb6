import { Button } from '@mantine/core'
import { IconFolderShare } from '@tabler/icons-react'
import { useState } from 'react'
import { linkFolder } from '../../store/dossier-lie'
import { addAvis } from '../../store/session'
import { PARTAGE } from '../../strings/partage'

type LinkButtonProps = { readonly label: string; readonly isFirst?: boolean }

/** Asks for the folder, then brings what is there. */
export function LinkButton({ label, isFirst = false }: LinkButtonProps) {
  const [isBusy, setIsBusy] = useState(false)

  async function link(): Promise<void> {
    setIsBusy(true)
    const outcome = await linkFolder(PARTAGE.chooseTitle)
    setIsBusy(false)
    if (!outcome.ok) addAvis({ ton: 'erreur', texte: outcome.error.message })
    else if (outcome.value !== null) {
      addAvis({ ton: 'succes', texte: PARTAGE.linked(outcome.value) })
    }
  }

  return (
    <Button
      variant={isFirst ? 'filled' : 'default'}
      loading={isBusy}
      leftSection={<IconFolderShare size={17} stroke={1.7} aria-hidden="true" />}
      onClick={() => void link()}
    >
      {label}
    </Button>
  )
}
