import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { setField } from '../../../../shared/commands/set-fields'
import type { Dossier } from '../../../../shared/domain/dossier'
import {
  appliquerProposition,
  appliquerRemede,
  retroplanifier,
} from '../../../../shared/gestes/retroplanning/retroplanifier'
import { addBorne, type DateFloue } from '../../../../shared/kernel/date-floue'
import { buildAnnee, buildJour, buildMois } from '../../../../shared/kernel/date-floue-build'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import { addDays } from '../../../../shared/kernel/jour'
import type { Json } from '../../../../shared/kernel/json'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { createFixedCtx } from '../../../fixtures/fixed-ctx'
import { buildPlan, type EtapeEcrite } from './plan-genere'

const TODAY = '2024-12-02'
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ')

function date(text: string): DateFloue {
  const read = parseDateFloue(text)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

function compter(dossier: Dossier, etape: string, jour: string) {
  return retroplanifier(dossier, buildCalendrier(dossier, []), {
    ancres: [{ etape, jour }],
    today: TODAY,
  })
}

/** a, then b, then the signature. */
function chain(a: string, b: string): Dossier {
  return buildPlan(
    { a: { prevue: date(a) }, b: { prevue: date(b) }, signature: { prevue: date('15 mai 2025') } },
    [
      { avant: 'a', etape: 'b' },
      { avant: 'b', etape: 'signature' },
    ],
    { eviterAout: false },
  )
}

describe('a step that says « pas avant … » or « d’ici … »', () => {
  it.each([
    // A later date is known now: it takes the place of « pas avant ».
    ['mars 2025', 'pas avant mars 2025', '2025-10-15', ['août 2025', 'septembre 2025'], ''],
    // The very date that the words name: they stay.
    ['mars 2025', 'pas avant mars 2025', '2025-04-15', ['février 2025', 'pas avant mars 2025'], ''],
    // Never before: what does not fit keeps its words, and is told.
    [
      'mars 2025',
      'pas avant mars 2025',
      '2025-03-15',
      ['janvier 2025', '—'],
      'Reporter « signature » au 1er avril 2025 au plus tôt.',
    ],
    // A deadline that holds stays; what comes before is counted from it.
    ['mars 2025', 'd’ici juin 2025', '2025-10-15', ['mai 2025', 'd’ici juin 2025'], ''],
    [
      'mars 2025',
      'd’ici fin 2025',
      '2026-10-15',
      ['novembre 2025', 'd’ici la fin de l’année 2025'],
      '',
    ],
    // To the last day of the words: what comes before has until the day before.
    ['3 mars 2025', 'd’ici 2025', '2026-10-15', ['30 décembre 2025', 'd’ici 2025'], ''],
    [
      '3 mars 2025',
      'd’ici le 20 juin 2025',
      '2025-10-15',
      ['19 juin 2025', 'd’ici au 20 juin 2025'],
      '',
    ],
    // Brought forward when the end asks for it.
    ['mars 2025', 'd’ici fin 2025', '2025-10-15', ['août 2025', 'd’ici septembre 2025'], ''],
    // A deadline that nothing can keep.
    [
      'pas avant mars 2025',
      'd’ici février 2025',
      '2025-10-15',
      ['—', 'd’ici février 2025'],
      'Avancer « a » : pas avant janvier 2025.',
    ],
  ] as const)('%s, then %s, for %s', (a, b, jour, expected, remede) => {
    const plan = compter(chain(a, b), 'signature', jour)
    const propose = plan.lignes.slice(0, 2).map((ligne) => ligne.propose)
    expect(propose.map((one) => (one === null ? '—' : plain(formatDateFloue(one))))).toEqual(
      expected,
    )
    expect(plan.problemes.map((probleme) => plain(probleme.remede))).toEqual(
      remede === '' ? [] : [remede],
    )
  })

  it('says the bound in the reason', () => {
    const after = compter(chain('mars 2025', 'pas avant mars 2025'), 'signature', '2025-10-15')
    expect(plain(after.lignes[1]?.raison)).toBe(
      'Au plus tard le 14 octobre 2025, avant « signature » (mais pas avant le 1er mars 2025) ; prend la place de « pas avant mars 2025 »',
    )
    const before = compter(chain('mars 2025', 'd’ici juin 2025'), 'signature', '2025-10-15')
    expect(plain(before.lignes[1]?.raison)).toBe(
      'Au plus tard le 30 juin 2025, dernier jour de « d’ici juin 2025 »',
    )
  })

  it('keeps to « pas avant » when it is counted again from a nearer date, though a plain date took its place', () => {
    const dossier = chain('mars 2025', 'pas avant mars 2025')
    const first = compter(dossier, 'signature', '2025-10-15')
    const after = applyCommand(dossier, appliquerProposition(dossier, createFixedCtx(), first))
    expect(after.etapes['b']?.prevue).toEqual(date('septembre 2025'))
    expect(after.etapes['b']?.initiale).toEqual(date('pas avant mars 2025'))
    const nearer = compter(after, 'signature', '2025-03-15')
    expect(nearer.lignes[1]?.propose).toBeNull()
    const [probleme] = nearer.problemes
    expect(plain(probleme?.phrase)).toContain('« b » ne peut pas commencer avant le 1er mars 2025')
    // Somebody put it before: the bound is no more.
    const freed = compter(
      applyCommand(after, setField(after, 'etapes', 'b', 'prevue', date('janvier 2025') as Json)),
      'signature',
      '2025-03-15',
    )
    expect(freed.problemes).toEqual([])
    expect(freed.lignes[1]?.propose).toEqual(date('février 2025'))
  })

  it('leaves to what is done « d’ici … » the time that it lasts', () => {
    const dossier = buildPlan(
      {
        a: { prevue: date('3 mars 2025') },
        b: { prevue: date('d’ici juin 2025'), duree: 10, uniteDuree: 'jours' },
        signature: { prevue: date('15 octobre 2025') },
      },
      [
        { avant: 'a', etape: 'b' },
        { avant: 'b', etape: 'signature' },
      ],
    )
    const plan = compter(dossier, 'signature', '2025-10-15')
    expect(plan.lignes[0]?.propose).toEqual(buildJour('2025-06-20'))
    expect(plan.problemes).toEqual([])
  })

  it('says that it has no room, and by how much', () => {
    const plan = compter(chain('mars 2025', 'pas avant mars 2025'), 'signature', '2025-03-15')
    expect(plain(plan.problemes[0]?.phrase)).toBe(
      '« b » ne peut pas commencer avant le 1er mars 2025 pour tenir « signature » (15 mars 2025) : il manque 28 jours.',
    )
  })

  it('does not push what follows an imposed date beyond its deadline without saying so', () => {
    const dossier = buildPlan(
      { a: { prevue: date('mars 2025') }, b: { prevue: date('d’ici juin 2025') } },
      [{ avant: 'a', etape: 'b' }],
      { eviterAout: false },
    )
    expect(compter(dossier, 'a', '2025-05-15').problemes).toEqual([])
    const late = compter(dossier, 'a', '2025-07-15')
    expect(late.lignes[1]?.propose).toBeNull()
    const [probleme] = late.problemes
    expect(plain(probleme?.phrase)).toContain('« b » ne tient pas après « a » (15 juillet 2025)')
    expect(plain(probleme?.remede)).toBe('Reporter « b » : d’ici août 2025.')
    if (probleme?.action == null) throw new Error('no action')
    const mended = applyCommand(dossier, appliquerRemede(dossier, probleme.action))
    expect(compter(mended, 'a', '2025-07-15').problemes).toEqual([])
  })
})

const borne = fc
  .tuple(
    fc.constantFrom('pasAvant', 'dici', 'aucune'),
    fc.oneof(
      fc
        .integer({ min: 1, max: 24 })
        .map((month) => buildMois(2025 + (month > 12 ? 1 : 0), ((month - 1) % 12) + 1)),
      fc.integer({ min: 0, max: 600 }).map((days) => buildJour(addDays(TODAY, days))),
      fc.constantFrom(buildAnnee(2025, 'fin'), buildAnnee(2026), buildAnnee(2026, 'debut')),
    ),
  )
  .map(([side, one]) => addBorne(one, side))

describe('bounds, on any chain', () => {
  it('no step is proposed before « pas avant » nor after « d’ici »', () => {
    let bounded = 0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(borne, fc.integer({ min: 0, max: 20 })), {
          minLength: 2,
          maxLength: 40,
          size: 'max',
        }),
        fc.integer({ min: 0, max: 900 }),
        (steps, days) => {
          const ids = steps.map((_, index) => `e${String(index).padStart(2, '0')}`)
          const rows: [string, EtapeEcrite][] = steps.map(([prevue], index) => [
            ids[index] ?? '',
            { prevue },
          ])
          const liens = ids.slice(1).map((etape, index) => ({
            avant: ids[index] ?? '',
            etape,
            delai: steps[index]?.[1] ?? 0,
          }))
          const dossier = buildPlan(Object.fromEntries(rows), liens)
          const last = ids[ids.length - 1] ?? ''
          const { lignes, problemes } = compter(dossier, last, addDays(TODAY, days))
          const told = new Set(problemes.flatMap(({ etapes }) => etapes))
          for (const { etape, avant, propose } of lignes) {
            if (etape === last || avant === null) continue
            if (propose === null) expect(told.has(etape)).toBe(true)
            else if (avant.borne === 'pasAvant') expect(propose.debut >= avant.debut).toBe(true)
            else if (avant.borne === 'dici') expect(propose.fin <= avant.fin).toBe(true)
            if (propose !== null && avant.borne !== undefined) bounded += 1
          }
          // A button that is offered settles something: it changes the plan.
          for (const { action } of problemes) {
            if (action === null || action.genre === 'reporter') continue
            expect(appliquerRemede(dossier, action).changes.length).toBeGreaterThan(0)
          }
        },
      ),
      { numRuns: 60 },
    )
    expect(bounded).toBeGreaterThan(50)
  })
})
