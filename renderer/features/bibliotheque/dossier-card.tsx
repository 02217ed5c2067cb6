import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { formatCompte } from '../../../shared/kernel/accord'
import type { EntreeBibliotheque } from '../../store/cairn-store'
import { BIBLIOTHEQUE } from '../../strings/bibliotheque'
import { formatAge } from './format-age'
import { getEntryTitle, openEntry, removeEntry } from './library-actions'
import { RenameDialog } from './rename-dialog'

type DossierCardProps = {
  readonly entry: EntreeBibliotheque
  /** Milliseconds. */
  readonly now: number
  readonly isCurrent: boolean
}

const FICHES = { one: 'fiche action', many: 'fiches actions' }

/** A CTG of this machine: its name opens it. */
export function DossierCard({ entry, now, isCurrent }: DossierCardProps) {
  const [, navigate] = useLocation()
  const [isRenaming, setIsRenaming] = useState(false)
  const title = getEntryTitle(entry)

  async function open(): Promise<void> {
    if (await openEntry(entry.dossierId)) navigate('/plan')
  }

  return (
    <li className="dossier" data-ouvert={isCurrent}>
      <div className="dossier-texte">
        <button type="button" className="dossier-titre" onClick={() => void open()}>
          {title}
        </button>
        <p className="dossier-lieu">
          {entry.territoire.trim() === '' ? BIBLIOTHEQUE.noPlace : entry.territoire}
        </p>
        <p className="dossier-details">
          <span>{BIBLIOTHEQUE.changed(formatAge(entry.modifieLe, now))}</span>
          <span>{formatCompte(entry.fiches, FICHES)}</span>
          <span>{BIBLIOTHEQUE.origins[entry.origine]}</span>
        </p>
      </div>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon size={32} aria-label={BIBLIOTHEQUE.actions(title)}>
            <IconDots size={18} stroke={1.7} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={16} stroke={1.7} aria-hidden="true" />}
            onClick={() => setIsRenaming(true)}
          >
            {BIBLIOTHEQUE.rename}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={16} stroke={1.7} aria-hidden="true" />}
            onClick={() => void removeEntry(entry)}
          >
            {BIBLIOTHEQUE.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming && <RenameDialog entry={entry} onClose={() => setIsRenaming(false)} />}
    </li>
  )
}
