import { describe, expect, it } from 'vitest'
import { getCascade } from '../../../renderer/features/plan/cascade'
import {
  getNeighbour,
  listVisibleRows,
  readTreeKey,
} from '../../../renderer/features/plan/plan-rows'
import {
  ORPHANS,
  buildPlanTree,
  filterTree,
  listAncestors,
  listFicheIds,
  listParents,
} from '../../../renderer/features/plan/plan-tree'
import { buildCase } from './plan-case'

const dossier = buildCase()
const tree = buildPlanTree(dossier)
const all = listVisibleRows(tree, new Set(listParents(tree)), false)
const ids = (rows: typeof all) => rows.map(({ node }) => node.id)

describe('the tree of the plan', () => {
  it('lists axes, objectifs, fiches, then what has no place', () => {
    expect(all.map(({ node, level }) => [level, node.code, node.id])).toEqual([
      [1, 'T', 'axe_t'],
      [1, '1', 'axe_1'],
      [2, '1.1', 'obj_a'],
      [3, '1.1.1', 'fa_1'],
      [3, '1.1.2', 'fa_2'],
      [3, '1.1.3', 'fa_3'],
      [2, '1.2', 'obj_b'],
      [3, '1.2.1', 'obj_c'],
      [1, '2', 'axe_2'],
      [2, '2.1', 'fa_4'],
      [1, '', ORPHANS],
      [2, expect.any(String), 'fa_5'],
    ])
  })

  it('counts fiches and gives each axe its colour', () => {
    const axes = tree.filter((node) => node.table === 'axes')
    expect(axes.map(({ count, tone }) => [count, tone])).toEqual([
      [0, 0],
      [3, 1],
      [1, 2],
    ])
  })

  it('shows closed axes alone', () => {
    expect(ids(listVisibleRows(tree, new Set(), false))).toEqual([
      'axe_t',
      'axe_1',
      'axe_2',
      ORPHANS,
    ])
  })

  it('says where a line stands among its siblings', () => {
    const row = all.find(({ node }) => node.id === 'fa_2')
    expect(row).toMatchObject({ position: 2, setSize: 3, parentId: 'obj_a' })
  })

  it('knows the way to a line and the order of fiches', () => {
    expect(listAncestors(tree, 'fa_2')).toEqual(['axe_1', 'obj_a'])
    expect(listAncestors(tree, 'axe_1')).toEqual([])
    expect(listFicheIds(tree)).toEqual(['fa_1', 'fa_2', 'fa_3', 'fa_4', 'fa_5'])
  })
})

describe('the filter', () => {
  it.each([
    ['sante', ['axe_1', 'obj_a', 'fa_3']],
    ['1.1.2', ['axe_1', 'obj_a', 'fa_2']],
    ['PARENTALITE', ['axe_1', 'obj_b', 'obj_c']],
    ['inconnu', []],
  ])('« %s » keeps what matches with what is above', (query, wanted) => {
    expect(ids(listVisibleRows(filterTree(tree, query), new Set(), true))).toEqual(wanted)
  })

  it('keeps the very tree when nothing is asked', () => {
    expect(filterTree(tree, '  ')).toBe(tree)
  })
})

describe('keys', () => {
  it.each([
    ['axe_1', 'ArrowDown', { focus: 'obj_a' }],
    ['obj_a', 'ArrowUp', { focus: 'axe_1' }],
    ['axe_t', 'ArrowUp', null],
    ['obj_a', 'ArrowRight', { focus: 'fa_1' }],
    ['obj_a', 'ArrowLeft', { toggle: 'obj_a' }],
    ['fa_1', 'ArrowLeft', { focus: 'obj_a' }],
    ['fa_1', 'ArrowRight', null],
    ['fa_1', 'Home', { focus: 'axe_t' }],
    ['axe_t', 'End', { focus: 'fa_5' }],
    ['fa_1', 'a', null],
  ])('%s + %s', (id, key, wanted) => {
    expect(readTreeKey(all, id, key)).toEqual(wanted)
  })

  it('opens a closed line', () => {
    const closed = listVisibleRows(tree, new Set(), false)
    expect(readTreeKey(closed, 'axe_1', 'ArrowRight')).toEqual({ toggle: 'axe_1' })
  })
})

describe('deleting', () => {
  it.each([
    ['fa_1', 'fa_2'],
    ['fa_3', 'fa_2'],
    ['fa_4', 'axe_2'],
    ['obj_b', 'obj_a'],
    ['axe_2', ORPHANS],
  ])('%s gives the focus to %s', (id, wanted) => {
    expect(getNeighbour(all, id)).toBe(wanted)
  })

  it('says what goes along', () => {
    expect(getCascade(dossier, 'axes', 'axe_1')).toEqual({
      others: '3\u00a0objectifs, 3\u00a0fiches et 1\u00a0opération',
      size: 7,
    })
    expect(getCascade(dossier, 'fichesAction', 'fa_1')).toEqual({ others: '', size: 1 })
  })
})
