import { dialog, type MessageBoxOptions } from 'electron'
import type { OpenFileRequest, SaveFileRequest } from '../../../shared/bridge/bridge'
import { getMainWindow } from './main-window'

/** Every native dialog of the program. */

export async function askPathToOpen(
  request: OpenFileRequest,
  folder: string,
): Promise<string | null> {
  const options = {
    title: request.title,
    defaultPath: folder,
    filters: copyFilters(request),
    properties: ['openFile' as const],
  }
  const window = getMainWindow()
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

export async function askPathToSave(
  request: SaveFileRequest,
  suggestedPath: string,
): Promise<string | null> {
  const options = {
    title: request.title,
    defaultPath: suggestedPath,
    filters: copyFilters(request),
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  }
  const window = getMainWindow()
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

export async function askFolder(title: string): Promise<string | null> {
  const options = { title, properties: ['openDirectory' as const, 'createDirectory' as const] }
  const window = getMainWindow()
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** A question with two answers; true for `accept`. Return and Escape both choose the safe one. */
export async function askUser(question: {
  readonly message: string
  readonly detail: string
  readonly accept: string
  readonly refuse: string
}): Promise<boolean> {
  const answer = await showBox({
    type: 'question',
    message: question.message,
    detail: question.detail,
    buttons: [question.refuse, question.accept],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return answer === 1
}

export async function showFailure(message: string, detail: string): Promise<void> {
  await showBox({ type: 'error', message, detail, buttons: ['Fermer'], noLink: true })
}

async function showBox(options: MessageBoxOptions): Promise<number> {
  const window = getMainWindow()
  const all = { title: 'Cairn', ...options }
  const answer = await (window === null
    ? dialog.showMessageBox(all)
    : dialog.showMessageBox(window, all))
  return answer.response
}

function copyFilters(request: OpenFileRequest | SaveFileRequest): {
  name: string
  extensions: string[]
}[] {
  return request.filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}
