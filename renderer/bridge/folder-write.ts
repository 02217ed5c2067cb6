import type { FolderEntry } from '../../shared/bridge/bridge'
import { success, type Result } from '../../shared/kernel/result'
import { refuseChanged, refuseGone } from './folder-failure'
import type { PickedFolder } from './folder-handles'

/**
 * Writes a file of ours: Chromium fills a file beside, and puts it in place at `close`. The one to be replaced is looked at just
 * before; when it is not `expected`, nothing is replaced. The file is read back before the answer.
 */
export async function writeFolderFile(
  folder: PickedFolder,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  expected: FolderEntry | null,
): Promise<Result<FolderEntry>> {
  if (!isSame(await readEntry(folder, name), expected)) return refuseChanged()
  const handle = await folder.getFileHandle(name, { create: true })
  const writable = await handle.createWritable()
  try {
    await writable.write(bytes)
    const found = await readEntry(folder, name)
    // A new file is there, empty, from the moment its handle is asked for.
    if (expected === null ? found?.size !== 0 : !isSame(found, expected)) {
      await writable.abort()
      return refuseChanged()
    }
    await writable.close()
  } catch (error) {
    await writable.abort().catch(() => undefined)
    if (expected === null) await removeEmpty(folder, name)
    throw error
  }
  const file = await handle.getFile()
  const written = new Uint8Array(await file.arrayBuffer())
  const isWhole = written.length === bytes.length && written.every((byte, at) => byte === bytes[at])
  if (!isWhole) return refuseGone('relecture')
  return success({ name, size: file.size, modified: file.lastModified })
}

async function readEntry(folder: PickedFolder, name: string): Promise<FolderEntry | null> {
  try {
    const { size, lastModified } = await (await folder.getFileHandle(name)).getFile()
    return { name, size, modified: lastModified }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null
    throw error
  }
}

async function removeEmpty(folder: PickedFolder, name: string): Promise<void> {
  const found = await readEntry(folder, name).catch(() => null)
  if (found?.size === 0) await folder.removeEntry(name).catch(() => undefined)
}

function isSame(found: FolderEntry | null, expected: FolderEntry | null): boolean {
  if (found === null || expected === null) return found === expected
  return found.size === expected.size && found.modified === expected.modified
}
