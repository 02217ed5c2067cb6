/** The backups of the browser build, and the ways of losing the rest; called on any page of the origin. */

const ROOT = 'cairn-sauvegardes'

/** « folder/name » of every backup, sorted. */
export const listBackups = (page) =>
  page.evaluate(async (name) => {
    const found = []
    const top = await navigator.storage.getDirectory()
    const root = await top.getDirectoryHandle(name, { create: true })
    for await (const folder of root.values())
      if (folder.kind === 'directory')
        for await (const file of folder.keys())
          if (file.endsWith('.ctg')) found.push(`${folder.name}/${file}`)
    return found.sort()
  }, ROOT)

export async function readBackup(page, path) {
  const bytes = await page.evaluate(
    async ([name, folder, file]) => {
      const top = await navigator.storage.getDirectory()
      const root = await top.getDirectoryHandle(name)
      const handle = await (await root.getDirectoryHandle(folder)).getFileHandle(file)
      return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]
    },
    [ROOT, ...path.split('/')],
  )
  return Buffer.from(bytes)
}

/** Changes one byte in the middle. */
export const spoilBackup = (page, path) =>
  page.evaluate(
    async ([name, folder, file]) => {
      const top = await navigator.storage.getDirectory()
      const root = await top.getDirectoryHandle(name)
      const handle = await (await root.getDirectoryHandle(folder)).getFileHandle(file)
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer())
      bytes[bytes.length >> 1] ^= 0xff
      const writable = await handle.createWritable()
      await writable.write(bytes)
      await writable.close()
    },
    [ROOT, ...path.split('/')],
  )

/** Deletes IndexedDB and the second store, whole. The page must not be the application. */
export const wipeStores = (page) =>
  page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name)
        request.onsuccess = resolve
        request.onerror = reject
      })
    const top = await navigator.storage.getDirectory()
    // The worker of the page just left may hold its files for a moment more.
    for (let left = 100; ; left -= 1)
      try {
        await top.removeEntry('cairn-journaux', { recursive: true })
        return
      } catch (error) {
        if (left === 0 || error.name !== 'NoModificationAllowedError') throw error
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
  })
