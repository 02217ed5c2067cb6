import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { writeIncident } from '../app/incidents'
import { buildAnswer, listChannels, type Handlers, type Sender } from './handle-channels'

/** Registers every channel, and nothing else. */
export function setUpIpc(handlers: Handlers): void {
  for (const channel of listChannels()) {
    const answer = buildAnswer(channel, handlers, writeIncident)
    ipcMain.handle(channel, (event, ...args: unknown[]) => answer(getSender(event), args))
  }
}

function getSender(event: IpcMainInvokeEvent): Sender {
  const frame = event.senderFrame
  return frame === null ? null : { url: frame.url, isMainFrame: frame.parent === null }
}
