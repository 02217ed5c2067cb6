import { unzipSync } from 'fflate'

/** Every file of the private file system: its path and its bytes. */
async function listOpfs(page) {
  const files = await page.evaluate(async () => {
    const found = []
    const walk = async (folder, path) => {
      for await (const [name, handle] of folder.entries()) {
        const at = `${path}/${name}`
        if (handle.kind === 'directory') await walk(handle, at)
        else {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer())
          let text = ''
          for (let from = 0; from < bytes.length; from += 8192)
            text += String.fromCharCode(...bytes.subarray(from, from + 8192))
          found.push([at, btoa(text)])
        }
      }
    }
    await walk(await navigator.storage.getDirectory(), '')
    return found
  })
  return files.map(([path, bytes]) => [path, Buffer.from(bytes, 'base64')])
}

/** Every row of every database of the page. */
async function listRows(page) {
  return page.evaluate(async () => {
    const ask = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const found = []
    for (const { name } of await indexedDB.databases()) {
      const db = await ask(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        const rows = await ask(db.transaction(store).objectStore(store).getAll())
        found.push([`${name}/${store}`, JSON.stringify(rows)])
      }
      db.close()
    }
    return found
  })
}

const isZip = (bytes) => bytes.subarray(0, 2).toString('latin1') === 'PK'

/** Whether bytes hold one of the words, in the encodings a disk may use. */
export function holdsWord(bytes, words) {
  const buffer = Buffer.from(bytes)
  const texts = ['utf8', 'utf16le'].map((encoding) => buffer.toString(encoding))
  texts.push(buffer.subarray(1).toString('utf16le'))
  return words.some((word) => texts.some((text) => text.toLowerCase().includes(word)))
}

/** The entries of a zip, inflated; the bytes themselves for anything else. */
export const inflate = (bytes) => (isZip(bytes) ? Object.values(unzipSync(bytes)) : [bytes])

/** The places of this browser where one of the words can be read: files (archives inflated) and rows. */
export async function searchDisk(page, words) {
  const files = (await listOpfs(page)).filter(([, bytes]) =>
    inflate(bytes).some((part) => holdsWord(part, words)),
  )
  const rows = (await listRows(page)).filter(([, text]) => holdsWord(Buffer.from(text), words))
  return [...files, ...rows].map(([place]) => place)
}
