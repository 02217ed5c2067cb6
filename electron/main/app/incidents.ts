import { app } from 'electron'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { formatIncident } from './incident-line'

const MAX_BYTES = 200_000

/** Errors nobody caught are written down and the program goes on: every acknowledged edit is already on the disk. */
export function setUpIncidents(): void {
  process.on('uncaughtException', (error) => {
    writeIncident('principal', error)
  })
  process.on('unhandledRejection', (error) => {
    writeIncident('principal', error)
  })
}

/** Writes one line in `incidents.log`, on this machine alone; the file before it is kept when it grows above 200 kB. */
export function writeIncident(where: string, error: unknown): void {
  try {
    const folder = app.getPath('userData')
    const path = join(folder, 'incidents.log')
    mkdirSync(folder, { recursive: true })
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES)
      renameSync(path, `${path}.1`)
    appendFileSync(path, `${formatIncident(new Date(), where, error)}\n`, 'utf8')
  } catch {
    // A log that cannot be written must not stop what it tells about.
  }
}
