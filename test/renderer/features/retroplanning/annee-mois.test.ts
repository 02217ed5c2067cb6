import { describe, expect, it } from 'vitest'
import {
  buildItems,
  groupByMois,
} from '../../../../renderer/features/retroplanning/annee/annee-mois'
import type { ItemAnnee } from '../../../../shared/gestes/retroplanning/annee'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'

function read(texte: string) {
  const date = parseDateFloue(texte, '2026-01-01')
  if (!date.ok) throw new Error(texte)
  return date.value
}

const item = (cle: string, texte: string, dejaLa = false): ItemAnnee => ({
  cle,
  titre: cle,
  quand: read(texte),
  comite: null,
  type: null,
  genre: 'tache',
  dejaLa,
  raison: '',
})

describe('the proposals of a year', () => {
  it('stand month by month, the whole year last', () => {
    const groups = groupByMois(
      buildItems(
        [
          item('bilan', '2026'),
          item('copil', 'décembre 2026'),
          item('travail', '14 janvier 2026'),
          item('evaluation', 'janvier-mars 2026'),
          item('semestre', '1er semestre 2026'),
        ],
        new Map(),
        '2026-01-01',
      ),
    )
    expect(groups.map(({ nom, items }) => [nom, items.map((one) => one.item.cle)])).toEqual([
      ['Janvier 2026', ['evaluation', 'travail']],
      ['Décembre 2026', ['copil']],
      ['', ['semestre', 'bilan']],
    ])
  })

  it('follow what was typed, and never choose what is there already', () => {
    const items = buildItems(
      [item('a', 'mai 2026'), item('b', 'mai 2026'), item('c', 'mai 2026', true)],
      new Map([
        ['a', { quand: read('12 juin 2026') }],
        ['b', { refuse: true }],
        ['c', { refuse: false }],
      ]),
      '2026-01-01',
    )
    expect(items.map(({ choisi }) => choisi)).toEqual([true, false, false])
    expect(items[0]?.item.quand.debut).toBe('2026-06-12')
    expect(groupByMois(items).map(({ nom }) => nom)).toEqual(['Mai 2026', 'Juin 2026'])
  })

  it('whose time has passed wait for a tick, unless another date was typed', () => {
    const items = buildItems(
      [
        item('past', 'mars 2026'),
        item('ticked', 'mars 2026'),
        item('moved', 'mars 2026'),
        item('current', 'novembre 2026'),
        item('there', 'mars 2026', true),
      ],
      new Map([
        ['ticked', { refuse: false }],
        ['moved', { quand: read('décembre 2026') }],
      ]),
      '2026-11-22',
    )
    expect(items.map(({ item: { cle }, choisi, passe }) => [cle, choisi, passe])).toEqual([
      ['past', false, true],
      ['ticked', true, true],
      ['moved', true, false],
      ['current', true, false],
      ['there', false, false],
    ])
  })
})
