import { describe, expect, it } from 'vitest'
import {
  formatOrigine,
  listPlaces,
} from '../../../../renderer/features/reunions/atelier/creer-fiche'
import { listIdees } from '../../../../renderer/features/reunions/atelier/atelier-actions'
import { listRegistre } from '../../../../renderer/features/reunions/registres/suites-model'
import { GENERAL, getSecondes } from '../../../../renderer/features/reunions/seance/chrono'
import { findCourant } from '../../../../renderer/features/reunions/seance/seance-actions'
import { TOUCHES } from '../../../../renderer/features/reunions/seance/touches'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { createRecord } from '../../../../shared/commands/create-record'
import { createEmptyDossier, type Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY, type TableName } from '../../../../shared/domain/registry'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import type { Ctx } from '../../../../shared/kernel/ctx'

function build(rows: readonly (readonly [TableName, string, object])[]): Dossier {
  return rows.reduce<Dossier>((dossier, [table, id, patch]) => {
    const ctx: Ctx = {
      now: 0,
      today: '2022-10-20',
      author: { nom: '', fonction: '', organisme: '' },
      newId: () => id,
    }
    const row = REGISTRY[table].create(ctx, patch)
    return applyCommand(dossier, createRecord(table, row))
  }, createEmptyDossier())
}

describe('the time of a point', () => {
  it.each([
    { depuis: null, now: 5_000, seconds: 0, why: 'stopped' },
    { depuis: 1_000, now: 61_000, seconds: 60, why: 'running' },
    { depuis: 61_000, now: 1_000, seconds: 0, why: 'the clock of the machine went back' },
    { depuis: 0, now: 5 * 3_600_000, seconds: 0, why: 'forgotten overnight' },
  ])('is $seconds seconds: $why', ({ depuis, now, seconds }) => {
    expect(getSecondes({ depuis }, now)).toBe(seconds)
  })
})

describe('the point shown', () => {
  const dossier = build([
    ['pointsOrdreDuJour', 'odj_1', { statut: 'traite', ordre: 'a1' }],
    ['pointsOrdreDuJour', 'odj_2', { statut: 'a_traiter', ordre: 'a2' }],
    ['pointsOrdreDuJour', 'odj_3', { statut: 'non_traite', ordre: 'a3' }],
  ])
  const points = Object.values(dossier.pointsOrdreDuJour)

  it('is the one chosen, else the first to be dealt with, else the last', () => {
    expect(findCourant(points, 'odj_3')).toBe('odj_3')
    expect(findCourant(points, 'odj_gone')).toBe('odj_2')
    expect(findCourant(points, null)).toBe('odj_2')
    expect(
      findCourant(
        points.filter(({ id }) => id !== 'odj_2'),
        null,
      ),
    ).toBe('odj_3')
  })

  it('is the general notes when they are chosen, or when there is no point', () => {
    expect(findCourant(points, GENERAL)).toBe(GENERAL)
    expect(findCourant([], null)).toBe(GENERAL)
  })
})

describe('the keys of the live mode', () => {
  it('are never a single letter, never AltGr, and each given once', () => {
    const all = TOUCHES.map(({ keys }) => keys)
    expect(new Set(all).size).toBe(all.length)
    for (const keys of all) {
      expect(keys).not.toMatch(/^\w$/)
      expect(keys.includes('CmdOrCtrl') && keys.includes('Alt')).toBe(false)
    }
  })
})

describe('the register of actions', () => {
  const filtre = { texte: '', instance: '', etat: 'toutes' }
  const dossier = build([
    [
      'suites',
      'sui_done',
      { libelle: 'faite', statut: 'faite', echeance: buildJour('2022-01-01') },
    ],
    ['suites', 'sui_late', { statut: 'a_faire', echeance: buildJour('2022-10-19') }],
    ['suites', 'sui_next', { statut: 'en_cours', echeance: buildJour('2022-10-20') }],
    ['suites', 'sui_none', { statut: 'a_faire' }],
  ])
  const list = (etat: string) =>
    listRegistre(dossier, { ...filtre, etat }, '2022-10-20').map(({ id }) => id)

  it('puts what is overdue first and what is done last', () => {
    expect(list('toutes')).toEqual(['sui_late', 'sui_next', 'sui_none', 'sui_done'])
  })

  it('keeps what its state asks for', () => {
    expect(list('ouvertes')).toEqual(['sui_late', 'sui_next', 'sui_none'])
    expect(list('retard')).toEqual(['sui_late'])
    expect(list('faites')).toEqual(['sui_done'])
    expect(list('abandonnees')).toEqual([])
  })
})

describe('the workshop', () => {
  const dossier = build([
    ['axes', 'axe_1', { titre: 'Se déplacer', ordre: 'a1' }],
    ['objectifs', 'obj_1', { titre: 'Relier les vallées', axe: 'axe_1', ordre: 'a1' }],
    ['reunions', 'reu_1', { type: 'table_ronde', date: buildJour('2022-06-15') }],
    ['groupesIdees', 'gid_1', { titre: 'Transports', reunion: 'reu_1', ordre: 'a1' }],
    ['idees', 'ide_1', { texte: 'un', reunion: 'reu_1', votes: 2, ordre: 'a1' }],
    ['idees', 'ide_2', { texte: 'deux', reunion: 'reu_1', votes: 5, ordre: 'a2' }],
    ['idees', 'ide_3', { texte: 'trois', reunion: 'reu_1', groupe: 'gid_1', ordre: 'a3' }],
    ['idees', 'ide_4', { texte: 'quatre', reunion: 'reu_1', groupe: 'gid_gone', ordre: 'a4' }],
  ])

  it('says where a fiche comes from', () => {
    expect(formatOrigine(dossier, 'reu_1')).toBe('Table ronde du 15\u00a0juin 2022')
  })

  it('offers each axe and its objectifs', () => {
    expect(listPlaces(dossier).map(({ value }) => value)).toEqual(['axe:axe_1', 'objectif:obj_1'])
  })

  it('loses no idea whose group is gone, and sorts by votes', () => {
    const ids = (byVotes: boolean) => listIdees(dossier, 'reu_1', null, byVotes).map(({ id }) => id)
    expect(ids(false)).toEqual(['ide_1', 'ide_2', 'ide_4'])
    expect(ids(true)).toEqual(['ide_2', 'ide_1', 'ide_4'])
    expect(listIdees(dossier, 'reu_1', 'gid_1').map(({ id }) => id)).toEqual(['ide_3'])
  })
})
