// Disks of our own to mistreat: an image whose power is cut, a small one that fills up. They need the rights of an administrator.
import { execFileSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const IMAGE_BYTES = 400 * 1024 * 1024

function run(command, ...args) {
  execFileSync(command, args, { stdio: 'pipe' })
}

/** Null when this machine lets no one mount a disk: the reason is said by whoever asked. */
function tryDisk(create) {
  try {
    return create()
  } catch {
    return null
  }
}

/** An ext4 image on a loop mount: `cut` drops everything that was not synced, as a power cut does (quality.md §2.2). */
export function createLoopDisk() {
  return tryDisk(() => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-disque-'))
    const image = join(folder, 'image')
    const mountPoint = join(folder, 'monte')
    mkdirSync(mountPoint)
    closeSync(openSync(image, 'w'))
    truncateSync(image, IMAGE_BYTES)
    run('mkfs.ext4', '-q', '-F', image)
    run('mount', '-o', 'loop', image, mountPoint)
    run('xfs_io', '-c', 'help shutdown', '-x', mountPoint)
    return {
      profile: join(mountPoint, 'profil'),
      /** The power goes: nothing more is written, and what the disk did not have is gone. */
      cut: () => run('xfs_io', '-x', '-c', 'shutdown', mountPoint),
      /** The machine starts again. */
      restart: async () => {
        await unmount(mountPoint)
        run('mount', '-o', 'loop', image, mountPoint)
      },
      remove: async () => {
        await unmount(mountPoint)
        rmSync(folder, { recursive: true, force: true })
      },
    }
  })
}

/** A small disk in memory that can be filled to the last byte and emptied. */
export function createSmallDisk(megabytes) {
  return tryDisk(() => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-plein-'))
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
    const filler = join(folder, 'remplissage')
    return {
      profile: join(folder, 'profil'),
      fill: () => {
        const { bavail, bsize } = statfsSync(folder)
        const file = openSync(filler, 'w')
        const block = Buffer.alloc(bsize)
        try {
          for (let left = bavail; left > 0; left -= 1) writeSync(file, block)
        } catch (error) {
          if (error.code !== 'ENOSPC') throw error
        } finally {
          closeSync(file)
        }
      },
      free: () => rmSync(filler, { force: true }),
      remove: async () => {
        await unmount(folder)
        rmSync(folder, { recursive: true, force: true })
      },
    }
  })
}

/** Processes that a browser left outside its group (its crash reporter) may hold a file of the disk. */
function killHolders(folder) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (listOpenFiles(pid).some((path) => path.startsWith(folder)))
      process.kill(Number(pid), 'SIGKILL')
  }
}

function listOpenFiles(pid) {
  try {
    const files = readdirSync(`/proc/${pid}/fd`).map((fd) => `/proc/${pid}/fd/${fd}`)
    return [...files, `/proc/${pid}/cwd`].map((link) => readlinkSync(link))
  } catch {
    return []
  }
}

async function unmount(folder) {
  for (let attempt = 0; ; attempt += 1) {
    if (attempt > 10) killHolders(folder)
    try {
      run('umount', folder)
      return
    } catch (error) {
      if (attempt === 50) throw error
      await sleep(100)
    }
  }
}
