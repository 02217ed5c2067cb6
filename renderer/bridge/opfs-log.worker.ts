import type { LogAnswer, LogRequest } from './log-worker-messages'
import { openOpfsFolder } from './opfs-folder'
import { refuseOpfs } from './slot-failure'
import { SlotLogStore } from './slot-log-store'

/** The worker that holds the second store of the browser build: only workers may write OPFS files in place. */
const store = openOpfsFolder('cairn-journaux').then((folder) => new SlotLogStore(folder))

async function answer({ op, logId, lines }: LogRequest): Promise<unknown> {
  let logs: SlotLogStore
  try {
    logs = await store
  } catch (error) {
    return refuseOpfs(error instanceof Error ? error.name : 'Error')
  }
  switch (op) {
    case 'write':
    case 'append':
      return logs[op](logId, lines)
    case 'list':
      return logs.list()
    default:
      return logs[op](logId)
  }
}

addEventListener('message', (event: MessageEvent<LogRequest>) => {
  const request = event.data
  void answer(request).then((result) => {
    postMessage({ n: request.n, result } satisfies LogAnswer)
  })
})
