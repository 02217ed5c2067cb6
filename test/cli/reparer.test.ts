import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readCtg } from '../../shared/exchange/read-ctg'
import { ROOT } from '../house/repository-files'
import { createTempFolder, EXAMPLE, runHere } from './run-cairn'

const folder = createTempFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string): string => join(folder, name)
const example = readFileSync(join(ROOT, EXAMPLE))

type Result = { abime: boolean; vers: string | null; bilan: { prouvees: number } | null }

describe('reparer', () => {
  it('a cut file: a file that opens, and what is missing is said', async () => {
    const damaged = example.subarray(0, Math.floor(example.length * 0.9))
    writeFileSync(at('coupe.ctg'), damaged)
    const { code, out, err } = await runHere('reparer', at('coupe.ctg'))
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/modifications relues dans une partie abîmée/)
    expect(out).toMatch(/valeurs retrouvées dans la copie lisible/)
    const target = at('coupe (récupéré).ctg')
    expect(out.trimEnd().split('\n').at(-1)).toBe(target)
    expect((await readCtg(readFileSync(target))).ok).toBe(true)
    expect(readFileSync(at('coupe.ctg')).equals(damaged)).toBe(true)
  })

  it('a sound file is left alone, and nothing is written', async () => {
    writeFileSync(at('sain.ctg'), example)
    const before = readdirSync(folder)
    const outcome = await runHere('reparer', at('sain.ctg'), '--json')
    expect(outcome.code).toBe(0)
    const result = JSON.parse(outcome.out) as Result
    expect([result.abime, result.vers, result.bilan]).toEqual([false, null, null])
    expect(readdirSync(folder)).toEqual(before)
  })

  it('the original is never the target, by any name', async () => {
    symlinkSync(at('coupe.ctg'), at('lien.ctg'))
    for (const vers of [at('coupe.ctg'), at('lien.ctg'), `${folder}/./coupe.ctg`]) {
      const { code, err } = await runHere('reparer', at('coupe.ctg'), '--vers', vers)
      expect([code, /jamais modifié/.test(err)]).toEqual([2, true])
    }
  })

  it('nothing left: one sentence', async () => {
    writeFileSync(at('bruit.ctg'), new Uint8Array(5000).fill(7))
    const { code, out, err } = await runHere('reparer', at('bruit.ctg'), '--vers', at('x.ctg'))
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/Rien n’a pu être récupéré/)
    expect(readdirSync(folder)).not.toContain('x.ctg')
  })
})
