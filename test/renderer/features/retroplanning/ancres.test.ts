import { describe, expect, it } from 'vitest'
import {
  buildPrelude,
  listAncresInitiales,
  readReglages,
  type AncreSaisie,
} from '../../../../renderer/features/retroplanning/retro/ancres'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import { invertCommand } from '../../../../shared/commands/invert-command'
import {
  createEmptyDossier,
  getSingleton,
  listRows,
  type Dossier,
} from '../../../../shared/domain/dossier'
import type { Etape } from '../../../../shared/domain/etape.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import {
  appliquerProposition,
  retroplanifier,
} from '../../../../shared/gestes/retroplanning/retroplanifier'
import type { Ctx } from '../../../../shared/kernel/ctx'
import { buildJour, buildMois } from '../../../../shared/kernel/date-floue-build'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'

const TODAY = '2026-03-02'
let count = 0
const CTX: Ctx = {
  now: 0,
  today: TODAY,
  author: { nom: '', fonction: '', organisme: '' },
  newId: (prefix) => `${prefix}_${String((count += 1)).padStart(10, '0')}`,
}

/** Steps « a », « b »… each after the one before. */
function buildPlan(patches: readonly Partial<Etape>[]): Dossier {
  const rows = patches.map((patch, rank) =>
    REGISTRY.etapes.create(
      { ...CTX, newId: () => `eta_${'abcdefgh'.charAt(rank)}` },
      { ordre: `a${String(rank)}`, ...patch },
    ),
  )
  const liens = rows
    .slice(1)
    .map((row, rank) =>
      REGISTRY.dependances.create(CTX, { etape: row.id, avant: rows[rank]?.id ?? null }),
    )
  return applyCommand(
    createEmptyDossier(),
    combine('plan', [
      ...rows.map((row) => createRecord('etapes', row)),
      ...liens.map((row) => createRecord('dependances', row)),
    ]),
  )
}

const DIAGNOSTIC = { titre: 'Diagnostic', prevue: buildMois(2026, 5) }
const SIGNATURE = { titre: 'Signature de la convention', prevue: buildJour('2026-11-23') }

describe('what the count back opens with', () => {
  it('takes the steps imposed by their box, when they have a day', () => {
    const plan = buildPlan([
      DIAGNOSTIC,
      { titre: 'COPIL', prevue: buildJour('2026-06-18'), fixe: true },
      { titre: 'Conseil', prevue: buildMois(2026, 9), fixe: true },
      SIGNATURE,
    ])
    expect(listAncresInitiales(plan, TODAY)).toEqual([
      { cle: 'eta_b', etape: 'eta_b', nouvelle: null, jour: '2026-06-18' },
    ])
  })

  it('else the signature, its day left empty when it is only a month', () => {
    expect(listAncresInitiales(buildPlan([DIAGNOSTIC, SIGNATURE]), TODAY)).toMatchObject([
      { etape: 'eta_b', jour: '2026-11-23' },
    ])
    const vague = { ...SIGNATURE, prevue: buildMois(2026, 11) }
    expect(listAncresInitiales(buildPlan([vague]), TODAY)).toMatchObject([
      { etape: 'eta_a', jour: null },
    ])
  })

  it('else a signature to add; a signed one is not to come', () => {
    const signed = { ...SIGNATURE, statut: 'realisee', realisee: SIGNATURE.prevue } as const
    for (const plan of [buildPlan([DIAGNOSTIC]), buildPlan([DIAGNOSTIC, signed])])
      expect(listAncresInitiales(plan, TODAY)).toMatchObject([
        { etape: null, nouvelle: 'signature', jour: null },
      ])
  })
})

describe('a signature added to the plan', () => {
  const plan = buildPlan([DIAGNOSTIC, { titre: 'Délibérations', prevue: buildMois(2026, 9) }])
  const ligne: AncreSaisie = {
    cle: 'signature',
    etape: null,
    nouvelle: 'signature',
    jour: '2026-07-06',
  }
  const ids = new Map([['signature', 'eta_nouvelle']])
  const reglages = { ...readReglages(plan), zoneScolaire: 'c' } as const

  it('comes after the end of the chain: the steps are counted back from it', () => {
    const prelude = buildPrelude(plan, CTX, [ligne], reglages, ids)
    expect(prelude.ancres).toEqual([{ etape: 'eta_nouvelle', jour: '2026-07-06' }])
    const virtuel = applyCommand(plan, prelude.command)
    expect(getSingleton(virtuel, 'reglages').zoneScolaire).toBe('c')
    expect(
      listRows(virtuel, 'dependances').map(({ avant, etape }) => [avant, etape]),
    ).toContainEqual(['eta_b', 'eta_nouvelle'])
    const { lignes } = retroplanifier(virtuel, buildCalendrier(virtuel, []), {
      ancres: prelude.ancres,
      today: TODAY,
    })
    const deliberations = lignes.find(({ etape }) => etape === 'eta_b')
    expect(deliberations?.propose?.fin.slice(0, 7)).toBe('2026-06')
  })

  it('is one gesture with the dates, undone whole', () => {
    const prelude = buildPrelude(plan, CTX, [ligne], reglages, ids)
    const virtuel = applyCommand(plan, prelude.command)
    const proposition = retroplanifier(virtuel, buildCalendrier(virtuel, []), {
      ancres: prelude.ancres,
      today: TODAY,
    })
    const command = combine('plan', [
      prelude.command,
      appliquerProposition(virtuel, CTX, proposition),
    ])
    const after = applyCommand(plan, command)
    expect(after.etapes['eta_nouvelle']?.prevue).toEqual(buildJour('2026-07-06'))
    expect(applyCommand(after, invertCommand(command))).toEqual(plan)
  })

  it('is not there while its day is not written', () => {
    const { command, ancres } = buildPrelude(
      plan,
      CTX,
      [{ ...ligne, jour: null }],
      readReglages(plan),
      ids,
    )
    expect(ancres).toEqual([])
    expect(applyCommand(plan, command)).toBe(plan)
  })
})
