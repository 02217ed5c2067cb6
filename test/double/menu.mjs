import { app } from './app.mjs'
import { note } from './calls.mjs'

const ROLES = new Set(
  'cut copy paste pasteAndMatchStyle selectAll quit zoomIn zoomOut resetZoom togglefullscreen minimize hide hideOthers unhide'.split(
    ' ',
  ),
)
const ACCELERATOR = /^((CmdOrCtrl|Ctrl|Alt|Shift)\+)*(F\d{1,2}|Plus|[A-Z0-9-])$/

class MenuItem {
  constructor(options) {
    if (options.role !== undefined && !ROLES.has(options.role))
      throw new Error(`double: unknown role ${options.role}`)
    if (options.type !== 'separator' && options.role === undefined && !options.label)
      throw new Error('a menu item needs a label, a role or the type separator')
    if (options.accelerator !== undefined && !ACCELERATOR.test(options.accelerator))
      throw new Error(`double: unknown accelerator ${options.accelerator}`)
    const { click, submenu, ...rest } = options
    Object.assign(this, { enabled: true, label: options.role ?? '', ...rest })
    if (submenu !== undefined) this.submenu = Menu.buildFromTemplate(submenu)
    this.click = () => {
      if (!this.enabled) return
      if (this.role === 'quit') app.quit()
      else if (this.role !== undefined) note('role', this.role)
      else click?.(this, null, {})
    }
  }
}

let applicationMenu = null

/** Menus that a test can read and click. */
export class Menu {
  static buildFromTemplate(template) {
    const ids = template.map((item) => item.id).filter((id) => id !== undefined)
    if (new Set(ids).size < ids.length) throw new Error('double: two menu items have the same id')
    const menu = new Menu()
    menu.items = template.map((item) => new MenuItem(item))
    return menu
  }

  static setApplicationMenu(menu) {
    applicationMenu = menu
  }

  static getApplicationMenu() {
    return applicationMenu
  }

  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null)
      if (found !== null) return found
    }
    return null
  }

  popup() {
    note(
      'menu-popup',
      this.items.map((item) => item.label),
    )
  }
}
