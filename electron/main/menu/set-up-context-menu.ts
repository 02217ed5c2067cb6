import { Menu, type BrowserWindow, type ContextMenuParams } from 'electron'
import { addOwnWord, getSpelling } from '../spelling/set-up-spelling'
import { buildContextMenu } from './context-menu-template'

/** The right click, with our own spelling proposals: Chromium knows the word we underlined, not what to put in its place. */
export function setUpContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => void showMenu(window, params))
}

async function showMenu(window: BrowserWindow, params: ContextMenuParams): Promise<void> {
  const word = params.misspelledWord
  const spelling = word === '' ? null : await getSpelling()
  const template = buildContextMenu(params, spelling?.getSuggestions(word) ?? [], {
    replaceWord: (suggestion) => {
      window.webContents.replaceMisspelling(suggestion)
    },
    addWord: (added) => void addOwnWord(added),
  })
  if (template.length > 0 && !window.isDestroyed())
    Menu.buildFromTemplate(template).popup({ window })
}
