import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getDefinition } from '../../../../shared/domain/registry'
import { buildEchelle, getJourAt, getX, getXFin } from '../../../../shared/figures/frise/echelle'
import { listGraduations } from '../../../../shared/figures/frise/graduations'
import { layoutFrise, listVisibles } from '../../../../shared/figures/frise/layout-frise'
import { layoutLigne } from '../../../../shared/figures/frise/layout-ligne'
import { buildLien } from '../../../../shared/figures/frise/liens'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { addDays } from '../../../../shared/kernel/jour'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'

const TODAY = '2022-10-24'

function date(text: string): DateFloue {
  const read = parseDateFloue(text, TODAY)
  if (!read.ok) throw new Error(text)
  return read.value
}

const ROW = getDefinition('etapes').create({
  now: 0,
  today: TODAY,
  author: { nom: '', fonction: '', organisme: '' },
  newId: (prefix) => `${prefix}_1`,
}) as EtapeLue['etape']

function etape(quand: string | null, patch: Partial<EtapeLue> = {}): EtapeLue {
  const own = quand === null ? null : date(quand)
  return {
    id: 'e',
    etape: ROW,
    titre: 'Étape',
    profondeur: 2,
    parent: null,
    nature: 'tache',
    typeInstance: null,
    enfants: 0,
    quand: own,
    reference: own,
    etat: 'a_venir',
    instance: '',
    responsable: '',
    ...patch,
  }
}

// One unit a day: places are counts of days.
const echelle = buildEchelle('2022-01-01', '2022-12-31', 365)
const draw = (one: EtapeLue) => layoutLigne(one, { echelle, comparer: true })

describe('the scale', () => {
  it('gives back the day of any place inside it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 9000 }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (at, largeur, part) => {
          const scale = buildEchelle('2020-01-01', addDays('2020-01-01', 4000), largeur)
          const day = addDays('2020-01-01', at)
          const x = getX(scale, day) + part * scale.parJour
          expect(getJourAt(scale, x)).toBe(day)
          expect(getXFin(scale, day)).toBeCloseTo(getX(scale, addDays(day, 1)), 6)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('covers its width with steps that touch, whatever the width of a day', () => {
    for (const largeur of [80, 200, 400, 900, 3000, 9000]) {
      const scale = buildEchelle('2022-02-10', '2022-12-20', largeur)
      const { bas } = listGraduations(scale, TODAY)
      expect(bas[0]?.x).toBe(0)
      for (const [index, step] of bas.entries()) {
        expect(step.largeur).toBeGreaterThan(0)
        const next = bas[index + 1]
        expect(step.x + step.largeur).toBeCloseTo(next?.x ?? scale.largeur, 6)
      }
      expect(bas.filter(({ courante }) => courante)).toHaveLength(1)
    }
  })

  it('writes all months alike', () => {
    const names = (largeur: number) =>
      listGraduations(buildEchelle('2022-01-01', '2022-12-31', largeur), TODAY).bas.map(
        ({ texte }) => texte,
      )
    expect(names(1000)[8]).toBe('septembre')
    expect(names(1000)[1]).toBe('février')
    expect(names(700)[8]).toBe('sept.')
    expect(names(700)[3]).toBe('avr.')
    expect(names(250)[1]).toBe('F')
  })

  it.each([
    [30, 'jour'],
    [10, 'semaine'],
    [2, 'mois'],
    [0.3, 'trimestre'],
    [0.1, 'annee'],
  ] as const)('counts in the right unit at %s a day', (parJour, pas) => {
    const scale = buildEchelle('2022-01-01', '2023-12-31', 730 * parJour)
    expect(listGraduations(scale, TODAY).pas).toBe(pas)
  })
})

describe('one step', () => {
  it('draws a month as a month, never as a day', () => {
    const trace = draw(etape('mars 2022', { nature: 'jalon', typeInstance: 'copil' }))
    expect(trace).toMatchObject({ forme: 'pastille', teinte: 'copil', jour: null })
    expect([trace.x, trace.largeur]).toEqual([60, 29])
    expect(trace.signe).toEqual({ genre: 'losange', x: 74.5 })
  })

  it('draws a day as a sign with its words', () => {
    const trace = draw(etape('15 juin 2022', { nature: 'reunion' }))
    expect(trace.forme).toBe('signe')
    expect(trace.signe?.x).toBe(165.5)
    expect(trace.jour?.texte).toBe('15\u00a0juin')
  })

  it.each([
    ['fin 2022', true, true],
    ['d’ici juin 2022', true, false],
    ['pas avant juin 2022', false, true],
    ['vers juin 2022', true, true],
    ['juin 2022', false, false],
    ['de début mars à mai 2022', true, false],
  ])('fades the ends that « %s » leaves open', (text, debut, fin) => {
    const trace = draw(etape(text))
    expect([trace.flouDebut, trace.flouFin]).toEqual([debut, fin])
  })

  it('shows the first plan and the drift only when something moved', () => {
    const moved = etape('novembre 2022', { reference: date('juillet 2022') })
    const trace = draw(moved)
    expect(trace.reference).toEqual({ x: 182, largeur: 29 })
    expect(trace.derive).toMatchObject({ texte: '+\u00a04\u00a0mois', passee: false, retard: true })
    expect(trace.derive?.x).toBeGreaterThan(trace.x + trace.largeur)
    expect(draw(etape('juillet 2022'))).toMatchObject({ reference: null, derive: null })
    const apart = layoutLigne(moved, { echelle, comparer: false })
    expect(apart).toMatchObject({ reference: null, derive: null })
  })

  it('keeps the first plan of a step that lost its date', () => {
    const trace = draw(etape(null, { reference: date('mars 2022') }))
    expect(trace).toMatchObject({ forme: null, derive: null })
  })

  it('puts the words after one another, never over one another', () => {
    const trace = draw(etape('6 et 7 septembre 2022', { reference: date('15 juin 2022') }))
    const { jour, derive } = trace
    expect(jour?.x).toBeGreaterThanOrEqual(trace.x + trace.largeur)
    expect(derive?.x).toBeGreaterThanOrEqual((jour?.x ?? 0) + (jour?.largeur ?? 0))
  })
})

describe('the whole frieze', () => {
  const phase = etape('février - mai 2022', { id: 'p', nature: 'phase', profondeur: 1, enfants: 2 })
  const first = etape('mars 2022', { id: 'a', parent: 'p' })
  const second = etape('15 juin 2022', { id: 'b', parent: 'p', nature: 'jalon' })

  it('lays lines one under the other, phases taller', () => {
    const frise = layoutFrise([phase, first, second], {
      de: '2022-01-01',
      a: '2022-12-31',
      largeur: 365,
      hauteurLigne: 26,
      hauteurPhase: 29,
      today: TODAY,
    })
    expect(frise.lignes.map(({ y, hauteur }) => [y, hauteur])).toEqual([
      [0, 29],
      [29, 26],
      [55, 26],
    ])
    expect(frise.hauteur).toBe(81)
    expect(frise.aujourdhui).toBe(296.5)
  })

  it('hides what a folded step holds, at any depth', () => {
    const deep = etape('mars 2022', { id: 'c', parent: 'a', profondeur: 3 })
    const after = etape('mai 2022', { id: 'd', profondeur: 1 })
    const all = [phase, first, deep, second, after]
    expect(listVisibles(all, new Set(['p'])).map(({ id }) => id)).toEqual(['p', 'd'])
    expect(listVisibles(all, new Set(['a'])).map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  })

  it('ends an arrow on the left side of what comes after', () => {
    const pose = (one: EtapeLue, y: number) => ({ trace: draw(one), y, hauteur: 26 })
    const lien = buildLien(pose(first, 0), pose(second, 26))
    const [x, y] = lien?.points.at(-1) ?? []
    expect(y).toBe(39)
    expect(x).toBeLessThan(draw(second).signe?.x ?? 0)
    expect(buildLien(pose(etape(null), 0), pose(second, 26))).toBeNull()
  })
})
