import { describe, expect, it } from 'vitest'
import { createEmptyDossier, type Dossier } from '../../../../shared/domain/dossier'
import type { DelaiUsuel } from '../../../../shared/domain/delai-usuel.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import { getDelai, listDelais } from '../../../../shared/rules/calendrier/delais.rules'
import { createFixedCtx } from '../../../fixtures/fixed-ctx'

function build(rows: readonly Partial<DelaiUsuel>[]): Dossier {
  const ctx = createFixedCtx()
  const made = rows.map((row) => REGISTRY.delaisUsuels.create(ctx, row))
  return {
    ...createEmptyDossier(),
    delaisUsuels: Object.fromEntries(made.map((row) => [row.id, row])),
  }
}

const EMPTY = createEmptyDossier()

describe('delays', () => {
  it.each([
    ['convocation_conseil_communautaire', {}, 5, 'CGCT, art. L. 5211-1 et L. 2121-12'],
    ['convocation_conseil_municipal', {}, 5, 'CGCT, art. L. 2121-12'],
    ['convocation_conseil_municipal', { population: 3500 }, 5, 'CGCT, art. L. 2121-12'],
    ['convocation_conseil_municipal', { population: 3499 }, 3, 'CGCT, art. L. 2121-11'],
    ['convocation_conseil_municipal', { population: null }, 5, 'CGCT, art. L. 2121-12'],
  ])('%s for %o: %i clear days, %s', (cle, options, valeur, source) => {
    expect(getDelai(EMPTY, cle, options)).toMatchObject({
      valeur,
      unite: 'jours_francs',
      source,
      reference: 'loi',
      modifie: false,
    })
  })

  it('say where they come from, each with a key of its own', () => {
    const list = listDelais(EMPTY)
    expect(new Set(list.map(({ cle }) => cle)).size).toBe(list.length)
    for (const { source, reference } of list) {
      expect(source).toMatch(reference === 'loi' ? /^CGCT/ : /usage/i)
    }
  })

  it('take the value of the territory, then say that it is its own', () => {
    const dossier = build([
      { cle: 'commission_caf', valeur: 8, unite: 'semaines', source: 'Caf 31' },
      { libelle: 'Bureau', valeur: 1, unite: 'semaines' },
      { cle: 'convocation_copil', valeur: -3 },
    ])
    expect(getDelai(dossier, 'commission_caf')).toMatchObject({
      valeur: 8,
      source: 'Caf 31',
      reference: 'territoire',
      modifie: true,
      libelle: 'Passage en commission de la Caf',
    })
    expect(getDelai(dossier, 'convocation_copil')?.valeur).toBe(3)
    const own = listDelais(dossier).at(-1)
    expect(own).toMatchObject({ libelle: 'Bureau', valeur: 1, reference: 'territoire' })
    expect(getDelai(dossier, own?.cle ?? '')).toEqual(own)
    expect(listDelais(dossier)).toHaveLength(listDelais(EMPTY).length + 1)
  })

  it('are undefined for a key that nobody knows', () => {
    expect(getDelai(EMPTY, 'inconnu')).toBeUndefined()
    expect(getDelai(EMPTY, '')).toBeUndefined()
  })
})
