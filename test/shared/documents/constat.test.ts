import { describe, expect, it } from 'vitest'
import { constat } from '../../../shared/domain/constat.entity'
import { formatConstat } from '../../../shared/documents/fiche/contexte-sections'
import { createFixedCtx } from '../../fixtures/fixed-ctx'

function write(patch: Parameters<typeof constat.create>[1]): string {
  return formatConstat(constat.create(createFixedCtx(), patch))
    .map((inline) => (inline.kind === 'break' ? '\n' : inline.text))
    .join('')
}

describe('a constat in a document', () => {
  it.each([
    [
      'Moins de familles : −150 en 10 ans',
      -150,
      'familles',
      'Insee',
      'Moins de familles : −150 en 10 ans (source : Insee)',
    ],
    ['65% des répondants', 65, '%', '', '65% des répondants'],
    ['4 077 allocataires', 4077, 'allocataires', '', '4 077 allocataires'],
    ['2,5 postes', 2.5, 'ETP', '', '2,5 postes'],
    ['Peu de familles', -150, 'familles', '', 'Peu de familles (−150 familles)'],
    ['1 150 familles', 150, 'familles', '', '1 150 familles (150 familles)'],
    ['En 2150', 150, 'familles', 'Caf', 'En 2150 (150 familles ; source : Caf)'],
  ])('%s, %d %s, %s', (texte, nombre, unite, source, expected) => {
    const shown = write({ texte, chiffre: { nature: 'nombre', nombre }, unite, source })
    expect(shown.replace(/\u00a0/g, ' ')).toBe(expected)
  })

  it('says that a figure is not known', () => {
    expect(write({ texte: 'Peu de familles', chiffre: { nature: 'nd' } })).toContain('(')
  })
})
