import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protectCtg } from '../../../../shared/exchange/protect-ctg'
import { LIGHT, REAL } from './codecs'
import { SharedFolder } from './shared-folder'
import { formatName, PROJET, SimulatedPoste } from './simulated-poste'

type Step =
  | { k: 'edit'; p: number; fiche: number; word: string }
  | { k: 'sync'; p: number }
  | { k: 'restart'; p: number }
  | { k: 'partial'; f: number; at: number }
  | { k: 'flip'; f: number; at: number }
  | { k: 'conflict-copy'; f: number; n: number }
  | { k: 'keep'; f: number }
  | { k: 'stale'; f: number }
  | { k: 'delete'; f: number }
  | { k: 'swap'; f: number; g: number }
  | { k: 'share'; on: boolean }
  | { k: 'permission'; on: boolean }

const nat = fc.nat(9)
const of = (k: 'partial' | 'flip') => fc.record({ k: fc.constant(k), f: nat, at: fc.nat(10_000) })
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      k: fc.constant('edit' as const),
      p: fc.nat(2),
      fiche: fc.nat(3),
      word: fc.constantFrom('un', 'deux', 'trois'),
    }),
  },
  { weight: 10, arbitrary: fc.record({ k: fc.constant('sync' as const), p: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ k: fc.constant('restart' as const), p: fc.nat(2) }) },
  { weight: 2, arbitrary: of('partial') },
  { weight: 1, arbitrary: of('flip') },
  {
    weight: 2,
    arbitrary: fc.record({ k: fc.constant('conflict-copy' as const), f: nat, n: fc.nat(3) }),
  },
  { weight: 2, arbitrary: fc.record({ k: fc.constantFrom('keep' as const, 'stale'), f: nat }) },
  { weight: 2, arbitrary: fc.record({ k: fc.constant('delete' as const), f: nat }) },
  { weight: 1, arbitrary: fc.record({ k: fc.constant('swap' as const), f: nat, g: nat }) },
  {
    weight: 2,
    arbitrary: fc.record({ k: fc.constantFrom('share' as const, 'permission'), on: fc.boolean() }),
  },
) as fc.Arbitrary<Step>

/** What happens outside our program: a synchroniser, a share, a colleague. */
class Outside {
  readonly #kept = new Map<string, Uint8Array<ArrayBuffer>>()
  constructor(readonly folder: SharedFolder) {}

  act(step: Step): void {
    const { folder } = this
    if (step.k === 'share') folder.reachable = step.on
    if (step.k === 'permission') folder.allowed = step.on
    if (!('f' in step)) return
    const name = folder.names[step.f % Math.max(1, folder.names.length)]
    if (name === undefined) return
    const bytes = folder.get(name)
    if (step.k === 'partial') folder.put(name, bytes.slice(0, step.at % (bytes.length + 1)))
    else if (step.k === 'flip') {
      const flipped = bytes.slice()
      const at = step.at % Math.max(1, bytes.length)
      flipped[at] = (flipped[at] ?? 0) ^ 0xff
      folder.put(name, flipped)
    } else if (step.k === 'conflict-copy') {
      const copy = name.replace(/\.ctg$/, ` (conflit ${String(step.n)}).ctg`)
      folder.put(copy, bytes)
    } else if (step.k === 'keep') this.#kept.set(name, bytes)
    else if (step.k === 'stale') folder.put(name, this.#kept.get(name) ?? bytes)
    else if (step.k === 'delete') folder.files.delete(name)
    else if (step.k === 'swap') {
      const other = folder.names[step.g % folder.names.length] ?? name
      folder.put(name, folder.get(other))
    }
  }
}

/** Everything works again; the damaged copies that nobody rewrites stay, and hold nobody up. */
async function settle(folder: SharedFolder, postes: readonly SimulatedPoste[]): Promise<void> {
  folder.reachable = true
  folder.allowed = true
  for (let round = 0; round < 8; round += 1) {
    for (const poste of postes) {
      const outcome = await poste.sync()
      expect(outcome.ok).toBe(true)
    }
  }
}

describe('a team of three on one folder', () => {
  it.each([
    ['the real files', REAL, 5],
    ['light files', LIGHT, 300],
  ])(
    'converges and loses no edit, whatever happens to the folder: %s',
    async (_name, codec, numRuns) => {
      let integrated = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }),
          fc.constantFrom(1, 2_000),
          async (steps, grain) => {
            const folder = new SharedFolder()
            folder.grain = grain
            const outside = new Outside(folder)
            const postes = ['Claire', 'Marc', 'Paul'].map(
              (nom) => new SimulatedPoste(folder, nom, formatName(nom), PROJET, codec),
            )
            const written: string[] = []
            for (const one of steps) {
              const poste = 'p' in one ? postes[one.p] : undefined
              if (one.k === 'edit') written.push(...(poste?.edit(one.fiche, one.word) ?? []))
              else if (one.k === 'sync') await poste?.sync()
              else if (one.k === 'restart') poste?.restart()
              else outside.act(one)
            }
            await settle(folder, postes)
            const [first, ...others] = postes.map(({ replica }) => replica)
            expect(new Set(first?.journal.operations.map(({ i }) => i))).toEqual(new Set(written))
            for (const other of others) {
              expect(other.fold.dossier).toEqual(first?.fold.dossier)
              expect(other.journal.operations).toEqual(first?.journal.operations)
            }
            integrated += postes.reduce((sum, { integrations }) => sum + integrations, 0)
          },
        ),
        { numRuns },
      )
      // The steps do make the workstations meet.
      expect(integrated).toBeGreaterThan(numRuns * 2)
    },
    120_000,
  )

  it('writes nothing more once everybody is up to date', async () => {
    const folder = new SharedFolder()
    const postes = ['Claire', 'Marc'].map((nom) => new SimulatedPoste(folder, nom))
    for (const poste of postes) poste.edit(0, 'a')
    await settle(folder, postes)
    const { writes } = folder
    await settle(folder, postes)
    expect(folder.writes).toBe(writes)
  })
})

describe('our own file touched by others (F11)', () => {
  /** An outsider steps in before the n-th call of a round; how many did, and how many of their edits were lost. */
  async function runRaces(count: number, careless: boolean) {
    let races = 0
    let silent = 0
    for (let run = 0; run < count; run += 1) {
      const folder = new SharedFolder()
      folder.careless = careless
      const claire = new SimulatedPoste(folder, 'Claire', formatName('Claire'), PROJET, LIGHT)
      // The same disk cloned on another machine: it writes under the same name, and its edits are nowhere else.
      const clone = new SimulatedPoste(folder, 'Clone', formatName('Claire'), PROJET, LIGHT)
      claire.edit(0, 'a')
      await claire.sync()
      clone.replica.receive(claire.replica.journal)
      const theirs = clone.edit(run, `clone ${String(run)}`)
      const bytes = await clone.buildBytes()
      claire.edit(1, `claire ${String(run)}`)
      let left = run % 4
      let done = false
      folder.before = () => {
        left -= 1
        if (left >= 0 || done) return
        done = true
        races += 1
        folder.put(claire.memoire.fichier, bytes)
      }
      await claire.sync()
      await claire.sync()
      if (done && !theirs.every((i) => claire.ids.includes(i))) silent += 1
    }
    return { races, silent }
  }

  it('is never silently replaced in 200 races', async () => {
    expect(await runRaces(200, false)).toEqual({ races: 200, silent: 0 })
  }, 60_000)

  it('would be, without the look before the replacement: the races see it', async () => {
    const { silent } = await runRaces(40, true)
    expect(silent).toBeGreaterThan(0)
  }, 60_000)

  it.each([1, 2_000])(
    'is read again after it is written: damaged at once, dates to %s ms, the others have it all the same',
    async (grain) => {
      const folder = new SharedFolder()
      folder.grain = grain
      const claire = new SimulatedPoste(folder, 'Claire')
      const marc = new SimulatedPoste(folder, 'Marc')
      const edits = claire.edit(0, 'a')
      await claire.sync()
      const { fichier } = claire.memoire
      const torn = folder.get(fichier).slice()
      torn[0] = (torn[0] ?? 0) ^ 0xff
      folder.put(fichier, torn)
      await settle(folder, [claire, marc])
      expect(marc.ids).toEqual(expect.arrayContaining([...edits]))
    },
  )

  it('stays where it is when it cannot be read, and ours takes another name', async () => {
    const folder = new SharedFolder()
    const claire = new SimulatedPoste(folder, 'Claire')
    claire.edit(0, 'a')
    await claire.sync()
    const name = claire.memoire.fichier
    const torn = folder.get(name).slice(0, 100)
    folder.put(name, torn)
    claire.edit(1, 'b')
    await claire.sync()
    // It may be a copy under way: nothing is done yet.
    expect(folder.names).toEqual([name])
    for (let round = 0; round < 4; round += 1) await claire.sync()
    expect(folder.names).toHaveLength(2)
    expect(folder.get(name)).toEqual(torn)
    expect(claire.memoire.fichier).not.toBe(name)
  })
})

describe('files that are not for us', () => {
  it('of another project, of a newer Cairn or with a password are left alone and named', async () => {
    const folder = new SharedFolder()
    const claire = new SimulatedPoste(folder, 'Claire')
    const other = new SimulatedPoste(folder, 'Autre', 'autre.ctg', `${'9'.repeat(8)}-2222`)
    claire.edit(0, 'a')
    other.edit(0, 'z')
    await other.sync()
    const protege = await protectCtg(await other.buildBytes(), 'un deux trois', { logN: 10 })
    if (protege.ok) folder.put('protege.ctg', protege.value)
    folder.put('vide.ctg', new Uint8Array(0))
    const before = claire.ids.length
    const outcome = await claire.sync()
    expect(outcome.ok && outcome.value.integrees).toBe(0)
    expect(claire.ids).toHaveLength(before)
    const etats = ['autre.ctg', 'protege.ctg', 'vide.ctg'].map(
      (name) => claire.memoire.vus.get(name)?.etat,
    )
    expect(etats).toEqual(['autre_projet', 'mot_de_passe', 'en_cours'])
  })

  it('that cannot be read are tried again, less and less often', async () => {
    const folder = new SharedFolder()
    const claire = new SimulatedPoste(folder, 'Claire')
    claire.edit(0, 'a')
    folder.put('abime.ctg', new Uint8Array([80, 75, 3, 4]))
    let reads = 0
    folder.before = (call, name) => {
      if (call === 'read' && name === 'abime.ctg') reads += 1
    }
    for (let minute = 0; minute < 120; minute += 1) await claire.sync()
    expect(reads).toBeGreaterThan(30)
    expect(reads).toBeLessThan(45)
    const seen = claire.memoire.vus.get('abime.ctg')
    expect(seen?.depuis).toBe(1_700_000_060_000)
  })
})

describe('a folder that cannot be reached', () => {
  it('refuses calmly, then everything follows', async () => {
    const folder = new SharedFolder()
    const claire = new SimulatedPoste(folder, 'Claire')
    const marc = new SimulatedPoste(folder, 'Marc')
    folder.reachable = false
    const theirs = claire.edit(0, 'a')
    const outcome = await claire.sync()
    expect(outcome).toMatchObject({ ok: false, error: { code: 'dossier-inaccessible' } })
    folder.reachable = true
    await settle(folder, [claire, marc])
    expect(marc.ids).toEqual(expect.arrayContaining([...theirs]))
  })
})
