import { readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readSource } from '../../electron/cli/example/read-source'
import { listRows } from '../../shared/domain/dossier'
import { writeCtg } from '../../shared/exchange/write-ctg'
import { foldJournal } from '../../shared/journal/fold-journal'
import { listAnomalies } from '../../shared/rules/anomalies.rules'
import { compareOrdre } from '../../shared/kernel/ordre'
import { ROOT } from '../house/repository-files'
import { createTempFolder, EXAMPLE, runHere } from './run-cairn'
import { AXES, FICHES, OBJECTIFS } from './titles'

const SOURCE = join(ROOT, 'resources/exemples/source')
const folder = createTempFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = await readSource(SOURCE)
const { dossier, conflits, illisibles, inconnus } = foldJournal(file.journal.operations)
const listTitles = (rows: readonly { titre: string; ordre: string; id: string }[]) =>
  [...rows].sort(compareOrdre).map(({ titre }) => titre)

describe('the example', () => {
  it('is the one its readable source gives, byte for byte, on every build', async () => {
    const bytes = await writeCtg(file)
    expect(bytes).toEqual(await writeCtg(await readSource(SOURCE)))
    // When this fails after a change of the source or of the format: npm run example.
    expect(Buffer.from(bytes).equals(readFileSync(join(ROOT, EXAMPLE)))).toBe(true)
  })

  it('holds the titles of the published plan, in its order', () => {
    expect(listTitles(listRows(dossier, 'axes'))).toEqual(AXES)
    expect(listTitles(listRows(dossier, 'objectifs'))).toEqual(OBJECTIFS)
    expect(listTitles(listRows(dossier, 'fichesAction'))).toEqual(FICHES)
  })

  it('puts the transversal axe first, with its actions directly under it and its four plus-values', () => {
    const axes = [...listRows(dossier, 'axes')].sort(compareOrdre)
    expect(axes.map(({ transversal }) => transversal)).toEqual([
      true,
      ...Array<boolean>(5).fill(false),
    ])
    expect(axes[0]?.plusValues).toHaveLength(4)
    const direct = listRows(dossier, 'fichesAction').filter(({ axe }) => axe === axes[0]?.id)
    expect(direct.map(({ objectif }) => objectif)).toEqual([null, null])
    const constats = axes.map(
      ({ id }) => listRows(dossier, 'constats').filter(({ axes: of }) => of.includes(id)).length,
    )
    expect(constats).toEqual([2, 3, 3, 2, 2, 2])
  })

  it('gives the figures and their kind', () => {
    const figures = listRows(dossier, 'constats').filter(({ chiffre }) => chiffre !== null)
    expect(figures.map(({ nature, chiffre, unite }) => [nature, chiffre, unite]).sort()).toEqual([
      ['enquete', { nature: 'nombre', nombre: 65 }, "% des répondants à l'enquête"],
      ['statistique', { nature: 'nombre', nombre: -150 }, 'familles avec enfants, en 10 ans'],
    ])
  })

  it('links the two plans of prevention both ways', () => {
    const linked = listRows(dossier, 'fichesAction').filter(
      ({ fichesLiees }) => fichesLiees.length > 0,
    )
    expect(linked.map(({ titre }) => titre).sort()).toEqual([FICHES[4], FICHES[17]].sort())
    const [a, b] = linked
    expect([a?.fichesLiees, b?.fichesLiees]).toEqual([[b?.id], [a?.id]])
  })

  it('keeps planned and actual dates apart, the validation steps and their day', () => {
    const etapes = listRows(dossier, 'etapes')
    const phases = etapes.filter(({ titre }) => /^(Diagnostic de|Préconisations)/.test(titre))
    expect(phases.map(({ prevue, realisee }) => [prevue?.fin, realisee?.fin])).toEqual(
      expect.arrayContaining([
        ['2022-05-31', '2022-06-30'],
        ['2022-07-31', '2022-11-30'],
      ]),
    )
    const validations = etapes.filter(({ validation }) => validation)
    expect(validations.map(({ realisee }) => realisee?.debut).sort()).toEqual([
      '2022-09-06',
      '2022-09-09',
      '2022-10-20',
    ])
    expect(
      etapes
        .filter(({ quantite }) => quantite !== null)
        .map(({ quantite }) => quantite)
        .sort(),
    ).toEqual([15, 3])
  })

  it('invents nothing: what the plan does not say is empty', () => {
    for (const fiche of listRows(dossier, 'fichesAction')) {
      const filled = Object.entries(fiche)
        .filter(([, value]) => value !== null && value !== '' && value !== false)
        .filter(([, value]) => !Array.isArray(value) || value.length > 0)
        .map(([name]) => name)
        .filter(
          (name) => !['id', 'titre', 'axe', 'objectif', 'ordre', 'fichesLiees'].includes(name),
        )
      expect(filled).toEqual(fiche.titre === FICHES[19] ? ['calendrier'] : [])
    }
    for (const personne of listRows(dossier, 'personnes'))
      expect([personne.courriel, personne.telephone]).toEqual(['', ''])
    for (const organisme of listRows(dossier, 'organismes'))
      expect([organisme.courriel, organisme.telephone]).toEqual(['', ''])
    expect([conflits, illisibles, inconnus]).toEqual([[], [], []])
    expect(listAnomalies(dossier).filter(({ code }) => code.startsWith('reference'))).toEqual([])
  })
})

describe('a slip in the source is told in one French sentence', () => {
  const slip = async (name: string, change: (text: string) => string) => {
    const copy = join(folder, `source-${Math.trunc(performance.now() * 1000)}`)
    cpSync(SOURCE, copy, { recursive: true })
    const path = join(copy, name)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    return runHere('exemple', '--source', copy, '--vers', join(folder, 'x.ctg'))
  }

  it.each<[string, string, (text: string) => string, RegExp]>([
    ['JSON', 'plan-actions.json', (t) => t.slice(0, -5), /JSON correct/],
    [
      'field',
      'plan-actions.json',
      (t) => t.replace('"constats"', '"constat"'),
      /axes\/1\/constat », qui n’est pas un champ/,
    ],
    ['table', 'demarche.json', (t) => t.replace('"etapes"', '"etape"'), /n’est pas une table/],
    [
      'key',
      'partenaires.json',
      (t) => t.replace('"fillastre", "civ', '"autre", "civ'),
      /« fillastre », qui n’existe pas/,
    ],
    ['date', 'demarche.json', (t) => t.replace('avril 2022', 'pluviôse'), /Dans la source, etapes/],
    [
      'choice',
      'convention.json',
      (t) => t.replace('Plan d’actions', 'Plan'),
      /Avancement de la démarche/,
    ],
    ['list', 'demarche.json', () => '{ "etapes": 3 }', /doit être une liste/],
    ['head', 'convention.json', (t) => t.replace('"creeLe"', '"cree"'), /« dossier »/],
  ])('%s', async (_name, name, change, sentence) => {
    const { code, out, err } = await slip(name, change)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('no folder', async () => {
    const { code, err } = await runHere('exemple', '--source', 'absent', '--vers', 'x.ctg')
    expect(code).toBe(1)
    expect(err).toMatch(/n’existe pas/)
  })
})
