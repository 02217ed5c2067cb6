import type { MenuItemConstructorOptions } from 'electron'
import type { MenuState } from '../../../shared/bridge/bridge'
import type { MenuCommand, MenuGroup } from '../../../shared/bridge/menu-commands'

export const EMPTY_MENU_STATE: MenuState = { disabled: [], labels: {} }

/**
 * The menu bar, from the table of commands and what the page says of them. A command with a role is done by Electron; any other
 * goes to the page by its id. macOS wants a first menu named after the program.
 */
export function buildMenuTemplate(
  groups: readonly MenuGroup[],
  state: MenuState,
  onCommand: (id: string) => void,
  isMac: boolean,
): MenuItemConstructorOptions[] {
  const disabled = new Set(state.disabled)
  const labels = new Map(Object.entries(state.labels))
  const menus = groups.map((group) => ({
    label: group.label,
    id: `menu-${group.id}`,
    submenu: group.commands.map((command) =>
      command === null
        ? { type: 'separator' as const }
        : buildItem(command, disabled, labels, onCommand),
    ),
  }))
  return isMac ? [MAC_MENU, ...menus] : menus
}

function buildItem(
  command: MenuCommand,
  disabled: ReadonlySet<string>,
  labels: ReadonlyMap<string, string>,
  onCommand: (id: string) => void,
): MenuItemConstructorOptions {
  return {
    id: command.id,
    // An ampersand alone would underline the next letter and vanish.
    label: (labels.get(command.id) ?? command.label).replaceAll('&', '&&'),
    enabled: !disabled.has(command.id),
    ...(command.accelerator === undefined ? {} : { accelerator: command.accelerator }),
    ...(command.role === undefined
      ? {
          click: () => {
            onCommand(command.id)
          },
        }
      : { role: command.role }),
  }
}

const MAC_MENU: MenuItemConstructorOptions = {
  label: 'Cairn',
  submenu: [
    { role: 'hide', label: 'Masquer Cairn' },
    { role: 'hideOthers', label: 'Masquer les autres' },
    { role: 'unhide', label: 'Tout afficher' },
    { type: 'separator' },
    { role: 'quit', label: 'Quitter Cairn' },
  ],
}
