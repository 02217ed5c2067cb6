import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'

export type ContextMenuActions = {
  readonly replaceWord: (word: string) => void
  readonly addWord: (word: string) => void
}

/** What of a right click decides the menu. */
export type ContextClick = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'misspelledWord'
> & {
  readonly editFlags: Pick<
    ContextMenuParams['editFlags'],
    'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'
  >
}

/** The menu of a right click: spelling and the clipboard in a text field, copy over a selection, nothing elsewhere. */
export function buildContextMenu(
  click: ContextClick,
  suggestions: readonly string[],
  actions: ContextMenuActions,
): MenuItemConstructorOptions[] {
  if (!click.isEditable)
    return click.selectionText.trim() === '' ? [] : [{ role: 'copy', label: 'Copier' }]
  return [
    ...buildSpelling(click.misspelledWord, suggestions, actions),
    { role: 'cut', label: 'Couper', enabled: click.editFlags.canCut },
    { role: 'copy', label: 'Copier', enabled: click.editFlags.canCopy },
    { role: 'paste', label: 'Coller', enabled: click.editFlags.canPaste },
    {
      role: 'pasteAndMatchStyle',
      label: 'Coller sans mise en forme',
      enabled: click.editFlags.canPaste,
    },
    { type: 'separator' },
    { role: 'selectAll', label: 'Tout sélectionner', enabled: click.editFlags.canSelectAll },
  ]
}

function buildSpelling(
  word: string,
  suggestions: readonly string[],
  actions: ContextMenuActions,
): MenuItemConstructorOptions[] {
  if (word === '') return []
  const proposals: MenuItemConstructorOptions[] =
    suggestions.length === 0
      ? [{ label: 'Aucune proposition', enabled: false }]
      : suggestions.map((suggestion) => ({
          label: suggestion,
          click: () => {
            actions.replaceWord(suggestion)
          },
        }))
  return [
    ...proposals,
    { type: 'separator' },
    {
      label: `Ajouter « ${word} » au dictionnaire`,
      click: () => {
        actions.addWord(word)
      },
    },
    { type: 'separator' },
  ]
}
