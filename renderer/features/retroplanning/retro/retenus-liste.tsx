import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { RETRO } from '../../../strings/retroplanning-retro'
import type { Retenu } from './retenus'

type Props = {
  readonly retenus: readonly Retenu[]
  readonly onRemove: (retenu: Retenu) => void
}

/** The remedies taken so far: each can be given up before anything is written. */
export function RetenusListe({ retenus, onRemove }: Props) {
  const id = useId()
  if (retenus.length === 0) return null
  return (
    <section className="rebours-retenus" aria-labelledby={id}>
      <h3 id={id}>{RETRO.takenTitle}</h3>
      <p className="champ-aide">{RETRO.takenHelp}</p>
      <ul>
        {retenus.map((retenu) => (
          <li key={retenu.texte}>
            <span>{retenu.texte}</span>
            <ActionIcon
              size={24}
              variant="subtle"
              color="gray"
              aria-label={RETRO.removeTaken(retenu.texte)}
              title={RETRO.removeTaken(retenu.texte)}
              onClick={() => onRemove(retenu)}
            >
              <IconX size={15} stroke={1.7} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}
