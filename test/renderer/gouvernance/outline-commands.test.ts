import { describe, expect, it } from 'vitest'
import {
  buildAjout,
  buildPas,
  buildRetrait,
  buildSortie,
  buildSuppression,
  listLignesPlan,
} from '../../../renderer/features/gouvernance/instances/outline-commands'
import { readMove, readTab } from '../../../renderer/features/gouvernance/instances/outline-keys'
import { buildModele } from '../../../renderer/features/gouvernance/modeles/build-modele'
import { MODELES } from '../../../renderer/features/gouvernance/modeles/modeles'
import { applyCommand } from '../../../shared/commands/apply-command'
import { invertCommand } from '../../../shared/commands/invert-command'
import type { Command } from '../../../shared/domain/command'
import { createEmptyDossier, type Dossier } from '../../../shared/domain/dossier'
import { listSchemasGouvernance } from '../../../shared/figures/gouvernance/schema-gouvernance'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import { Fabrique } from '../../shared/documents/fabrique'

/** A, then B with B1 and B2, then C. */
function build() {
  const f = new Fabrique()
  const a = f.add('instances', { nom: 'A', ordre: 'a0' })
  const b = f.add('instances', { nom: 'B', ordre: 'a1' })
  const b1 = f.add('instances', { nom: 'B1', parent: b, ordre: 'a0' })
  const b2 = f.add('instances', { nom: 'B2', parent: b, ordre: 'a1' })
  const c = f.add('instances', { nom: 'C', ordre: 'a2' })
  return { f, a, b, b1, b2, c, dossier: f.build() }
}

function draw(dossier: Dossier): string {
  return listLignesPlan(dossier)
    .map(({ instance, niveau }) => `${'-'.repeat(niveau - 1)}${instance.nom}`)
    .join(' ')
}

/** The outline after a command, which must be taken back whole. */
function run(dossier: Dossier, command: Command | null): string {
  if (command === null) return 'rien'
  const next = applyCommand(dossier, command)
  expect(applyCommand(next, invertCommand(command))).toEqual(dossier)
  return draw(next)
}

describe('the outline of the instances', () => {
  const { f: fabrique, a, b, b1, b2, c, dossier } = build()

  it('reads from top to bottom', () => {
    expect(draw(dossier)).toBe('A B -B1 -B2 C')
  })

  it.each([
    ['B under A', b, 'A -B --B1 --B2 C'],
    ['B2 under B1', b2, 'A B -B1 --B2 C'],
    ['C under B, last', c, 'A B -B1 -B2 -C'],
    ['a first line nowhere', a, 'rien'],
    ['a first child nowhere', b1, 'rien'],
  ])('Tab puts %s', (_what, id, wanted) => {
    expect(run(dossier, buildRetrait(dossier, id))).toBe(wanted)
  })

  it.each([
    ['B1 beside B', b1, 'A B -B2 B1 C'],
    ['B2 beside B', b2, 'A B -B1 B2 C'],
    ['a root nowhere', b, 'rien'],
  ])('Maj+Tab puts %s', (_what, id, wanted) => {
    expect(run(dossier, buildSortie(dossier, id))).toBe(wanted)
  })

  it.each([
    [b, -1, 'B -B1 -B2 A C'],
    [b, 1, 'A C B -B1 -B2'],
    [b1, 1, 'A B -B2 -B1 C'],
    [b1, -1, 'rien'],
    [c, 1, 'rien'],
  ] as const)('Alt and an arrow move %s by %i', (id, step, wanted) => {
    expect(run(dossier, buildPas(dossier, id, step))).toBe(wanted)
  })

  it('Entrée adds beside, just after; without a line, at the end', () => {
    const after = (id: string | null): string => {
      const { command, id: added } = buildAjout(dossier, fabrique.ctx, id)
      return draw(applyCommand(applyCommand(dossier, command), nameIt(dossier, command, added)))
    }
    expect(after(b1)).toBe('A B -B1 -N -B2 C')
    expect(after(b)).toBe('A B -B1 -B2 N C')
    expect(after(null)).toBe('A B -B1 -B2 C N')
  })

  it('deletes what hangs from a line, colleges and members too, in one step', () => {
    const { f, b: root, b1: child } = build()
    const college = f.add('colleges', { instance: root, nom: 'Élus' })
    f.add('membres', { instance: root, college })
    f.add('membres', { instance: child })
    const full = f.build()
    const found = buildSuppression(full, root)
    expect(found).toMatchObject({ instances: 2, membres: 2 })
    const next = applyCommand(full, found?.command as Command)
    expect(draw(next)).toBe('A C')
    expect(Object.keys(next.membres)).toEqual([])
    expect(Object.keys(next.colleges)).toEqual([])
    expect(run(full, found?.command ?? null)).toBe('A C')
  })

  it('bears two instances put under each other', () => {
    const { f, b: first, b1: second } = build()
    f.set('instances', first, { parent: second })
    const ring = f.build()
    expect(listLignesPlan(ring)).toHaveLength(5)
    expect(buildRetrait(ring, first)).not.toBeUndefined()
  })
})

function nameIt(dossier: Dossier, command: Command, id: string): Command {
  const next = applyCommand(dossier, command)
  const before = next.instances[id]?.nom ?? ''
  return {
    label: '',
    undo: 'record',
    changes: [{ table: 'instances', id, field: 'nom', before, after: 'N' }],
  }
}

describe('the keys of the outline', () => {
  const key = (name: string, more: object = {}) => ({
    key: name,
    altKey: false,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    ...more,
  })

  it.each([
    ['ArrowRight', 'retrait'],
    ['ArrowLeft', 'sortie'],
    ['ArrowUp', 'monter'],
    ['ArrowDown', 'descendre'],
    ['x', null],
  ])('Alt and %s: %s', (name, wanted) => {
    expect(readMove(key(name, { altKey: true }))).toBe(wanted)
    expect(readMove(key(name))).toBeNull()
    expect(readMove(key(name, { altKey: true, ctrlKey: true }))).toBeNull()
  })

  it('Tab and Maj+Tab indent', () => {
    expect(readTab(key('Tab'))).toBe('retrait')
    expect(readTab(key('Tab', { shiftKey: true }))).toBe('sortie')
    expect(readTab(key('Tab', { ctrlKey: true }))).toBeNull()
    expect(readTab(key('Enter'))).toBeNull()
  })
})

describe('the models of the seeds', () => {
  it.each(MODELES.map((modele) => [modele.titre, modele] as const))(
    '%s: one step, after what is there, drawn on one page',
    (_titre, modele) => {
      const { f, dossier } = build()
      const { command, first } = buildModele(dossier, f.ctx, modele)
      const next = applyCommand(dossier, command)
      expect(draw(next).startsWith('A B -B1 -B2 C ')).toBe(true)
      expect(next.instances[first ?? '']?.nom).toBe(modele.instances[0]?.nom)
      expect(applyCommand(next, invertCommand(command))).toEqual(dossier)
      const alone = buildModele(createEmptyDossier(), createFixedCtx(), modele)
      const figures = listSchemasGouvernance(applyCommand(createEmptyDossier(), alone.command), {
        largeur: 256,
        hauteur: 128,
        primary: '1B4965',
        police: 'Calibri',
        fine: false,
      })
      expect(figures).toHaveLength(1)
    },
  )
})
