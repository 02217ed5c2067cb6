import { Menu } from '@mantine/core'
import { IconDeviceFloppy, IconEdit, IconTemplate } from '@tabler/icons-react'
import { useCairn } from '../../../store/cairn-store'
import { MODELES_RETRO as WORDS } from '../../../strings/retroplanning-modeles'
import { setDemande } from './demande'
import { hasEtapes, hasModeles } from './liste-modeles'

/**
 * Items of the menu « Plus » of the module: begin from a template, keep this plan as one. The windows they open are drawn by
 * `ModelesDialogs`, which the screen holds: a menu goes away with what was chosen in it.
 */
export function ModelesMenuItems() {
  const isPlanned = useCairn((state) => hasEtapes(state.dossier))
  const hasOwn = useCairn((state) => hasModeles(state.dossier))
  return (
    <>
      <Menu.Item
        leftSection={<IconTemplate size={16} aria-hidden />}
        onClick={() => setDemande({ genre: 'poser', modele: null })}
      >
        {WORDS.begin}
      </Menu.Item>
      {isPlanned && (
        <Menu.Item
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          onClick={() => setDemande({ genre: 'enregistrer' })}
        >
          {WORDS.saveAs}
        </Menu.Item>
      )}
      {hasOwn && (
        <Menu.Item
          leftSection={<IconEdit size={16} aria-hidden />}
          onClick={() => setDemande({ genre: 'gerer' })}
        >
          {WORDS.manage}
        </Menu.Item>
      )}
    </>
  )
}
