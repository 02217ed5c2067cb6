import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { PRESENCE, type Change, type Command } from '../../../shared/domain/command'
import type { Dossier } from '../../../shared/domain/dossier'
import type { Etape } from '../../../shared/domain/etape.entity'
import { REGISTRY } from '../../../shared/domain/registry'
import { decalerEtape } from '../../../shared/gestes/retroplanning/decaler-etape'
import { delierEtapes } from '../../../shared/gestes/retroplanning/delier-etapes'
import { deplacerEtape } from '../../../shared/gestes/retroplanning/deplacer-etape'
import type { ResultatGeste } from '../../../shared/gestes/retroplanning/geste-etape'
import { lierEtapes } from '../../../shared/gestes/retroplanning/lier-etapes'
import { rendrePhase } from '../../../shared/gestes/retroplanning/rendre-phase'
import { retroplanifier } from '../../../shared/gestes/retroplanning/retroplanifier'
import { appliquerProposition } from '../../../shared/gestes/retroplanning/retroplanifier-appliquer'
import {
  creerReunionEtape,
  relierReunionEtape,
} from '../../../shared/gestes/retroplanning/reunion-etape'
import type { DateFloue } from '../../../shared/kernel/date-floue'
import type { Ctx } from '../../../shared/kernel/ctx'
import type { Id } from '../../../shared/kernel/json'
import { buildCalendrier } from '../../../shared/rules/calendrier/calendrier.rules'
import { listAnomalies } from '../../../shared/rules/anomalies.rules'
import { listDerives } from '../../../shared/rules/retroplanning/derive.rules'
import { listEtapes } from '../../../shared/rules/retroplanning/etapes.rules'
import {
  getIndexPlan,
  getPlace,
  listAncetres,
} from '../../../shared/rules/retroplanning/index-plan'
import { getTitreObjet, getLibelleChamp } from '../../../shared/rules/valeurs-lisibles.rules'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import { Copy, MACHINE } from './copy'

const TODAY = '2022-10-20'
const STEPS = 7

/** The identifiers that one machine gives are none of those of another. */
function createCtx(name: string): Ctx {
  const ctx = createFixedCtx(TODAY)
  return {
    ...ctx,
    newId: (prefix) => ctx.newId(`${prefix}_${name}`).replace(`_${name}_`, `_${name}`),
  }
}

/** Two phases, one of two steps and one of one, two steps alone, two meetings of which one is in the plan. */
function buildBase(): Copy {
  const copy = new Copy(MACHINE, 'origine')
  const ctx = createCtx('o')
  const changes: Change[] = []
  const put = (
    table: 'etapes' | 'reunions' | 'ctg' | 'reglages' | 'dependances',
    id: Id,
    values: object,
  ): void => {
    const row = { ...REGISTRY[table].create(ctx, values), id }
    changes.push({ table, id, field: PRESENCE, before: null, after: row })
  }
  put('ctg', 'ctg', {})
  put('reglages', 'reglages', {})
  put('reunions', 'reu_1', { date: readDay('2022-11-10') })
  put('reunions', 'reu_2', { date: readDay('2022-12-01') })
  const parents = [null, null, 0, 0, 1, null, null]
  parents.forEach((parent, at) => {
    const values = {
      titre: `Étape ${String(at)}`,
      ordre: `a${String(at)}`,
      parent: parent === null ? null : `eta_${String(parent)}`,
      prevue: readDay(`2022-1${String(at % 3)}-0${String(1 + at)}`),
      reunion: at === 5 ? 'reu_1' : null,
    }
    put('etapes', `eta_${String(at)}`, values)
  })
  put('dependances', 'dep_1', { avant: 'eta_2', etape: 'eta_3', delai: 5, uniteDelai: 'jours' })
  copy.execute({ label: 'base', changes, undo: 'never' })
  return copy
}

function readDay(jour: string): DateFloue {
  return { precision: 'jour', debut: jour, fin: jour }
}

type Geste = {
  readonly quoi: (typeof GESTES)[number]
  readonly a: number
  readonly b: number
  readonly jours: number
}

const GESTES = [
  'decaler',
  'deplacer',
  'lier',
  'delier',
  'supprimer',
  'supprimer_reunion',
  'relier_reunion',
  'creer_reunion',
  'ranger',
] as const

const GESTE = fc.record({
  quoi: fc.constantFrom(...GESTES),
  a: fc.nat(STEPS - 1),
  b: fc.nat(STEPS - 1),
  jours: fc.integer({ min: -60, max: 60 }),
})

/** What a gesture would write; nothing when it is refused or has no object any more. */
function buildGeste(dossier: Dossier, ctx: Ctx, { quoi, a, b, jours }: Geste): Command | null {
  const id = `eta_${String(a)}`
  const other = `eta_${String(b)}`
  const accept = (result: ResultatGeste): Command | null =>
    result.ok ? result.value.command : null
  switch (quoi) {
    case 'decaler':
      return accept(decalerEtape(dossier, id, { days: jours }, { cascade: jours > 0 }))
    case 'deplacer':
      return accept(deplacerEtape(dossier, id, other, `a${String(b)}V`))
    case 'ranger':
      return accept(deplacerEtape(dossier, id, null, `a${String(b)}V`))
    case 'lier':
      return accept(lierEtapes(dossier, ctx, id, other, { delai: 3, unite: 'semaines' }))
    case 'delier':
      return accept(delierEtapes(dossier, 'dep_1'))
    case 'supprimer':
      return deleteRecord(dossier, 'etapes', id)
    case 'supprimer_reunion':
      return deleteRecord(dossier, 'reunions', b % 2 === 0 ? 'reu_1' : 'reu_2')
    case 'relier_reunion':
      return accept(relierReunionEtape(dossier, id, b % 2 === 0 ? 'reu_1' : 'reu_2'))
    case 'creer_reunion':
      return accept(creerReunionEtape(dossier, ctx, id))
  }
}

function play(copy: Copy, ctx: Ctx, gestes: readonly Geste[]): void {
  for (const geste of gestes) {
    const command = buildGeste(copy.dossier, ctx, geste)
    if (command !== null) copy.execute(command)
  }
}

function fork(base: Copy, session: string): Copy {
  const copy = new Copy(MACHINE, session)
  copy.receive(base.journal, base.told)
  return copy
}

/** Everything that the screens ask of a plan. */
function readAll(dossier: Dossier): void {
  const calendrier = buildCalendrier(dossier, [])
  listEtapes(dossier, TODAY)
  listDerives(dossier, TODAY)
  const ancres = getIndexPlan(dossier).places.map(({ etape }) => ({
    etape: etape.id,
    jour: '2023-03-01',
  }))
  for (const some of [[], ancres.slice(0, 1), ancres.slice(-2)]) {
    const proposition = retroplanifier(dossier, calendrier, { ancres: some, today: TODAY })
    applyCommand(dossier, appliquerProposition(dossier, createCtx('x'), proposition))
  }
  for (const { etape } of getIndexPlan(dossier).places) {
    expect(new Set(listAncetres(getPlace(dossier, etape.id) as never)).size).toBeLessThan(STEPS)
    decalerEtape(dossier, etape.id, { days: 9 }, { cascade: true })
    applyCommand(dossier, deleteRecord(dossier, 'etapes', etape.id))
  }
}

/** The steps that stand, through one another, in themselves. */
function listRings(dossier: Dossier): readonly Id[] {
  return Object.keys(dossier.etapes).filter((id) => {
    const seen = new Set<Id>()
    let next = dossier.etapes[id]?.parent ?? null
    while (next !== null && next !== id && !seen.has(next)) {
      seen.add(next)
      next = dossier.etapes[next]?.parent ?? null
    }
    return next === id
  })
}

/** The steps and links that name a record which is not there any more. */
function listDangling(dossier: Dossier): readonly Id[] {
  const steps = Object.values(dossier.etapes).filter(
    ({ reunion, parent }) =>
      (reunion !== null && dossier.reunions[reunion] === undefined) ||
      (parent !== null && dossier.etapes[parent] === undefined),
  )
  const links = Object.values(dossier.dependances).filter(
    ({ avant, etape }) =>
      dossier.etapes[avant ?? ''] === undefined || dossier.etapes[etape ?? ''] === undefined,
  )
  return [...steps, ...links].map(({ id }) => id)
}

/** Two machines that worked on one plan without seeing each other, and what each has once it took the other's in. */
function mergeBoth(ours: readonly Geste[], theirs: readonly Geste[]): readonly [Copy, Copy] {
  const base = buildBase()
  const [a, b] = [fork(base, 'aaaaaaaa'), fork(base, 'bbbbbbbb')]
  play(a, createCtx('a'), ours)
  play(b, createCtx('b'), theirs)
  const sent = { journal: a.journal, told: [...a.told] }
  a.receive(b.journal, b.told)
  b.receive(sent.journal, sent.told)
  return [a, b]
}

const SIDE = fc.array(GESTE, { minLength: 1, maxLength: 6, size: 'max' })

describe('a plan that two people changed without seeing each other', () => {
  it('is the same on both sides, hangs no rule, and loses no step', () => {
    fc.assert(
      fc.property(SIDE, SIDE, (ours, theirs) => {
        const [a, b] = mergeBoth(ours, theirs)
        expect(a.dossier).toEqual(b.dossier)
        readAll(a.dossier)
        expect(getIndexPlan(a.dossier).places.length).toBe(Object.keys(a.dossier.etapes).length)
      }),
      { numRuns: 120 },
    )
  })

  it('says in French what is in two versions, and what no longer holds together', () => {
    fc.assert(
      fc.property(SIDE, SIDE, (ours, theirs) => {
        const [{ fold, dossier }] = mergeBoth(ours, theirs)
        for (const { table, id, champ } of fold.conflits) {
          const words = `${getTitreObjet(dossier, table, id)} ${getLibelleChamp(dossier, table, champ)}`
          expect(words).not.toMatch(/(eta|dep|reu)_|undefined|version plus récente/)
        }
        const told = listAnomalies(dossier, TODAY)
        for (const { message } of told) expect(message).not.toMatch(/(eta|dep|reu)_|undefined/)
        for (const id of listDangling(dossier))
          expect(
            told.some((one) => one.id === id),
            id,
          ).toBe(true)
        for (const id of listRings(dossier))
          expect(
            told.some((one) => one.code === 'etapes-l-une-dans-l-autre'),
            id,
          ).toBe(true)
      }),
      { numRuns: 120 },
    )
  })

  it.each([
    {
      cas: 'each puts one after the other',
      ours: { quoi: 'lier', a: 5, b: 6, jours: 0 },
      theirs: { quoi: 'lier', a: 6, b: 5, jours: 0 },
      message:
        'Ces étapes s’attendent en rond, par leurs liens ou par leurs phases\u00a0: «\u00a0Étape 6\u00a0» et «\u00a0Étape 5\u00a0». Retirez l’un de leurs liens.',
    },
    {
      cas: 'each puts one in the other',
      ours: { quoi: 'deplacer', a: 0, b: 1, jours: 0 },
      theirs: { quoi: 'deplacer', a: 1, b: 0, jours: 0 },
      message:
        'Ces étapes sont rangées l’une dans l’autre\u00a0: «\u00a0Étape 1\u00a0» et «\u00a0Étape 0\u00a0». Sortez «\u00a0Étape 1\u00a0» de toute phase, ou rangez-la ailleurs.',
    },
  ] as const)('is told what to do when $cas', ({ ours, theirs, message }) => {
    const [{ dossier }] = mergeBoth([ours], [theirs])
    expect(listAnomalies(dossier, TODAY).map((one) => one.message)).toContain(message)
  })

  it('keeps a step that was moved in a phase that the other deleted, and asks', () => {
    const [{ fold, dossier }] = mergeBoth(
      [{ quoi: 'supprimer', a: 0, b: 0, jours: 0 }],
      [{ quoi: 'decaler', a: 2, b: 0, jours: 5 }],
    )
    expect(dossier.etapes['eta_2']).toBeDefined()
    expect(getPlace(dossier, 'eta_2')).toBeDefined()
    expect(fold.conflits.map(({ table, id, champ }) => [table, id, champ])).toContainEqual([
      'etapes',
      'eta_2',
      '_sup',
    ])
  })

  describe('when one deletes the phase in which the other puts a step', () => {
    const lose = () =>
      mergeBoth(
        [{ quoi: 'supprimer', a: 1, b: 0, jours: 0 }],
        [{ quoi: 'deplacer', a: 5, b: 1, jours: 0 }],
      )
    const mend = (copy: Copy) => {
      const known = copy.fold.index.getDeleted('etapes', 'eta_1') as Etape | undefined
      return rendrePhase(copy.dossier, 'eta_5', known)
    }

    it('tells the step, once, and what to do', () => {
      const [{ dossier }] = lose()
      expect(dossier.etapes['eta_5']?.parent).toBe('eta_1')
      const told = listAnomalies(dossier, TODAY).filter(({ id }) => id === 'eta_5')
      expect(told.map(({ message }) => message)).toEqual([
        'Étape «\u00a0Étape 5\u00a0»\u00a0: sa phase a été supprimée. Rétablissez cette phase depuis l’étape, ou rangez l’étape ailleurs.',
      ])
    })

    it('brings the phase back with its name, the same one when both mend', () => {
      const [a, b] = lose()
      for (const copy of [a, b]) {
        const mended = mend(copy)
        if (!mended.ok) throw new Error(mended.error.message)
        expect(mended.value.recit).toBe(
          'La phase «\u00a0Étape 1\u00a0» est de retour, avec 1\u00a0étape.',
        )
        copy.execute(mended.value.command)
        expect(listDangling(copy.dossier)).toEqual([])
      }
      const sent = { journal: a.journal, told: [...a.told] }
      a.receive(b.journal, b.told)
      b.receive(sent.journal, sent.told)
      expect(a.dossier).toEqual(b.dossier)
      const { titre, ordre, prevue } = buildBase().dossier.etapes['eta_1'] ?? {}
      expect(a.dossier.etapes['eta_1']).toMatchObject({ titre, ordre, prevue })
      expect(getPlace(a.dossier, 'eta_5')?.parent?.etape.id).toBe('eta_1')
      expect(a.fold.conflits).toEqual([])
      expect(listAnomalies(a.dossier, TODAY).filter(({ id }) => id === 'eta_5')).toEqual([])
      expect(mend(a)).toMatchObject({ ok: false, error: { code: 'phase-la' } })
    })
  })
})
