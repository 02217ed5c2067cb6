import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { combine } from '../../shared/commands/combine'
import type { Change } from '../../shared/domain/command'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import { buildEmpreinte } from '../../shared/exchange/digest'
import { protectCtg } from '../../shared/exchange/protect-ctg'
import { readCtg } from '../../shared/exchange/read-ctg'
import { writeCtg } from '../../shared/exchange/write-ctg'
import { buildOperations } from '../../shared/journal/build-operations'
import { foldJournal } from '../../shared/journal/fold-journal'
import type { Json } from '../../shared/kernel/json'
import { FORMAT } from '../../shared/migrations/format'
import { ROOT } from '../house/repository-files'
import { createTempFolder, EXAMPLE, GOLDEN, runHere, type Outcome } from './run-cairn'

const folder = createTempFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string): string => join(folder, name)
const NOW = Date.UTC(2026, 2, 12, 9)

async function readFileOf(path: string, motDePasse?: string): Promise<CtgFile> {
  const bytes = new Uint8Array(readFileSync(path))
  const read = await readCtg(bytes, motDePasse === undefined ? {} : { motDePasse })
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

type Edit = readonly [numero: number, champ: string, valeur: Json]

/** A copy of the example with edits made by someone, on fiches taken in the order of their identifiers. */
async function writeCopy(name: string, nom: string, edits: readonly Edit[]): Promise<string> {
  const file = await readFileOf(join(ROOT, EXAMPLE))
  const { dossier, index } = foldJournal(file.journal.operations)
  const ids = Object.keys(dossier.fichesAction).sort()
  const changes = edits.map(([numero, field, after]): Change => {
    const id = ids[numero] ?? ''
    const row = dossier.fichesAction[id] as unknown as Record<string, Json>
    return { table: 'fichesAction', id, field, before: row[field] ?? null, after }
  })
  const session = nom.toLowerCase().padEnd(8, '0')
  const command = combine('essai', [{ label: 'essai', changes, undo: 'record' }])
  const added = buildOperations(command, index, { session, now: NOW, format: FORMAT })
  const sessions = [
    ...file.journal.sessions,
    { id: session, nom, fonction: 'Chargée de coopération', organisme: '', app: '', debut: NOW },
  ]
  const journal = { operations: [...file.journal.operations, ...added], sessions }
  writeFileSync(at(name), await writeCtg({ ...file, creePar: nom, creeLe: NOW, journal }))
  return at(name)
}

const parse = <T>(outcome: Outcome): T => {
  expect([outcome.code, outcome.err]).toEqual([0, ''])
  return JSON.parse(outcome.out) as T
}

type Fusion = {
  empreinte: string
  operations: number
  apports: {
    fichier: string
    relation: string
    operations: number
    parTable: object[]
    parPersonne: object[]
    conflits: object[]
    quarantaine: string[]
  }[]
  conflits: { objet: string; libelle: string; versions: { valeur: string; auteur: string }[] }[]
}

let [claire, paul, zoe] = ['', '', '']
beforeAll(async () => {
  claire = await writeCopy('claire.ctg', 'Claire', [
    [0, 'titre', 'Soli’Guide pour tous'],
    [1, 'titre', 'Permanences'],
  ])
  paul = await writeCopy('paul.ctg', 'Paul', [
    [0, 'titre', 'Guide des solidarités'],
    [2, 'titre', 'Halte-garderie'],
  ])
  zoe = await writeCopy('zoe.ctg', 'Zoe', [[3, 'titre', 'Ludothèque']])
})

describe('fusionner', () => {
  it('gathers everything, names who brought what and shows both values of a conflict', async () => {
    const result = parse<Fusion>(
      await runHere('fusionner', claire, paul, zoe, '--vers', at('d.ctg'), '--json'),
    )
    expect(result.apports).toMatchObject([
      {
        fichier: paul,
        relation: 'diverge',
        operations: 2,
        parTable: [{ table: 'fichesAction', ajouts: 0, modifications: 2, suppressions: 0 }],
        parPersonne: [{ nom: 'Paul', operations: 2 }],
        quarantaine: [],
      },
      { fichier: zoe, operations: 1, parPersonne: [{ nom: 'Zoe', operations: 1 }], conflits: [] },
    ])
    expect(result.apports[0]?.conflits).toEqual(result.conflits)
    expect(result.conflits).toHaveLength(1)
    const versions = result.conflits[0]?.versions.map(({ valeur, auteur }) => [auteur, valeur])
    expect(versions?.sort()).toEqual([
      ['Claire', 'Soli’Guide pour tous'],
      ['Paul', 'Guide des solidarités'],
    ])
    const written = await readFileOf(at('d.ctg'))
    expect(buildEmpreinte(written)).toBe(result.empreinte)
    const { fichesAction } = foldJournal(written.journal.operations).dossier
    const titles = Object.values(fichesAction).map(({ titre }) => titre)
    for (const title of ['Permanences', 'Halte-garderie', 'Ludothèque'])
      expect(titles).toContain(title)
  })

  it('gives the same content whatever the order of the files, and nothing new twice', async () => {
    const digests = new Set<string>()
    for (const order of [
      [claire, paul, zoe],
      [zoe, paul, claire],
      [paul, claire, zoe, claire],
    ]) {
      const out = await runHere('fusionner', ...order, '--vers', at('o.ctg'), '--json')
      digests.add(parse<Fusion>(out).empreinte)
    }
    expect(digests.size).toBe(1)
    const again = await runHere('fusionner', at('o.ctg'), paul, '--vers', at('o.ctg'), '--json')
    expect(parse<Fusion>(again)).toMatchObject({
      empreinte: [...digests][0],
      apports: [{ relation: 'plus_ancienne', operations: 0 }],
    })
  })

  it('reads as sentences, and writes a report in Word', async () => {
    const outcome = await runHere(
      ...['fusionner', claire, paul, '--vers', at('t.ctg'), '--rapport', at('rapport.docx')],
    )
    expect([outcome.code, outcome.err]).toEqual([0, ''])
    expect(outcome.out).toContain('modifié de son côté')
    expect(outcome.out).toContain('fiches actions : 2\u00a0modifications')
    expect(outcome.out).toContain('À décider : ')
    expect(outcome.out).toContain('Soli’Guide pour tous (Claire, 2026-03-12')
    expect(readFileSync(at('rapport.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('refuses two projects, a damaged file and a single file, and writes nothing', async () => {
    const half = at('moitie.ctg')
    writeFileSync(half, readFileSync(claire).subarray(0, 9000))
    const before = readdirSync(folder).sort()
    const refused: readonly (readonly [files: readonly string[], code: number, reason: RegExp])[] =
      [
        [[claire, GOLDEN], 1, /deux projets différents/],
        [[claire, half], 1, /moitie\.ctg : Ce fichier est abîmé/],
        [[claire, at('absent.ctg')], 1, /n’existe pas/],
        [[claire], 2, /au moins deux fichiers/],
      ]
    for (const [files, code, reason] of refused) {
      const outcome = await runHere('fusionner', ...files, '--vers', at('rien.ctg'))
      expect([outcome.code, outcome.out]).toEqual([code, ''])
      expect(outcome.err).toMatch(reason)
    }
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  it('a target that cannot be written leaves the inputs as they were', async () => {
    const before = readFileSync(claire)
    mkdirSync(at('un-dossier.ctg'))
    const outcome = await runHere('fusionner', claire, paul, '--vers', at('un-dossier.ctg'))
    expect(outcome.code).toBe(1)
    expect(readFileSync(claire).equals(before)).toBe(true)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('comparer', () => {
  it('says what differs, object by object and field by field', async () => {
    const list = parse<{ objet: string; genre: string; champs: object[] }[]>(
      await runHere('comparer', join(ROOT, EXAMPLE), claire, '--json'),
    )
    expect(list.map(({ genre }) => genre)).toEqual(['modification', 'modification'])
    expect(list.flatMap(({ champs }) => champs)).toContainEqual(
      expect.objectContaining({ champ: 'titre', apres: 'Permanences' }),
    )
    const word = await runHere('comparer', claire, paul, '--vers', at('comparaison.docx'))
    expect([word.code, word.err]).toEqual([0, ''])
    expect(word.out).toContain('Soli’Guide pour tous → Guide des solidarités')
    expect(readFileSync(at('comparaison.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('the same file twice: nothing', async () => {
    expect((await runHere('comparer', claire, claire)).out).toBe('Aucune différence.\n')
    expect((await runHere('comparer', claire)).code).toBe(2)
    expect((await runHere('comparer', claire, GOLDEN)).code).toBe(1)
  })
})

describe('historique', () => {
  type Line = { auteur: string; genre: string; objet: string; avant: string; apres: string }

  it('by person, by fiche, since a day', async () => {
    const all = parse<Line[]>(await runHere('historique', claire, '--json'))
    expect(all.length).toBeGreaterThan(50)
    expect(all[0]?.auteur).toBe('Claire')
    const own = parse<Line[]>(await runHere('historique', claire, '--personne', 'CLAIRE', '--json'))
    expect(own.map(({ apres }) => apres).sort()).toEqual(['Permanences', 'Soli’Guide pour tous'])
    const recent = await runHere('historique', claire, '--depuis', '2026-03-01', '--json')
    expect(parse<Line[]>(recent)).toEqual(own)
    const none = await runHere('historique', claire, '--depuis', '2026-03-20')
    expect(none.out).toBe('Aucune modification.\n')
    const number = /\d+\.\d+\.\d+/.exec(own[0]?.objet ?? '')?.[0] ?? ''
    const fiche = parse<Line[]>(await runHere('historique', claire, '--fiche', number, '--json'))
    expect(fiche[0]).toEqual(own[0])
    expect(fiche.at(-1)?.genre).toBe('creation')
    expect(fiche.length).toBeLessThan(all.length)
  })

  it.each<[string, readonly string[], number, RegExp]>([
    ['a day that is none', ['--depuis', 'hier'], 2, /n’est pas un jour/],
    ['a fiche that is none', ['--fiche', '9.9.9'], 1, /n’a pas de fiche numéro 9\.9\.9/],
    ['nobody', ['--personne', 'Inconnu'], 1, /Personne de ce nom/],
  ])('%s', async (_name, args, code, reason) => {
    const outcome = await runHere('historique', claire, ...args)
    expect([outcome.code, outcome.out]).toEqual([code, ''])
    expect(outcome.err).toMatch(reason)
  })
})

describe('files protected by a password', () => {
  const PASSWORD = 'lampe-jardin-été'
  beforeAll(async () => {
    const written = await protectCtg(readFileSync(paul), PASSWORD, { logN: 4 })
    if (written.ok) writeFileSync(at('protege.ctg'), written.value)
    writeFileSync(at('clef.txt'), `\ufeff${PASSWORD.normalize('NFD')}\r\nautre ligne\r\n`)
    writeFileSync(at('fausse.txt'), 'autre\n')
    writeFileSync(at('vide.txt'), '\n')
  })

  it.each<[string, readonly string[], RegExp]>([
    ['no password', [], /protégé par un mot de passe.+--mot-de-passe <fichier>/],
    ['a wrong one', ['--mot-de-passe', 'fausse.txt'], /n’ouvre pas ce fichier/],
    ['an empty file', ['--mot-de-passe', 'vide.txt'], /ne donne pas de mot de passe/],
    ['no such file', ['--mot-de-passe', 'absent.txt'], /Impossible de lire le mot de passe/],
  ])('%s', async (_name, args, reason) => {
    const full = args.map((arg) => (arg.endsWith('.txt') ? at(arg) : arg))
    const outcome = await runHere('verifier', at('protege.ctg'), ...full)
    expect([outcome.code, outcome.out]).toEqual([1, ''])
    expect(outcome.err).toMatch(reason)
  })

  it('the right one opens it, and what is made of it is protected too', async () => {
    const key = ['--mot-de-passe', at('clef.txt')]
    expect((await runHere('verifier', at('protege.ctg'), ...key)).code).toBe(0)
    const args = ['fusionner', claire, at('protege.ctg'), '--vers', at('p.ctg'), ...key]
    expect((await runHere(...args)).code).toBe(0)
    expect(readFileSync(at('p.ctg')).subarray(0, 18).toString()).toBe('age-encryption.org')
    const written = await readFileOf(at('p.ctg'), PASSWORD)
    const { operations } = (await readFileOf(paul)).journal
    const ids = new Set(written.journal.operations.map(({ i }) => i))
    expect(operations.filter(({ i }) => !ids.has(i))).toEqual([])
  }, 60_000)
})
