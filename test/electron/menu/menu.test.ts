import { describe, expect, it, vi } from 'vitest'
import { buildContextMenu } from '../../../electron/main/menu/context-menu-template'
import { buildMenuTemplate, EMPTY_MENU_STATE } from '../../../electron/main/menu/menu-template'
import { listMenuCommands, MENU } from '../../../shared/bridge/menu-commands'

type Item = {
  id?: string
  label?: string
  role?: string
  enabled?: boolean
  type?: string
  click?: () => void
}
const listItems = (template: readonly { submenu?: unknown }[]): Item[] =>
  template.flatMap((menu) => menu.submenu as Item[])

describe('the menu bar', () => {
  it('has every command of the table, in its order, with its label and its keys', () => {
    const items = listItems(buildMenuTemplate(MENU, EMPTY_MENU_STATE, () => undefined, false))
    const commands = items.filter((item) => item.type !== 'separator')
    expect(commands.map((item) => [item.id, item.label])).toEqual(
      listMenuCommands().map((command) => [command.id, command.label]),
    )
    expect(commands.every((item) => item.enabled === true)).toBe(true)
    expect(new Set(commands.map((item) => item.id)).size).toBe(commands.length)
  })

  it('gives no two commands the same keys', () => {
    const keys = listMenuCommands().flatMap((command) => command.accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('sends the id of a command without role, and leaves the roles to Electron', () => {
    const onCommand = vi.fn()
    const items = listItems(buildMenuTemplate(MENU, EMPTY_MENU_STATE, onCommand, false))
    for (const item of items) item.click?.()
    expect(onCommand.mock.calls.flat()).toEqual(
      listMenuCommands()
        .filter((command) => command.role === undefined)
        .map((command) => command.id),
    )
  })

  it('greys and renames what the page says; an ampersand is kept', () => {
    const state = {
      disabled: ['retablir'],
      labels: { annuler: 'Annuler : enfance & jeunesse', __proto__: 'x' },
    }
    const items = listItems(buildMenuTemplate(MENU, state, () => undefined, false))
    expect(items.find((item) => item.id === 'annuler')?.label).toBe('Annuler : enfance && jeunesse')
    expect(items.filter((item) => item.enabled === false).map((item) => item.id)).toEqual([
      'retablir',
    ])
  })

  it('begins with the program’s own menu on macOS', () => {
    const template = buildMenuTemplate(MENU, EMPTY_MENU_STATE, () => undefined, true)
    expect(template.map((menu) => menu.label)).toEqual([
      'Cairn',
      ...MENU.map((group) => group.label),
    ])
  })
})

describe('the menu of a right click', () => {
  const editFlags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true }
  const actions = { replaceWord: vi.fn(), addWord: vi.fn() }
  const labels = (click: Parameters<typeof buildContextMenu>[0], suggestions: string[] = []) =>
    buildContextMenu(click, suggestions, actions).map((item) => item.label ?? item.type)

  it('is empty over nothing, copies a selection, edits a field', () => {
    const plain = { isEditable: false, selectionText: ' ', misspelledWord: '', editFlags }
    expect(labels(plain)).toEqual([])
    expect(labels({ ...plain, selectionText: 'mot' })).toEqual(['Copier'])
    expect(labels({ ...plain, isEditable: true })).toEqual([
      'Couper',
      'Copier',
      'Coller',
      'Coller sans mise en forme',
      'separator',
      'Tout sélectionner',
    ])
  })

  it('proposes words for a misspelt one, and to keep it', () => {
    const click = { isEditable: true, selectionText: '', misspelledWord: 'acceuil', editFlags }
    expect(labels(click, ['accueil']).slice(0, 3)).toEqual([
      'accueil',
      'separator',
      'Ajouter « acceuil » au dictionnaire',
    ])
    expect(labels(click)[0]).toBe('Aucune proposition')
    for (const item of buildContextMenu(click, ['accueil'], actions))
      (item.click as (() => void) | undefined)?.()
    expect(actions.replaceWord).toHaveBeenCalledExactlyOnceWith('accueil')
    expect(actions.addWord).toHaveBeenCalledExactlyOnceWith('acceuil')
  })
})
