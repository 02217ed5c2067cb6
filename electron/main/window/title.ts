import { success, type Result } from '../../../shared/kernel/result'
import { getMainWindow } from './main-window'

/** The title of the window, as the page words it: « CTG des Pyrénées — Cairn ». */
export function updateTitle(title: string): Promise<Result<null>> {
  getMainWindow()?.setTitle(title.trim() === '' ? 'Cairn' : title)
  return Promise.resolve(success(null))
}
