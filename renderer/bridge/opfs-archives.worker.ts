import type { ArchiveAnswer, ArchiveRequest } from './archive-worker-messages'
import { FileArchiveStore } from './file-archive-store'
import { createOpfsArchiveFiles } from './opfs-archive-files'

/** The worker that holds the backups of the browser build: only workers may flush OPFS files. */
const store = new FileArchiveStore({
  files: createOpfsArchiveFiles('cairn-sauvegardes'),
  newToken: () => crypto.randomUUID().replaceAll('-', ''),
  now: () => Date.now(),
})
void store.removeStrayFiles()

function answer({ op, folder, name, bytes }: ArchiveRequest): Promise<unknown> {
  switch (op) {
    case 'write':
      return store.write(folder, name, bytes ?? new Uint8Array())
    case 'read':
    case 'remove':
      return store[op](folder, name)
    case 'list':
      return store.list(folder)
    case 'folders':
    case 'space':
      return store[op]()
  }
}

addEventListener('message', (event: MessageEvent<ArchiveRequest>) => {
  const request = event.data
  void answer(request).then((result) => {
    postMessage({ n: request.n, result } satisfies ArchiveAnswer)
  })
})
