import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OUT } from './paths.mjs'

const LOCK = join(OUT, '.lock')

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function tryLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

/**
 * Runs one build at a time: two commands started together would empty each other's output. A lock whose process is gone is
 * taken over; after two minutes the wait ends with an error rather than for ever.
 */
export async function withBuildLock(work) {
  mkdirSync(OUT, { recursive: true })
  const end = Date.now() + 120_000
  while (!tryLock()) {
    let holder
    try {
      holder = Number(readFileSync(LOCK, 'utf8'))
    } catch {
      continue
    }
    if (holder && !isAlive(holder)) rmSync(LOCK, { force: true })
    else if (Date.now() > end) throw new Error(`Another build (process ${holder}) never ended.`)
    else await sleep(100)
  }
  try {
    return await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}
