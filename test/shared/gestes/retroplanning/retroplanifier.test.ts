import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import type { Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import {
  appliquerProposition,
  retroplanifier,
  type PropositionPlan,
} from '../../../../shared/gestes/retroplanning/retroplanifier'
import { buildJour, buildMois, buildSemestre } from '../../../../shared/kernel/date-floue-build'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import {
  buildCalendrier,
  type PeriodeVacances,
} from '../../../../shared/rules/calendrier/calendrier.rules'
import { createFixedCtx } from '../../../fixtures/fixed-ctx'
import { buildPlan } from './plan-genere'

const TODAY = '2026-01-05'
const VACANCES: readonly PeriodeVacances[] = [
  { zone: 'c', nom: 'Vacances de la Toussaint', debut: '2026-10-17', fin: '2026-11-01' },
]

function compter(dossier: Dossier, ancres: Readonly<Record<Id, string>>, today = TODAY) {
  return retroplanifier(dossier, buildCalendrier(dossier, VACANCES), {
    ancres: Object.entries(ancres).map(([etape, jour]) => ({ etape, jour })),
    today,
  })
}

function read(plan: PropositionPlan): Record<string, string> {
  const entries = plan.lignes.map(({ etape, propose }) => [
    etape,
    propose === null ? '—' : formatDateFloue(propose).replaceAll('\u00a0', ' '),
  ])
  return Object.fromEntries(entries) as Record<string, string>
}

const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ')

const CHAINE = buildPlan(
  {
    diagnostic: { prevue: buildMois(2026, 3), duree: 2, uniteDuree: 'mois' },
    copil: { prevue: buildJour('2026-05-12'), jalon: true, instance: 'COPIL' },
    deliberation: {
      prevue: buildJour('2026-09-24'),
      jalon: true,
      instance: 'Conseil communautaire',
    },
    signature: { prevue: buildJour('2026-11-21'), jalon: true },
  },
  [
    { avant: 'diagnostic', etape: 'copil', delai: 3, uniteDelai: 'semaines' },
    { avant: 'copil', etape: 'deliberation', delaiUsuel: 'convocation_conseil_communautaire' },
    { avant: 'deliberation', etape: 'signature', delai: 1, uniteDelai: 'mois' },
  ],
  { eviterAout: false },
)

describe('counting back', () => {
  it('puts each step at the latest, by delays and in its own words', () => {
    const plan = compter(CHAINE, { signature: '2026-12-15' })
    expect(plan.problemes).toEqual([])
    expect(read(plan)).toEqual({
      signature: '15 décembre 2026',
      // A month before is Sunday 15 November: the Friday before.
      deliberation: '13 novembre 2026',
      // Five clear days before, 7 November, is a Saturday.
      copil: '6 novembre 2026',
      // Three weeks before, 16 October: two whole months that end before it.
      diagnostic: 'août-septembre 2026',
    })
  })

  it('skips August for everything and the school holidays for meetings', () => {
    const dossier = buildPlan(
      {
        a: { prevue: buildMois(2026, 3) },
        b: { prevue: buildJour('2026-04-01'), jalon: true, instance: 'COPIL' },
        c: { prevue: buildJour('2026-04-02'), fixe: false },
      },
      [
        { avant: 'a', etape: 'b' },
        { avant: 'b', etape: 'c' },
      ],
      { eviterAout: true, eviterVacances: true, zoneScolaire: 'c' },
    )
    expect(read(compter(dossier, { c: '2026-11-02' }))).toMatchObject({
      b: '16 octobre 2026',
      a: 'septembre 2026',
    })
    expect(read(compter(dossier, { c: '2026-09-01' }))).toMatchObject({
      b: '31 juillet 2026',
      a: 'juin 2026',
    })
  })

  it('keeps a semester a semester and a list of days a list', () => {
    const dossier = buildPlan(
      {
        a: { prevue: buildSemestre(2026, 1) },
        b: {
          prevue: {
            precision: 'jours',
            debut: '2026-09-08',
            fin: '2026-09-10',
            jours: ['2026-09-08', '2026-09-10'],
          },
        },
        c: { prevue: buildJour('2026-12-01') },
      },
      [
        { avant: 'a', etape: 'b' },
        { avant: 'b', etape: 'c' },
      ],
    )
    expect(read(compter(dossier, { c: '2027-03-01' }))).toEqual({
      a: 'second semestre 2026',
      b: '23 et 25 février 2027',
      c: '1er mars 2027',
    })
  })

  it('moves neither imposed dates nor done steps, and says so', () => {
    const dossier = buildPlan(
      {
        a: {
          prevue: buildJour('2026-02-02'),
          realisee: buildJour('2026-02-03'),
          statut: 'realisee',
        },
        b: { prevue: buildJour('2026-05-09'), fixe: true, jalon: true, instance: 'COPIL' },
        c: { prevue: buildJour('2026-06-01') },
      },
      [
        { avant: 'a', etape: 'b' },
        { avant: 'b', etape: 'c' },
      ],
    )
    const plan = compter(dossier, { c: '2026-07-01' })
    expect(read(plan)).toEqual({ a: '3 février 2026', b: '9 mai 2026', c: '1er juillet 2026' })
    expect(plan.lignes.map(({ fixe }) => fixe)).toEqual([true, true, true])
    expect(plan.lignes[1]?.raison).toBe('Date imposée (un samedi)')
  })

  it('leaves a meeting whose invitations are sent', () => {
    const ctx = createFixedCtx()
    const date = buildJour('2026-05-12')
    const reunion = REGISTRY.reunions.create(ctx, { date, statut: 'convoquee' })
    const plan = buildPlan({ a: { reunion: reunion.id }, b: { prevue: buildJour('2026-06-01') } }, [
      { avant: 'a', etape: 'b' },
    ])
    const dossier = { ...plan, reunions: { [reunion.id]: reunion } }
    const [ligne] = compter(dossier, { b: '2026-07-01' }).lignes
    expect(ligne).toMatchObject({ propose: date, fixe: true, raison: 'Réunion déjà convoquée' })
    const free = {
      ...dossier,
      reunions: { [reunion.id]: { ...reunion, statut: 'prevue' as const } },
    }
    expect(read(compter(free, { b: '2026-07-01' }))['a']).toBe('30 juin 2026')
  })

  it('gives the same dates in a time zone west of UTC', () => {
    const zone = process.env['TZ']
    try {
      process.env['TZ'] = 'Europe/Paris'
      const paris = compter(CHAINE, { signature: '2026-12-15' })
      process.env['TZ'] = 'Pacific/Pago_Pago'
      expect(new Date(0).getTimezoneOffset()).toBe(660)
      expect(compter(CHAINE, { signature: '2026-12-15' })).toEqual(paris)
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  it('pushes what comes after the imposed date only when it must', () => {
    const dossier = buildPlan(
      {
        a: { prevue: buildJour('2026-05-04') },
        b: { prevue: buildJour('2026-05-05') },
        c: { prevue: buildJour('2026-12-01') },
      },
      [
        { avant: 'a', etape: 'b', delai: 2, uniteDelai: 'jours_ouvres' },
        { avant: 'a', etape: 'c' },
      ],
    )
    expect(read(compter(dossier, { a: '2026-06-12' }))).toEqual({
      a: '12 juin 2026',
      b: '16 juin 2026',
      c: '1er décembre 2026',
    })
  })
})

describe('what does not fit', () => {
  it('says how much is missing and the first day that fits, checked by counting again', () => {
    const plan = compter(CHAINE, { signature: '2026-03-16' })
    expect(plan.problemes).toHaveLength(1)
    const [probleme] = plan.problemes
    expect(probleme?.etapes).toContain('diagnostic')
    expect(plain(probleme?.phrase)).toMatch(/aurait dû commencer .* pour tenir « signature »/)
    // January is begun: February and March, three weeks to the COPIL, five clear days to the council, one month to the signature.
    expect(plain(probleme?.remede)).toBe('Reporter « signature » au 27 mai 2026 au plus tôt.')
    expect(compter(CHAINE, { signature: '2026-05-27' }).problemes).toEqual([])
    expect(compter(CHAINE, { signature: '2026-05-26' }).problemes).toHaveLength(1)
  })

  it('prefers to shorten a delay of usage when that is the smaller change', () => {
    const dossier = buildPlan(
      {
        a: { prevue: buildJour('2026-01-12') },
        b: { prevue: buildJour('2026-03-02') },
      },
      [{ avant: 'a', etape: 'b', delai: 20, uniteDelai: 'jours' }],
    )
    const plan = compter(dossier, { b: '2026-01-23' })
    expect(plain(plan.problemes[0]?.remede)).toBe(
      'Ramener de 20 jours à 18 jours le délai entre « a » et « b ».',
    )
    expect(plan.lignes[0]?.propose).toBeNull()
  })

  it('never shortens a delay of the law: the date is moved', () => {
    const dossier = buildPlan(
      { a: { prevue: buildJour('2026-01-12') }, b: { prevue: buildJour('2026-03-02') } },
      [{ avant: 'a', etape: 'b', delaiUsuel: 'convocation_conseil_communautaire' }],
    )
    const plan = compter(dossier, { b: '2026-01-08' })
    // Monday 5 January, then five clear days, the 6th to the 10th: Sunday 11, so Monday 12.
    expect(plain(plan.problemes[0]?.remede)).toBe('Reporter « b » au 12 janvier 2026 au plus tôt.')
    expect(compter(dossier, { b: '2026-01-12' }).problemes).toEqual([])
  })

  it('names two imposed dates too close to each other', () => {
    const dossier = buildPlan(
      {
        a: { prevue: buildJour('2026-06-01'), fixe: true },
        b: { prevue: buildJour('2026-06-03') },
      },
      [{ avant: 'a', etape: 'b', delaiUsuel: 'convocation_conseil_communautaire' }],
    )
    const plan = compter(dossier, { b: '2026-06-03' })
    expect(plan.problemes.map(({ etapes }) => etapes)).toEqual([['a', 'b']])
    expect(plain(plan.problemes[0]?.phrase)).toContain('il faut 5 jours francs entre les deux')
    expect(plain(plan.problemes[0]?.remede)).toBe('Reporter « b » au 8 juin 2026 au plus tôt.')
    expect(read(plan)).toEqual({ a: '1er juin 2026', b: '3 juin 2026' })
  })

  it('does not hang on loops, of links or of phases', () => {
    const dossier = buildPlan(
      {
        a: {},
        b: {},
        c: { prevue: buildJour('2026-06-03') },
        p: { parent: 'q' },
        q: { parent: 'p' },
      },
      [
        { avant: 'a', etape: 'b' },
        { avant: 'b', etape: 'a' },
        { avant: 'b', etape: 'c' },
        { avant: 'c', etape: 'c' },
      ],
    )
    const plan = compter(dossier, { c: '2026-06-03' })
    expect(plan.problemes.map(({ etapes }) => [...etapes].sort())).toEqual([['a', 'b'], ['c']])
  })
})

describe('applying', () => {
  it('writes the lines kept, the first plan and the date of the meeting, and makes the anchor imposed', () => {
    const plan = compter(CHAINE, { signature: '2026-12-15' })
    const ctx = createFixedCtx()
    const after = applyCommand(
      CHAINE,
      appliquerProposition(CHAINE, ctx, plan, new Set(['copil', 'signature'])),
    )
    expect(after.etapes['signature']).toMatchObject({
      prevue: buildJour('2026-12-15'),
      initiale: buildJour('2026-11-21'),
      fixe: true,
    })
    expect(after.etapes['copil']).toMatchObject({ initiale: buildJour('2026-05-12'), fixe: false })
    expect(after.etapes['diagnostic']).toBe(CHAINE.etapes['diagnostic'])
  })
})
