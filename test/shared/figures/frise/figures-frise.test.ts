import { describe, expect, it } from 'vitest'
import { createEmptyDossier, type Dossier } from '../../../../shared/domain/dossier'
import { getDefinition } from '../../../../shared/domain/registry'
import { listFrises } from '../../../../shared/figures/frise/figures-frise'
import { formatQuandLu } from '../../../../shared/figures/frise/quand-lu'
import {
  renderFriseSvg,
  type FriseFigureOptions,
} from '../../../../shared/figures/frise/scene-frise'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { listOrdresBetween } from '../../../../shared/kernel/ordre'

const TODAY = '2022-10-24'
const OPTIONS: FriseFigureOptions = {
  largeur: 257,
  hauteur: 150,
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

function buildDossier(steps: readonly (readonly [titre: string, patch: object])[]): Dossier {
  const ordres = listOrdresBetween(null, null, steps.length)
  const rows = steps.map(([titre, patch], index) =>
    getDefinition('etapes').create(
      {
        now: 0,
        today: TODAY,
        author: { nom: '', fonction: '', organisme: '' },
        newId: () => `eta_${index}`,
      },
      { titre, ordre: ordres[index] ?? '', ...patch },
    ),
  )
  return {
    ...createEmptyDossier(),
    etapes: Object.fromEntries(rows.map((row) => [row.id, row])),
  } as Dossier
}

describe('the frieze on paper', () => {
  it('is a drawing of attributes alone, with foreign words escaped', () => {
    const dossier = buildDossier([
      ['Note <b> & « avis »', { prevue: date('mars 2022') }],
      ['Signature', { prevue: date('fin 2022'), jalon: true }],
    ])
    const svg = renderFriseSvg(dossier, OPTIONS)
    expect(svg).toContain('Note &lt;b&gt; &amp; «')
    expect(svg).not.toMatch(/style=|<script|href|NaN|undefined/)
    expect(svg).toContain('<polygon')
  })

  it('says every step and its first plan in the alternative text', () => {
    const dossier = buildDossier([
      ['Journal n° 3', { prevue: date('novembre 2022'), initiale: date('juillet 2022') }],
    ])
    const [figure] = listFrises(dossier, OPTIONS)
    expect(figure?.alternative).toContain(
      'Journal n° 3, novembre 2022, prévu initialement juillet 2022',
    )
    expect(figure?.tient).toBe(true)
  })

  it('takes several pages rather than smaller lines, and loses none', () => {
    const steps = Array.from(
      { length: 90 },
      (_, index) => [`Étape ${index}`, { prevue: date('mars 2022') }] as const,
    )
    const figures = listFrises(buildDossier(steps), OPTIONS)
    expect(figures.length).toBeGreaterThan(2)
    expect(figures.every(({ tient, height }) => tient && height <= OPTIONS.hauteur)).toBe(true)
    expect(figures.flatMap(({ liste }) => liste)).toHaveLength(90)
  })

  it('is nothing for a plan without steps', () => {
    expect(listFrises(createEmptyDossier(), OPTIONS)).toEqual([])
  })

  it('reads aloud a step without date', () => {
    expect(formatQuandLu(null, null)).toBe('sans date')
    expect(formatQuandLu(null, date('mars 2022'))).toBe('sans date, prévu initialement mars 2022')
    expect(formatQuandLu(date('mars 2022'), date('mars 2022'))).toBe('mars 2022')
  })
})
