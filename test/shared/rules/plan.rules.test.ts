import { describe, expect, it } from 'vitest'
import { createEmptyDossier } from '../../../shared/domain/dossier'
import {
  countAll,
  formatCompteAxes,
  formatComptePlan,
  formatPlageFiches,
  listObjectifsSansAction,
} from '../../../shared/rules/comptes.rules'
import { listGelNumeros } from '../../../shared/rules/gel-numeros.rules'
import { getNumero, getNumeroFiche } from '../../../shared/rules/numerotation.rules'
import { getPlan, getPlaceOfFiche, listFichesOfPlan } from '../../../shared/rules/plan.rules'
import { Fabrique } from '../documents/fabrique'
import { buildSeed001 } from '../documents/seed-001'

const numbersOf = (dossier: ReturnType<typeof buildSeed001>): readonly string[] =>
  listFichesOfPlan(dossier).map((fiche) => getNumeroFiche(dossier, fiche.id))

describe('the plan of seed 001', () => {
  const dossier = buildSeed001()

  it('gives the counts of the source', () => {
    expect(countAll(dossier)).toMatchObject({
      axes: 6,
      constats: 14,
      objectifs: 14,
      objectifsSansAction: 5,
      fichesAction: 20,
      enjeux: 3,
    })
    expect(listObjectifsSansAction(dossier).map((o) => getNumero(dossier, o.id))).toEqual([
      '2.1',
      '2.3',
      '3.2',
      '3.3',
      '4.1',
    ])
    expect(formatComptePlan(dossier).replace(/\u00a0/g, ' ')).toBe(
      '5 axes thématiques et 1 axe transversal, 14 objectifs et 20 actions',
    )
  })

  it('numbers the fiches by their place, the transversal axe without a number', () => {
    expect(numbersOf(dossier)).toEqual([
      ...['T.1', 'T.2', '1.1.1', '1.1.2', '1.1.3', '1.2.1', '1.2.2', '1.2.3', '1.3.1', '1.3.2'],
      ...['1.3.3', '1.4.1', '2.2.1', '2.2.2', '3.1.1', '3.1.2', '3.1.3', '4.2.1', '4.3.1', '5.1.1'],
    ])
  })

  it('numbers them one after the other when asked, with a prefix', () => {
    const numbered = buildSeed001((f) =>
      f.add('reglages', { numerotation: 'continue', prefixeFiche: 'FA' }),
    )
    const numbers = numbersOf(numbered)
    expect(numbers[0]).toBe('FA\u00a01')
    expect(numbers[19]).toBe('FA\u00a020')
    const plages = getPlan(numbered).axes.map((node) =>
      formatPlageFiches(numbered, node).replace(/\u00a0/g, ' '),
    )
    expect(plages).toEqual([
      'fiches 1 et 2',
      'fiches 3 à 12',
      'fiches 13 et 14',
      'fiches 15 à 17',
      'fiches 18 et 19',
      'fiche 20',
    ])
  })
})

describe('a loose hierarchy', () => {
  it('gives each number once where objectifs, sub-objectifs and fiches share a parent', () => {
    const f = new Fabrique()
    const axe = f.add('axes', { titre: 'A' })
    f.add('fichesAction', { titre: 'sous l’axe', axe })
    const objectif = f.add('objectifs', { titre: 'O', axe })
    f.add('fichesAction', { titre: 'sous l’objectif', objectif })
    const sous = f.add('objectifs', { titre: 'S', parent: objectif })
    f.add('fichesAction', { titre: 'sous le sous-objectif', objectif: sous })
    const dossier = f.build()
    const all = [...Object.keys(dossier.objectifs), ...Object.keys(dossier.fichesAction)]
    const numbers = all.map((id) => getNumero(dossier, id))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(listFichesOfPlan(dossier).map((row) => [row.titre, getNumero(dossier, row.id)])).toEqual(
      [
        ['sous le sous-objectif', '1.1.1.1'],
        ['sous l’objectif', '1.1.2'],
        ['sous l’axe', '1.2'],
      ],
    )
  })

  it('loses nothing: no place, broken references, loops of objectifs', () => {
    const f = new Fabrique()
    f.add('fichesAction', { titre: 'nulle part' })
    f.add('fichesAction', { titre: 'rompue', objectif: 'obj_absent', axe: 'axe_absent' })
    f.add('objectifs', { titre: 'a', parent: 'obj_000004' })
    f.add('objectifs', { titre: 'b', parent: 'obj_000003' })
    f.add('fichesAction', { titre: 'en boucle', objectif: 'obj_000003' })
    f.add('objectifs', { titre: 'soi-même', parent: 'obj_000006' })
    const dossier = f.build()
    expect(listFichesOfPlan(dossier)).toHaveLength(3)
    expect(listFichesOfPlan(dossier).map((row) => getNumero(dossier, row.id))).toEqual([
      'HP.2.2',
      'HP.3',
      'HP.4',
    ])
    for (const fiche of listFichesOfPlan(dossier)) {
      expect(getPlaceOfFiche(dossier, fiche).axe).toBeUndefined()
    }
  })

  it('recalls a fiche under its further objectifs without counting it twice', () => {
    const f = new Fabrique()
    const axe = f.add('axes', { titre: 'A' })
    const a = f.add('objectifs', { titre: 'a', axe })
    const b = f.add('objectifs', { titre: 'b', axe })
    f.add('fichesAction', { titre: 'x', objectif: a, objectifsSecondaires: [a, b] })
    const dossier = f.build()
    const [first, second] = getPlan(dossier).axes[0]?.objectifs ?? []
    expect([first?.rappels.length, second?.rappels.length]).toEqual([0, 1])
    expect(listFichesOfPlan(dossier)).toHaveLength(1)
    expect(listObjectifsSansAction(dossier)).toEqual([])
  })

  it('says so when there is no axe', () => {
    expect(formatCompteAxes(createEmptyDossier())).toBe('aucun axe')
  })
})

describe('frozen numbers', () => {
  const freeze = (f: Fabrique): void => {
    const dossier = f.build()
    for (const write of listGelNumeros(dossier))
      f.set(write.table, write.id, { [write.field]: write.after })
  }

  it('stay with their records, and new ones take the next free number', () => {
    const f = new Fabrique()
    f.add('reglages')
    const axe = f.add('axes', { titre: 'A', ordre: 'a5' })
    const objectif = f.add('objectifs', { titre: 'O', axe })
    const ids = ['un', 'deux', 'trois'].map((titre) => f.add('fichesAction', { titre, objectif }))
    const before = f.build()
    freeze(f)
    expect(listGelNumeros(f.build())).toEqual([])
    f.remove('fichesAction', ids[1] ?? '')
    const nouvel = f.add('axes', { titre: 'Nouveau', ordre: 'a0' })
    const first = f.add('fichesAction', { titre: 'zéro', objectif, ordre: 'a0' })
    const dossier = f.build()
    expect(getNumero(dossier, ids[0] ?? '')).toBe('1.1.1')
    expect(getNumero(dossier, ids[2] ?? '')).toBe('1.1.3')
    expect(getNumero(dossier, first)).toBe('1.1.4')
    expect(getNumero(dossier, nouvel)).toBe('2')
    expect(getNumero(before, ids[1] ?? '')).toBe('1.1.2')
  })

  it('are not given again when their fiche has moved elsewhere', () => {
    const f = new Fabrique()
    f.add('reglages')
    const axe = f.add('axes', { titre: 'A' })
    const a = f.add('objectifs', { titre: 'a', axe })
    const b = f.add('objectifs', { titre: 'b', axe })
    const moved = f.add('fichesAction', { titre: 'x', objectif: a })
    freeze(f)
    f.set('fichesAction', moved, { objectif: b })
    const added = f.add('fichesAction', { titre: 'y', objectif: a })
    const dossier = f.build()
    expect([getNumero(dossier, moved), getNumero(dossier, added)]).toEqual(['1.1.1', '1.1.2'])
  })
})
