import { buildBases } from './cases'
import { judge } from './judge'

// One process of the harness: judges files by lots, and sends what it saw after each lot.

type Lot = { readonly seed: number; readonly from: number; readonly to: number }

const WARM_UP = 300
const WATCHED = 25
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
const before = process.memoryUsage().rss

async function run({ seed, from, to }: Lot): Promise<void> {
  const counts: Record<string, number> = {}
  const fautes: string[] = []
  let slowest = 0
  let slow = 0
  let memory = 0
  for (let index = from; index < to; index += 1) {
    try {
      const { famille, issue, faute, ms } = await judge(bases, seed, index)
      const key = `${famille}: ${issue}`
      counts[key] = (counts[key] ?? 0) + 1
      if (faute) fautes.push(`${index} ${key}`)
      slowest = Math.max(slowest, ms)
      if (ms > 1000) slow += 1
    } catch (error) {
      uncaught.push(`${index} ${error instanceof Error ? (error.stack ?? '') : String(error)}`)
    }
    if (index % WATCHED === 0) memory = Math.max(memory, process.memoryUsage().rss - before)
  }
  process.send?.({ from, to, counts, fautes, slowest, slow, memory, uncaught })
  uncaught = []
}

process.on('message', (lot: Lot) => void run(lot))
process.send?.({ ready: true })
