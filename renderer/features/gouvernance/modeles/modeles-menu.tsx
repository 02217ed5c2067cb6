import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconTemplate } from '@tabler/icons-react'
import { IN_MAIN } from '../../../forms/floating'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { MODELES } from './modeles'
import { useModele } from './use-modele'

/** « Partir d’un modèle »: the charts of real conventions. */
export function ModelesMenu() {
  const add = useModele()
  return (
    <Menu {...IN_MAIN} position="bottom-end" width={340}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconTemplate size={17} stroke={1.7} aria-hidden />}
          rightSection={<IconChevronDown size={15} aria-hidden />}
        >
          {GOUVERNANCE.modelsMenu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {MODELES.map((modele) => (
          <Menu.Item key={modele.id} onClick={() => add(modele)}>
            <span className="modele-titre">{modele.titre}</span>
            <span className="modele-texte">{modele.description}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
