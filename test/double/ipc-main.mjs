import { strict } from './calls.mjs'

const handlers = new Map()

export const ipcMain = strict('ipcMain', {
  handle: (channel, handler) => {
    if (handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
})

/** Every channel the program handles. */
export function listHandledChannels() {
  return [...handlers.keys()]
}

/** Runs the handler of a channel as if `frame` had sent the values. */
export async function invokeHandler(channel, frame, sender, values) {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return handler({ sender, senderFrame: frame, processId: 1, frameId: 1 }, ...values)
}
