import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

/** One program a data folder: the first listens on a socket, the next ones send their arguments there. */
export class SingleInstanceLock {
  #socket
  #pidFile
  #onSecond
  #server = null

  constructor(folder, onSecond) {
    const digest = createHash('sha256').update(folder).digest('hex').slice(0, 16)
    // A socket path has 108 bytes at most: not in the data folder.
    this.#socket =
      process.platform === 'win32'
        ? `\\\\.\\pipe\\cairn-double-${digest}`
        : join(tmpdir(), `cairn-double-${digest}.sock`)
    this.#pidFile = join(folder, 'double.pid')
    this.#onSecond = onSecond
  }

  take() {
    if (this.#server !== null) return true
    if (this.#isOtherAlive()) {
      this.#tellOther()
      return false
    }
    if (process.platform !== 'win32') rmSync(this.#socket, { force: true })
    this.#server = createServer((connection) => {
      let text = ''
      connection.on('data', (chunk) => (text += chunk))
      connection.on('end', () => {
        const { argv, folder } = JSON.parse(text)
        this.#onSecond(argv, folder)
      })
    }).listen(this.#socket)
    this.#server.unref()
    writeFileSync(this.#pidFile, String(process.pid))
    return true
  }

  release() {
    if (this.#server === null) return
    this.#server.close()
    rmSync(this.#pidFile, { force: true })
  }

  #isOtherAlive() {
    if (!existsSync(this.#pidFile)) return false
    try {
      process.kill(Number(readFileSync(this.#pidFile, 'utf8')), 0)
      return true
    } catch {
      return false
    }
  }

  /** Waits until it is sent: the program ends right after. */
  #tellOther() {
    const message = JSON.stringify({ argv: process.argv, folder: process.cwd() })
    const script = `require('node:net').connect(${JSON.stringify(this.#socket)}).end(${JSON.stringify(message)})`
    spawnSync(process.execPath, ['-e', script])
  }
}
