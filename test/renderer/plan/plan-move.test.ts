import { describe, expect, it } from 'vitest'
import { buildCreation } from '../../../renderer/features/plan/plan-create'
import {
  buildMoveBeside,
  buildMoveUnder,
  buildStep,
  listDestinations,
} from '../../../renderer/features/plan/plan-move'
import { buildPlanTree, findPlace, type PlanNode } from '../../../renderer/features/plan/plan-tree'
import { applyCommand } from '../../../shared/commands/apply-command'
import { invertCommand } from '../../../shared/commands/invert-command'
import type { Command } from '../../../shared/domain/command'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import { buildCase } from './plan-case'

const dossier = buildCase()
const tree = buildPlanTree(dossier)

function after(command: Command | null): readonly PlanNode[] {
  if (command === null) throw new Error('no command')
  return buildPlanTree(applyCommand(dossier, command))
}

const children = (nodes: readonly PlanNode[], id: string) =>
  findPlace(nodes, id)?.node.children.map((node) => node.id)

describe('up and down', () => {
  it('moves among siblings of the same kind', () => {
    expect(children(after(buildStep(dossier, tree, 'fa_2', -1)), 'obj_a')).toEqual([
      'fa_2',
      'fa_1',
      'fa_3',
    ])
    expect(children(after(buildStep(dossier, tree, 'obj_a', 1)), 'axe_1')).toEqual([
      'obj_b',
      'obj_a',
    ])
    expect(
      after(buildStep(dossier, tree, 'axe_2', -1))
        .map((node) => node.id)
        .slice(0, 3),
    ).toEqual(['axe_t', 'axe_2', 'axe_1'])
  })

  it.each([
    ['fa_1', -1],
    ['fa_3', 1],
    ['axe_t', -1],
    ['fa_4', 1],
  ] as const)('%s by %i stays', (id, step) => {
    expect(buildStep(dossier, tree, id, step)).toBeNull()
  })

  it('is undone whole', () => {
    const command = buildStep(dossier, tree, 'fa_2', -1) as Command
    expect(applyCommand(applyCommand(dossier, command), invertCommand(command))).toEqual(dossier)
    expect(command.label).toBe('déplacement de la fiche action 1.1.2')
  })
})

describe('under another parent', () => {
  it.each([
    ['fa_2', 'axe_2', ['fa_4', 'fa_2']],
    ['fa_2', 'obj_b', ['obj_c', 'fa_2']],
    ['fa_5', 'obj_a', ['fa_1', 'fa_2', 'fa_3', 'fa_5']],
    ['obj_a', 'axe_2', ['obj_a', 'fa_4']],
    ['obj_a', 'obj_b', ['obj_c', 'obj_a']],
  ])('%s goes under %s', (id, parent, wanted) => {
    expect(children(after(buildMoveUnder(dossier, tree, id, parent)), parent)).toEqual(wanted)
  })

  it.each([
    ['axe_1', 'axe_2', 'an axe holds no axe'],
    ['fa_1', 'fa_2', 'a fiche holds nothing'],
    ['obj_a', 'obj_c', 'two levels of objectifs at most'],
    ['obj_b', 'obj_a', 'an objectif with sub-objectifs stays at the first level'],
    ['obj_b', 'obj_b', 'never under itself'],
  ])('%s does not go under %s: %s', (id, parent) => {
    expect(buildMoveUnder(dossier, tree, id, parent)).toBeNull()
  })

  it('lists the places that are left', () => {
    expect(listDestinations(dossier, tree, 'fa_1').map(({ node }) => node.id)).toEqual([
      'axe_t',
      'axe_1',
      'obj_b',
      'obj_c',
      'axe_2',
    ])
    expect(listDestinations(dossier, tree, 'obj_b').map(({ node }) => node.id)).toEqual([
      'axe_t',
      'axe_2',
    ])
  })
})

describe('dropped beside another', () => {
  it('takes its parent and its place', () => {
    const moved = after(buildMoveBeside(dossier, tree, 'fa_4', 'fa_2', 'top'))
    expect(children(moved, 'obj_a')).toEqual(['fa_1', 'fa_4', 'fa_2', 'fa_3'])
    expect(children(moved, 'axe_2')).toEqual([])
  })

  it('reorders axes', () => {
    const moved = after(buildMoveBeside(dossier, tree, 'axe_t', 'axe_2', 'bottom'))
    expect(moved.slice(0, 3).map((node) => node.id)).toEqual(['axe_1', 'axe_2', 'axe_t'])
  })

  it.each([
    ['fa_1', 'obj_b'],
    ['fa_1', 'fa_1'],
    ['obj_b', 'obj_c'],
  ])('%s beside %s is refused', (id, beside) => {
    expect(buildMoveBeside(dossier, tree, id, beside, 'top')).toBeNull()
  })
})

describe('creating where the user stands', () => {
  const create = (
    table: 'axes' | 'objectifs' | 'fichesAction' | 'constats',
    selected: string | null,
    isSub = false,
  ) => {
    const creation = buildCreation(dossier, tree, selected, table, createFixedCtx(), isSub)
    const next = applyCommand(dossier, creation.command)
    return { next, nodes: buildPlanTree(next), id: creation.id }
  }

  it.each([
    ['fichesAction', 'obj_a', 'obj_a'],
    ['fichesAction', 'fa_2', 'obj_a'],
    ['fichesAction', 'axe_2', 'axe_2'],
    ['objectifs', 'fa_2', 'axe_1'],
    ['objectifs', 'axe_t', 'axe_t'],
    ['fichesAction', null, 'sans-rattachement'],
  ] as const)('%s from %s goes last under %s', (table, selected, parent) => {
    const { nodes, id } = create(table, selected)
    const place = findPlace(nodes, id)
    expect(place?.parent?.id).toBe(parent)
    expect(place?.siblings.at(-1)?.id).toBe(id)
  })

  it('puts a new axe last', () => {
    const { nodes, id } = create('axes', 'fa_1')
    expect(nodes.filter((node) => node.table === 'axes').at(-1)?.id).toBe(id)
  })

  it('puts a sub-objectif one level down', () => {
    const { nodes, id, next } = create('objectifs', 'obj_a', true)
    expect(findPlace(nodes, id)?.parent?.id).toBe('obj_a')
    expect(next.objectifs[id]?.niveau).toBe('operationnel')
  })

  it('gives a constat the axe of what is selected', () => {
    const { next, id } = create('constats', 'fa_2')
    expect(next.constats[id]?.axes).toEqual(['axe_1'])
  })
})
