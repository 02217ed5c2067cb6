import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { invertCommand } from '../../../../shared/commands/invert-command'
import {
  appliquerRemede,
  retroplanifier,
  type ActionRemede,
} from '../../../../shared/gestes/retroplanning/retroplanifier'
import { addBorne } from '../../../../shared/kernel/date-floue'
import { buildJour, buildMois, buildPlage } from '../../../../shared/kernel/date-floue-build'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { buildPlan } from './plan-genere'

const DOSSIER = buildPlan(
  {
    phase: { prevue: buildPlage(buildMois(2026, 3), buildJour('2026-05-12')) },
    a: { parent: 'phase', prevue: buildMois(2026, 3), duree: 3, uniteDuree: 'mois' },
    b: { prevue: buildJour('2026-06-01', { debut: '14:00' }) },
  },
  [{ avant: 'a', etape: 'b', delaiUsuel: 'commission_caf' }],
)
const LIEN = Object.keys(DOSSIER.dependances)[0] ?? ''
const ENDS = { lien: LIEN, avant: 'a', etape: 'b' }
const BORNE = addBorne(buildMois(2026, 5), 'pasAvant')

describe('the change that a remedy says', () => {
  it.each<[ActionRemede, 'etapes' | 'dependances', string, object | undefined]>([
    [
      { genre: 'reporter', etape: 'b', jour: '2026-06-15' },
      'etapes',
      'b',
      {
        prevue: buildJour('2026-06-15', { debut: '14:00' }),
        initiale: buildJour('2026-06-01', { debut: '14:00' }),
      },
    ],
    [
      { genre: 'reporter', etape: 'phase', jour: '2026-06-15' },
      'etapes',
      'phase',
      { prevue: buildPlage(buildMois(2026, 3), buildJour('2026-06-15')) },
    ],
    [
      { genre: 'raccourcir', etape: 'a', duree: 2, unite: 'mois' },
      'etapes',
      'a',
      { duree: 2, uniteDuree: 'mois', prevue: buildMois(2026, 3) },
    ],
    [
      { genre: 'delai', ...ENDS, valeur: 4, unite: 'semaines' },
      'dependances',
      LIEN,
      { delai: 4, uniteDelai: 'semaines', delaiUsuel: '' },
    ],
    [{ genre: 'delier', ...ENDS }, 'dependances', LIEN, undefined],
    [
      { genre: 'borne', etape: 'a', quand: BORNE },
      'etapes',
      'a',
      { prevue: BORNE, initiale: buildMois(2026, 3) },
    ],
  ])('%o', (action, table, id, expected) => {
    const command = appliquerRemede(DOSSIER, action)
    const after = applyCommand(DOSSIER, command)
    if (expected === undefined) expect(after[table][id]).toBeUndefined()
    else expect(after[table][id]).toMatchObject(expected)
    expect(applyCommand(after, invertCommand(command))).toEqual(DOSSIER)
  })

  it('is nothing when what it names is gone', () => {
    const gone = { ...DOSSIER, etapes: {}, dependances: {} }
    for (const action of [
      { genre: 'reporter', etape: 'b', jour: '2026-06-15' },
      { genre: 'raccourcir', etape: 'a', duree: 2, unite: 'mois' },
      { genre: 'delai', ...ENDS, valeur: 4, unite: 'semaines' },
      { genre: 'delier', ...ENDS },
      { genre: 'borne', etape: 'a', quand: BORNE },
    ] as const) {
      expect(appliquerRemede(gone, action).changes).toEqual([])
    }
  })

  it('goes with every problem that one change settles, and with none that advises', () => {
    const ring = buildPlan({ a: {}, b: {}, c: { prevue: buildJour('2026-06-03') } }, [
      { avant: 'a', etape: 'b' },
      { avant: 'b', etape: 'a' },
      { avant: 'b', etape: 'c' },
    ])
    const { problemes } = retroplanifier(ring, buildCalendrier(ring, []), {
      ancres: [{ etape: 'c', jour: '2026-06-03' }],
      today: '2026-01-05',
    })
    const action = problemes[0]?.action
    expect(action).toMatchObject({ genre: 'delier', avant: 'a', etape: 'b' })
    if (action == null) throw new Error('no action')
    const mended = applyCommand(ring, appliquerRemede(ring, action))
    const again = retroplanifier(mended, buildCalendrier(mended, []), {
      ancres: [{ etape: 'c', jour: '2026-06-03' }],
      today: '2026-01-05',
    })
    expect(again.problemes).toEqual([])
  })
})
