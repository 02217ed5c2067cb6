import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChevronDown, IconCopyCheck, IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { IN_MAIN } from '../../forms/floating'
import { useCairn } from '../../store/cairn-store'
import { ANNUAIRE } from '../../strings/annuaire'
import { useAnnuaire } from './annuaire-context'
import type { Onglet } from './annuaire-route'
import { ImportExport } from './import/import-export'

/** Title, counts, what is done on many contacts at once, and the one primary button. */
export function AnnuaireHeader({ onglet }: { readonly onglet: Onglet }) {
  const { open } = useAnnuaire()
  const people = useCairn((state) => Object.keys(state.dossier.personnes).length)
  const bodies = useCairn((state) => Object.keys(state.dossier.organismes).length)
  const lists = useCairn((state) => Object.keys(state.dossier.listesDiffusion).length)
  const createContact = () => open({ quoi: 'contact' })
  const createBody = () => open({ quoi: 'creation', table: 'organismes' })
  const createList = () => open({ quoi: 'creation', table: 'listesDiffusion' })
  const create = { personnes: createContact, organismes: createBody, listes: createList }
  return (
    <header className="entete">
      <div className="entete-texte">
        <h1>{ANNUAIRE.title}</h1>
        <p className="sous">{ANNUAIRE.counts(people, bodies, lists)}</p>
      </div>
      <div className="outils annuaire-outils">
        <Button
          variant="default"
          leftSection={<IconCopyCheck size={16} stroke={1.7} aria-hidden />}
          onClick={() => open({ quoi: 'doublons' })}
        >
          {ANNUAIRE.duplicates}
        </Button>
        <Button
          variant="default"
          leftSection={<IconUsersGroup size={16} stroke={1.7} aria-hidden />}
          onClick={() => open({ quoi: 'renouvellement', fonctions: null })}
        >
          {ANNUAIRE.election}
        </Button>
        <ImportExport />
        <div className="annuaire-creer">
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create[onglet]}>
            {ANNUAIRE.create[onglet]}
          </Button>
          <Menu {...IN_MAIN} position="bottom-end" width={230}>
            <Menu.Target>
              <ActionIcon
                size={32}
                variant="filled"
                color="canard"
                aria-label={ANNUAIRE.createMenu}
              >
                <IconChevronDown size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={createContact}>{ANNUAIRE.create.personnes}</Menu.Item>
              <Menu.Item onClick={createBody}>{ANNUAIRE.create.organismes}</Menu.Item>
              <Menu.Item onClick={() => open({ quoi: 'creation', table: 'fonctions' })}>
                {ANNUAIRE.createPost}
              </Menu.Item>
              <Menu.Item onClick={createList}>{ANNUAIRE.create.listes}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
    </header>
  )
}
