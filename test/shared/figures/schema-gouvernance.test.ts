import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../shared/domain/dossier'
import type { Figure, FigureItem } from '../../../shared/figures/figure'
import { buildArbreInstances } from '../../../shared/figures/gouvernance/arbre-instances'
import { formatAges, getTitreInstance } from '../../../shared/figures/gouvernance/contenu'
import {
  buildSchemaGouvernance,
  listSchemasGouvernance,
} from '../../../shared/figures/gouvernance/schema-gouvernance'
import {
  buildGouvernanceCcphg,
  buildGouvernanceConflent,
  buildGouvernanceGascogne,
  buildGouvernanceTdl,
} from '../../fixtures/gouvernance-seeds'
import { Fabrique } from '../documents/fabrique'

const OPTIONS = {
  largeur: 257,
  hauteur: 150,
  primary: '1B4965',
  police: 'Calibri',
  fine: false,
} as const

const SEEDS: readonly (readonly [string, () => Dossier])[] = [
  ['seed 000', buildGouvernanceCcphg],
  ['seed 002', buildGouvernanceTdl],
  ['seed 003', buildGouvernanceConflent],
  ['seed 004', buildGouvernanceGascogne],
]

/** The drawing as XML; a text that is not well formed throws. */
function parseSvg(svg: string) {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`)
  }
  return new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml')
}

/** The texts of a drawing in a row, spaces made plain: lines of one text follow one another. */
function readTexts({ svg }: Figure): string {
  return [...parseSvg(svg).getElementsByTagName('text')]
    .map((element) => element.textContent ?? '')
    .filter((text) => text !== '•')
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ')
}

/** Without what only a list needs: commas, capitals. */
function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(',', '')
    .replace(/[\s\u00a0]+/g, ' ')
}

function listTextes(items: readonly FigureItem[]): readonly string[] {
  return items.flatMap((item) => [item.texte, ...item.details, ...listTextes(item.enfants)])
}

function buildLarge(groupes: number, sousGroupes: number): Dossier {
  const f = new Fabrique()
  const conseil = f.add('instances', { nom: 'Conseil', type: 'conseil', roles: ['Délibère'] })
  const copil = f.add('instances', { nom: 'COPIL', type: 'copil', parent: conseil })
  for (let i = 0; i < groupes; i += 1) {
    const parent = f.add('instances', {
      nom: `Groupe de travail thématique ${String(i)}`,
      parent: copil,
      lien: 'propose les plans d’actions',
      roles: ['Analyse la situation du thème et propose des actions', 'Suit les fiches actions'],
    })
    for (let j = 0; j < sousGroupes; j += 1) {
      f.add('instances', { nom: `Sous-groupe ${String(i)}.${String(j)}`, parent, roles: ['Suit'] })
    }
  }
  return f.build()
}

describe('the governance of the seeds', () => {
  it.each(SEEDS)('%s stands on one page of A4, in type that is read', (_name, build) => {
    const figures = listSchemasGouvernance(build(), OPTIONS)
    expect(figures).toHaveLength(1)
    const [figure] = figures
    expect(figure).toMatchObject({ tient: true, abrege: false })
    expect(figure?.corps).toBeGreaterThanOrEqual(9)
    expect(figure?.width).toBeLessThanOrEqual(OPTIONS.largeur)
    expect(figure?.height).toBeLessThanOrEqual(OPTIONS.hauteur)
  })

  it('seed 004 is said whole: who decides, the roles, the team and its recurring work', () => {
    const text = readTexts(buildSchemaGouvernance(buildGouvernanceGascogne(), OPTIONS))
    for (const part of [
      'Conseil communautaire Délibère',
      'Oriente politiquement',
      'en lien permanent avec les commissions communautaires',
      'Entérine les évaluations',
      'Garants de la mise en œuvre des orientations du Comité de pilotage',
      '1 fois par mois',
      'Une équipe de 3,5 ETP pour animer la CTG',
      'Sujets Bureau',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('seed 000 shows the colleges and the political pilot, seed 003 the ages', () => {
    const ccphg = readTexts(buildSchemaGouvernance(buildGouvernanceCcphg(), OPTIONS))
    expect(ccphg).toContain('Élus (3), Techniciens (1), Représentants de la Caf (1)')
    expect(ccphg).toContain('Pilotage politique : André Fillastre, vice-président')
    const conflent = readTexts(buildSchemaGouvernance(buildGouvernanceConflent(), OPTIONS))
    expect(conflent).toContain('0 – moins de 3 ans')
    expect(conflent).toContain('3 – 17 ans')
    expect(conflent).toContain('propose le plan d’action')
    expect(conflent).toContain('Une équipe de 2,5 ETP pour animer la Ctg')
  })

  it('is the same twice, and says in its list what it draws', () => {
    for (const [, build] of SEEDS) {
      const dossier = build()
      const figure = buildSchemaGouvernance(dossier, OPTIONS)
      expect(buildSchemaGouvernance(dossier, OPTIONS)).toEqual(figure)
      const drawn = foldText(readTexts(figure))
      for (const text of listTextes(figure.liste)) {
        expect(drawn).toContain(foldText(text))
      }
      expect(figure.alternative).toMatch(/^Schéma de gouvernance\. /)
    }
  })

  it('keeps the order of the outline from left to right', () => {
    const { svg } = buildSchemaGouvernance(buildGouvernanceConflent(), OPTIONS)
    const left = (words: string): number =>
      Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${words}`).exec(svg)?.[1])
    expect(left('Petite enfance')).toBeLessThan(left('Enfance-Jeunesse'))
    expect(left('Enfance-Jeunesse')).toBeLessThan(left('Parentalité'))
    expect(left('Parentalité')).toBeLessThan(left('Accès aux droits'))
  })
})

describe('a governance too large for a page', () => {
  it('is cut: the upper ranks, then each part; all fit and none goes below 7 points', () => {
    const dossier = buildLarge(9, 3)
    const figures = listSchemasGouvernance(dossier, OPTIONS)
    expect(figures.length).toBeGreaterThan(1)
    expect(figures.every(({ tient, corps }) => tient && corps >= 7)).toBe(true)
    const all = figures.map(readTexts).join(' ')
    for (const { nom } of Object.values(dossier.instances)) expect(all).toContain(nom)
  })

  it('is cut in halves when too many stand beside one another', () => {
    const dossier = buildLarge(70, 0)
    const figures = listSchemasGouvernance(dossier, OPTIONS)
    expect(figures.every(({ tient }) => tient)).toBe(true)
    const all = figures.map(readTexts).join(' ')
    for (const { nom } of Object.values(dossier.instances)) expect(all).toContain(nom)
  })

  it('says so when one box alone is too long, and keeps the whole in its list', () => {
    const f = new Fabrique()
    const roles = Array.from(
      { length: 90 },
      (_, index) => `Rôle ${String(index)} ${'long '.repeat(30)}`,
    )
    f.add('instances', { nom: 'COPIL', type: 'copil', roles })
    const [figure] = listSchemasGouvernance(f.build(), OPTIONS)
    expect(figure).toMatchObject({ tient: true, abrege: true })
    expect(figure?.liste[0]?.details).toHaveLength(90)
    expect(buildSchemaGouvernance(f.build(), OPTIONS).tient).toBe(false)
  })

  it('does nothing for an empty dossier', () => {
    expect(listSchemasGouvernance(new Fabrique().build(), OPTIONS)).toEqual([])
  })
})

describe('foreign texts', () => {
  it('are escaped: the drawing stays a drawing, without script, style or link', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', size: 'max', maxLength: 120 }), (text) => {
        const f = new Fabrique()
        const parent = f.add('instances', { nom: text, roles: [text] })
        f.add('instances', { nom: `</text><script>${text}`, parent, lien: text })
        const { svg } = buildSchemaGouvernance(f.build(), OPTIONS)
        const tags = [...parseSvg(svg).getElementsByTagName('*')].map(({ tagName }) => tagName)
        const allowed = ['svg', 'title', 'rect', 'text', 'polyline', 'polygon']
        expect(tags.filter((tag) => !allowed.includes(tag))).toEqual([])
        expect(svg).not.toMatch(/<[^>]*\s(?:style|href|on\w+|class)=/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the outline', () => {
  it('holds each instance once, even when two were put under each other', () => {
    const f = new Fabrique()
    const a = f.add('instances', { nom: 'A' })
    const b = f.add('instances', { nom: 'B', parent: a })
    f.set('instances', a, { parent: b })
    f.add('instances', { nom: 'C', parent: 'ins_absente' })
    const flat = (nodes: ReturnType<typeof buildArbreInstances>): readonly string[] =>
      nodes.flatMap(({ instance, enfants }) => [instance.nom, ...flat(enfants)])
    expect([...flat(buildArbreInstances(f.build()))].sort()).toEqual(['A', 'B', 'C'])
  })

  it.each([
    ['Comité de pilotage', 'COPIL', 'Comité de pilotage (COPIL)'],
    ['COPIL restreint', 'COPIL', 'COPIL restreint'],
    ['', 'COPIL', 'COPIL'],
    ['', '', 'Sans nom'],
  ])('names « %s » / « %s » « %s »', (nom, sigle, titre) => {
    expect(getTitreInstance({ nom, sigle })).toBe(titre)
  })

  it.each([
    [0, 3, '0 – moins de 3 ans'],
    [3, 17, '3 – 17 ans'],
    [null, 3, 'moins de 3 ans'],
    [60, null, 'à partir de 60 ans'],
    [null, null, ''],
  ])('writes the ages %s to %s « %s »', (ageMin, ageMax, text) => {
    expect(formatAges({ ageMin, ageMax })).toBe(text)
  })
})
