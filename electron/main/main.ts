import { app } from 'electron'
import { setUpArchives } from './archives/set-up-archives'
import { setUpIncidents } from './app/incidents'
import { getInfo } from './app/info'
import { parseLaunchArguments } from './app/launch-arguments'
import { setUpApp } from './app/set-up-app'
import { setUpSingleInstance } from './app/single-instance'
import { openFile, openWithSystem, saveFile, showInFolder } from './files/file-handlers'
import { addGivenFile, listenGivenFiles } from './files/given-files'
import { openDraft, sweepDrafts } from './files/drafts'
import { setUpFiles } from './files/set-up-files'
import { setUpFolders } from './folders/set-up-folders'
import { setUpIpc } from './ipc/set-up-ipc'
import { setUpLogs } from './log/set-up-logs'
import { setUpContextMenu } from './menu/set-up-context-menu'
import { setUpMenu, updateMenu } from './menu/set-up-menu'
import { setUpNavigation } from './security/set-up-navigation'
import { setUpPermissions } from './security/set-up-permissions'
import { setUpProtocol, setUpScheme } from './security/set-up-protocol'
import { listMisspelt, setUpSpelling } from './spelling/set-up-spelling'
import { createMainWindow } from './window/main-window'
import { receiveCloseAnswer, setUpClose } from './window/set-up-close'
import { setUpCrash } from './window/set-up-crash'
import { updateTitle } from './window/title'
import { success } from '../../shared/kernel/result'

setUpApp()
setUpIncidents()
setUpScheme()
if (setUpSingleInstance()) void app.whenReady().then(start)

function start(): void {
  const launch = parseLaunchArguments(process.argv, process.cwd())
  for (const path of launch.files) addGivenFile(path)
  setUpFiles()
  void sweepDrafts()
  setUpProtocol()
  setUpPermissions()
  setUpNavigation()
  setUpSpelling()
  setUpMenu()
  const logs = setUpLogs()
  const archives = setUpArchives()
  const folders = setUpFolders()
  setUpIpc({
    'app:info': () => Promise.resolve(success(getInfo())),
    'file:open': openFile,
    'file:save': saveFile,
    'file:show': showInFolder,
    'file:launch': openWithSystem,
    'file:listen': listenGivenFiles,
    'log:write': ({ logId, lines }) => logs.write(logId, lines),
    'log:append': ({ logId, lines }) => logs.append(logId, lines),
    'log:state': logs.state,
    'log:read': logs.read,
    'log:list': logs.list,
    'log:remove': logs.remove,
    'folder:choose': folders.choose,
    'folder:state': folders.state,
    'folder:list': folders.list,
    'folder:read': folders.read,
    'folder:write': folders.write,
    'folder:forget': folders.forget,
    'draft:open': openDraft,
    'archive:write': ({ folder, name, bytes }) => archives.write(folder, name, bytes),
    'archive:list': archives.list,
    'archive:folders': archives.folders,
    'archive:read': ({ folder, name }) => archives.read(folder, name),
    'archive:remove': ({ folder, name }) => archives.remove(folder, name),
    'archive:space': archives.space,
    'window:title': updateTitle,
    'menu:state': updateMenu,
    'close:answer': receiveCloseAnswer,
    'spelling:check': listMisspelt,
  })
  const window = createMainWindow(launch.example ? '#/exemple' : '')
  setUpClose(window)
  setUpCrash(window)
  setUpContextMenu(window)
}
