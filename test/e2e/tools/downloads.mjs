import { readFileSync } from 'node:fs'

/** Runs a gesture that gives a file, and reads the file. */
export async function readDownload(page, gesture) {
  const waiting = page.waitForEvent('download', { timeout: 60_000 })
  await gesture()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}
