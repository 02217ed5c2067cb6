import { app } from 'electron'
import { addGivenFile } from '../files/given-files'
import { focusMainWindow } from '../window/main-window'
import { parseLaunchArguments } from './launch-arguments'

/**
 * One program at a time holds the data. A second start hands its files to the first one and ends; the answer is false there.
 */
export function setUpSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', (_event, argv, folder) => {
    focusMainWindow()
    for (const path of parseLaunchArguments(argv, folder).files) addGivenFile(path)
  })
  // macOS gives files by this event, also before the program is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    focusMainWindow()
    if (path.toLowerCase().endsWith('.ctg')) addGivenFile(path)
  })
  return true
}
