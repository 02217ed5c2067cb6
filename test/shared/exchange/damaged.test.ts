import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildEmpreinte } from '../../../shared/exchange/digest'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { buildSmallFile } from './ctg-case'
import { createRandom } from '../../fixtures/random.mjs'
import { DAMAGES } from './damage'

const COUNT = 1000
const EXAMPLE = 'resources/exemples/pyrenees-haut-garonnaises.ctg'

async function getEmpreinte(bytes: Uint8Array): Promise<string> {
  const read = await readCtg(bytes)
  if (!read.ok) throw new Error(read.error.code)
  return buildEmpreinte(read.value)
}

describe('1,000 damaged files', () => {
  it('are refused with a reason or read identical, quickly, in bounded memory', async () => {
    const small = await writeCtg(buildSmallFile())
    const example = new Uint8Array(readFileSync(EXAMPLE))
    const bases = [
      { bytes: small, empreinte: await getEmpreinte(small) },
      { bytes: example, empreinte: await getEmpreinte(example) },
    ]
    const random = createRandom(20221020)
    const outcomes = new Map<string, number>()
    const silent: string[] = []
    const mute: string[] = []
    let slowest = 0
    let highest = 0
    const before = process.memoryUsage().rss
    for (let index = 0; index < COUNT; index += 1) {
      const [name, damage] = DAMAGES[index % DAMAGES.length] as (typeof DAMAGES)[number]
      const base = bases[index % 40 < 30 ? 0 : 1] as (typeof bases)[number]
      const bytes = damage(base.bytes, random)
      const cpu = process.cpuUsage()
      const read = await readCtg(bytes)
      const used = process.cpuUsage(cpu)
      slowest = Math.max(slowest, (used.user + used.system) / 1000)
      highest = Math.max(highest, process.memoryUsage().rss)
      const outcome = read.ok ? 'lu' : read.error.code
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      if (read.ok && buildEmpreinte(read.value) !== base.empreinte) silent.push(`${index} ${name}`)
      if (!read.ok && !/^Ce fichier .+\.$|^Le contenu .+\.$/s.test(read.error.message))
        mute.push(`${index} ${name}`)
    }
    console.info(
      `${COUNT} damaged files: ${JSON.stringify(Object.fromEntries(outcomes))}, slowest ${slowest.toFixed(0)} ms of processor, memory +${((highest - before) / 1048576).toFixed(0)} MB`,
    )
    expect(silent).toEqual([])
    expect(mute).toEqual([])
    // Damage that could never be refused, or never be harmless, would prove nothing.
    expect(outcomes.get('lu')).toBeGreaterThan(50)
    expect(outcomes.get('ctg-abime')).toBeGreaterThan(300)
    expect(slowest).toBeLessThan(1000)
    expect(highest - before).toBeLessThan(300 * 1024 * 1024)
  }, 240_000)

  it('every truncation of a small file is refused', async () => {
    const small = await writeCtg(buildSmallFile())
    const read: number[] = []
    for (let length = 0; length < small.length; length += 7) {
      if ((await readCtg(small.subarray(0, length))).ok) read.push(length)
    }
    expect(read).toEqual([])
  })
})
