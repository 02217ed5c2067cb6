import { Menu } from 'electron'
import type { MenuState } from '../../../shared/bridge/bridge'
import { MENU } from '../../../shared/bridge/menu-commands'
import { success, type Result } from '../../../shared/kernel/result'
import { sendToPage } from '../window/main-window'
import { buildMenuTemplate, EMPTY_MENU_STATE } from './menu-template'

let shown = ''

/** The French menu bar, as it is before the page has said anything. */
export function setUpMenu(): void {
  showMenu(EMPTY_MENU_STATE)
}

/** What the page says of its commands. Labels cannot change in a menu that exists: it is built anew when something did. */
export function updateMenu(state: MenuState): Promise<Result<null>> {
  showMenu(state)
  return Promise.resolve(success(null))
}

function showMenu(state: MenuState): void {
  const wanted = JSON.stringify(state)
  if (wanted === shown) return
  shown = wanted
  const template = buildMenuTemplate(
    MENU,
    state,
    (id) => {
      sendToPage('menu:command', id)
    },
    process.platform === 'darwin',
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
