import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../../shared/domain/dossier'
import { countMois, getCadre, isDedans } from '../../../../shared/figures/frise/cadrage'
import { listFrises, type FriseFigure } from '../../../../shared/figures/frise/figures-frise'
import type { FriseFigureOptions } from '../../../../shared/figures/frise/scene-frise'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import { listEtapes } from '../../../../shared/rules/retroplanning/etapes.rules'
import { buildSeed } from '../../../fixtures/seeds'
import { Fabrique } from '../../documents/fabrique'

const TODAY = '2022-11-21'
const OPTIONS: FriseFigureOptions = {
  largeur: 256,
  hauteur: 139,
  primary: '0E5A66',
  police: 'Calibri',
  fine: true,
  today: TODAY,
}

function date(text: string): DateFloue {
  const read = parseDateFloue(text, TODAY)
  if (!read.ok) throw new Error(text)
  return read.value
}

type Pas = readonly [titre: string, quand: string, patch?: object]

function build(steps: readonly Pas[]): Dossier {
  const f = new Fabrique(TODAY)
  for (const [titre, quand, patch = {}] of steps) {
    f.add('etapes', { titre, prevue: quand === '' ? null : date(quand), ...patch })
  }
  return f.build()
}

const readCadre = (dossier: Dossier) =>
  getCadre(listEtapes(dossier, TODAY), ({ reference }) => reference)

const only = (dossier: Dossier, patch: Partial<FriseFigureOptions> = {}): FriseFigure => {
  const figures = listFrises(dossier, { ...OPTIONS, ...patch })
  const [figure] = figures
  if (figure === undefined || figures.length > 1) throw new Error(String(figures.length))
  return figure
}

const MOIS = ['janvier', 'mars', 'avril', 'juin', 'juillet', 'septembre', 'novembre', 'décembre']
const ANNEE: readonly Pas[] = MOIS.map((mois) => [`Réunion de ${mois}`, `${mois} 2022`])

describe('the span of a drawing', () => {
  it.each<[string, readonly Pas[], [string, string]]>([
    ['all months', ANNEE, ['2022-01-01', '2022-12-31']],
    [
      'without two steps years later',
      [...ANNEE, ['Bilan', '2025'], ['Suite', '2026']],
      ['2022-01-01', '2022-12-31'],
    ],
    [
      'without one step years before',
      [['Ancienne CTG', '2017'], ...ANNEE],
      ['2022-01-01', '2022-12-31'],
    ],
    [
      'whole when too many would be outside',
      [...ANNEE.slice(0, 5), ['A', '2025'], ['B', '2026']],
      ['2022-01-01', '2026-12-31'],
    ],
    [
      'whole when it would not be drawn much larger',
      [...ANNEE, ['Bilan', 'juillet 2023']],
      ['2022-01-01', '2023-07-31'],
    ],
    [
      'without the length of the convention itself',
      [...ANNEE, ['Convention', 'de 2022 à 2027']],
      ['2022-01-01', '2022-12-31'],
    ],
    [
      'whole for few steps',
      [
        ['Signature', '12 décembre 2022'],
        ['Fin', '2026'],
      ],
      ['2022-12-01', '2026-12-31'],
    ],
  ])('%s', (_name, steps, [de, a]) => {
    expect(readCadre(build(steps))).toEqual({ de, a })
  })

  it('is none when nothing has a date', () => {
    expect(readCadre(build([['A', '']]))).toBeNull()
    expect(countMois({ de: '2021-11-01', a: '2022-02-28' })).toBe(4)
    expect(isDedans(date('2026'), { de: '2022-01-01', a: '2025-12-31' })).toBe(false)
  })
})

describe('what stands outside', () => {
  it('is shown by an arrow with its date, said in words, and drawn nowhere beyond the sheet', async () => {
    const figure = only(await buildSeed('001'))
    expect(figure.cadre).toEqual({ de: '2022-02-01', a: '2022-12-31' })
    expect(figure.deborde).toBe(true)
    expect(figure.liste).toHaveLength(25)
    expect(figure.alternative).toContain(
      "Hors du cadre, par une flèche : Mise à jour du diagnostic territorial et évaluation du plan d'actions, 2025 ; Actualisation de la convention, 2026.",
    )
    const width = Number(/viewBox="0 0 ([\d.]+)/.exec(figure.svg)?.[1])
    const texts = [...figure.svg.matchAll(/<text x="([\d.]+)"[^>]*>([^<]+)</g)]
    // Once as the date of its line, once beside its arrow.
    expect(texts.filter(([, , text]) => text === '2026')).toHaveLength(2)
    for (const [, x, y] of listPoints(figure.svg)) {
      expect([x >= 0, x <= width, Number.isFinite(y)], String(x)).toEqual([true, true, true])
    }
  })

  it('cuts a bar at the edge and says where it ends', () => {
    const figure = only(build([...ANNEE, ['Convention', 'de 2022 à 2027', { genre: 'tache' }]]))
    expect(figure.svg).toContain('>déc. 2027</text>')
    expect(figure.svg).toContain('>Avant ou après ce cadre</text>')
    expect(only(build(ANNEE)).svg).not.toContain('>Avant ou après ce cadre</text>')
  })

  it('loses no step of a plan of many years, cut by years, phases named again', () => {
    const steps = Array.from({ length: 80 }, (_, index): Pas => [
      `Atelier ${String(index)}`,
      `${MOIS[index % 8] ?? ''} ${String(2022 + Math.floor(index / 20))}`,
    ])
    const f = new Fabrique(TODAY)
    const phase = f.add('etapes', { titre: 'Mise en œuvre', genre: 'phase' })
    for (const [titre, quand] of steps)
      f.add('etapes', { titre, parent: phase, prevue: date(quand) })
    const figures = listFrises(f.build(), OPTIONS)
    expect(figures.map(({ titre }) => titre)).toEqual(['2022', '2023', '2024', '2025'])
    expect(figures.every(({ tient, svg }) => tient && svg.includes('Mise en œuvre'))).toBe(true)
    const said = figures.flatMap(({ liste }) => liste.map(({ texte }) => texte.split(',')[0]))
    for (const [titre] of steps) expect(said).toContain(titre)
  })
})

describe('what is drawn behind', () => {
  it('shades the school holidays of the zone and the public holidays, and names them', () => {
    const f = new Fabrique(TODAY)
    for (const [titre, quand] of ANNEE) f.add('etapes', { titre, prevue: date(quand) })
    f.add('reglages', { zoneScolaire: 'c' })
    const vacances = [
      { zone: 'c', nom: 'Vacances d’hiver', debut: '2022-02-19', fin: '2022-03-06' },
      { zone: 'a', nom: 'Vacances d’hiver', debut: '2022-02-12', fin: '2022-02-27' },
    ] as const
    const { svg } = only(f.build(), { vacances })
    expect(svg.match(/fill="#E0E9EC"\/>/g)).toHaveLength(1)
    expect(svg).toContain('>Vacances scolaires, zone C</text>')
    // Eleven days, and the legend.
    expect(svg.match(/fill="#EFD9B4"\/>/g)).toHaveLength(12)
  })

  it('draws an arrow for each link between two steps of the drawing', async () => {
    const dossier = await buildSeed('000')
    const { svg, alternative } = only(dossier)
    const links = Object.keys(dossier.dependances).length
    expect(links).toBeGreaterThan(2)
    // And one in the legend.
    expect(svg.match(/stroke="#8B989D"/g)).toHaveLength(links + 1)
    expect(alternative).toContain('Restitution au comité de pilotage après Rapport de diagnostic')
    expect(only(build(ANNEE)).svg).not.toContain('Vient après')
  })
})

/** Every corner and every left end of the drawing. */
function listPoints(svg: string): readonly (readonly [string, number, number])[] {
  const lines = [...svg.matchAll(/points="([^"]+)"/g)].flatMap(([, points = '']) =>
    points.split(' ').map((pair) => pair.split(',').map(Number)),
  )
  const boxes = [...svg.matchAll(/<(?:rect|text) x="([\d.-]+)" y="([\d.-]+)"/g)]
  return [
    ...lines.map(([x = NaN, y = NaN]) => ['line', x, y] as const),
    ...boxes.map(([, x, y]) => ['box', Number(x), Number(y)] as const),
  ]
}
