import { buildBases } from './cases'
import { judge } from './judge'

// One process of the harness: judges files by lots, and sends what it saw after each lot.

type Lot = { readonly seed: number; readonly from: number; readonly to: number }

const WARM_UP = 300
const bases = await buildBases()
let uncaught: string[] = []
const note = (error: unknown): void => {
  uncaught.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
process.on('uncaughtException', note)
process.on('unhandledRejection', note)

// What a process takes once warm is not what a file makes it take.
for (let index = 5_001; index < 5_001 + WARM_UP; index += 1)
  await judge(bases, 1, index).catch(note)
const before = await measureKept()

/** What the process still holds once it has thrown away what it can: grows with the number of files when something is never let go. */
async function measureKept(): Promise<number> {
  globalThis.gc?.()
  // Buffers are let go a moment after.
  await new Promise((resolve) => setTimeout(resolve, 50))
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

async function run({ seed, from, to }: Lot): Promise<void> {
  const counts: Record<string, number> = {}
  const fautes: string[] = []
  let slowest = 0
  let slow = 0
  let memory = 0
  for (let index = from; index < to; index += 1) {
    try {
      const { famille, issue, faute, ms, memory: taken } = await judge(bases, seed, index)
      const key = `${famille}: ${issue}`
      counts[key] = (counts[key] ?? 0) + 1
      if (faute) fautes.push(`${index} ${key}`)
      slowest = Math.max(slowest, ms)
      memory = Math.max(memory, taken)
      if (ms > 1000) slow += 1
    } catch (error) {
      uncaught.push(`${index} ${error instanceof Error ? (error.stack ?? '') : String(error)}`)
    }
  }
  const kept = (await measureKept()) - before
  process.send?.({ from, to, counts, fautes, slowest, slow, memory, kept, uncaught })
  uncaught = []
}

process.on('message', (lot: Lot) => void run(lot))
process.send?.({ ready: true })
