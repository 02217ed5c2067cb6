import { Menu, UnstyledButton } from '@mantine/core'
import {
  IconBooks,
  IconChevronDown,
  IconDeviceFloppy,
  IconFileTypeDocx,
  IconFolderOpen,
  IconFolderShare,
  IconHistory,
  IconMail,
} from '@tabler/icons-react'
import { getTitreCourt } from '../../shared/rules/libelles.rules'
import { useCairn } from '../store/cairn-store'
import { addAvis, openDossier } from '../store/session'
import { APP } from '../strings/app'
import { runCommande } from '../ui/commandes'
import { navigateTo } from './hash-location'

const ICON = { size: 16, stroke: 1.7, 'aria-hidden': true } as const
const RECENTS = 5

async function openRecent(dossierId: string): Promise<void> {
  const opened = await openDossier(dossierId)
  if (opened.ok) navigateTo('/plan')
  else addAvis({ ton: 'erreur', texte: opened.error.message })
}

/** The name of the open CTG, and what is done with the whole of it. */
export function DossierMenu() {
  // The years are in the tooltip: the name matters more in a short bar.
  const whole = useCairn((state) => getTitreCourt(state.dossier))
  const title = whole.replace(/ \S+ – /, ' ')
  const dossierId = useCairn((state) => state.dossierId)
  const library = useCairn((state) => state.bibliotheque)
  const recents = library
    .filter((entry) => entry.dossierId !== dossierId)
    .sort((a, b) => b.ouvertLe - a.ouvertLe)
    .slice(0, RECENTS)
  const named = title.trim() === '' ? APP.noTitle : title
  const open = library.find((entry) => entry.dossierId === dossierId)
  // First, where a long name cannot hide it: nobody should work in a copy without knowing.
  const shown =
    open?.origine === 'copie_recue'
      ? APP.receivedCopy(named)
      : open?.origine === 'recupere'
        ? APP.recovered(named)
        : named
  return (
    <Menu position="bottom-start" width={320} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton className="projet" title={whole}>
          <span className="projet-nom">{shown}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div
          className="menu-defilant"
          role="group"
          aria-label={APP.dossierMenu(shown)}
          tabIndex={0}
        >
          <Menu.Item
            leftSection={<IconBooks {...ICON} />}
            onClick={() => runCommande('bibliotheque')}
          >
            {APP.library}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFolderOpen {...ICON} />}
            rightSection={<kbd>Ctrl O</kbd>}
            onClick={() => runCommande('ouvrir')}
          >
            {APP.open}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDeviceFloppy {...ICON} />}
            rightSection={<kbd>Ctrl Maj S</kbd>}
            onClick={() => runCommande('enregistrer-copie')}
          >
            {APP.saveCopy}
          </Menu.Item>
          <Menu.Item leftSection={<IconMail {...ICON} />} onClick={() => runCommande('envoyer')}>
            {APP.send}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFolderShare {...ICON} />}
            onClick={() => runCommande('dossier-partage')}
          >
            {APP.sharedFolder}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHistory {...ICON} />}
            onClick={() => runCommande('versions')}
          >
            {APP.versions}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileTypeDocx {...ICON} />}
            rightSection={<kbd>Ctrl E</kbd>}
            onClick={() => runCommande('exporter')}
          >
            {APP.export}
          </Menu.Item>
          {recents.length > 0 && (
            <>
              <Menu.Divider />
              <Menu.Label>{APP.recents}</Menu.Label>
              {recents.map((entry) => (
                <Menu.Item key={entry.dossierId} onClick={() => void openRecent(entry.dossierId)}>
                  {entry.titre.trim() === '' ? APP.noTitle : entry.titre}
                </Menu.Item>
              ))}
            </>
          )}
        </div>
      </Menu.Dropdown>
    </Menu>
  )
}
