import { ActionIcon, Menu } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { Fragment } from 'react'
import { MENU } from '../../shared/bridge/menu-commands'
import { APP } from '../strings/app'
import { runCommande, useAvailableCommandes } from '../ui/commandes'
import { formatRaccourci } from '../ui/raccourcis'

/** The menu of the one table, drawn in the page where the window has none. What the browser does by itself (copy, zoom) is left to it. */
export function PageMenu() {
  const available = useAvailableCommandes()
  return (
    <Menu position="bottom-start" width={300} withinPortal={false}>
      <Menu.Target>
        <ActionIcon size={32} aria-label={APP.menu}>
          <IconMenu2 size={18} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="menu-defilant" role="group" aria-label={APP.menu} tabIndex={0}>
          {MENU.map((group, index) => (
            <Fragment key={group.id}>
              {index > 0 && <Menu.Divider />}
              <Menu.Label>{group.label}</Menu.Label>
              {group.commands
                .filter((command) => command !== null && command.role === undefined)
                .map((command) =>
                  command === null ? null : (
                    <Menu.Item
                      key={command.id}
                      disabled={!available.has(command.id)}
                      rightSection={
                        command.accelerator !== undefined &&
                        command.unavailableInBrowser !== true ? (
                          <kbd>{formatRaccourci(command.accelerator)}</kbd>
                        ) : undefined
                      }
                      onClick={() => runCommande(command.id)}
                    >
                      {command.label}
                    </Menu.Item>
                  ),
                )}
            </Fragment>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  )
}
