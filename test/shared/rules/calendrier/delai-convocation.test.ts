import { describe, expect, it } from 'vitest'
import type { Organisme } from '../../../../shared/domain/organisme.entity'
import { retroplanifier } from '../../../../shared/gestes/retroplanning/retroplanifier'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { getPopulationConseil } from '../../../../shared/rules/calendrier/delai-convocation'
import { listDependancesViolees } from '../../../../shared/rules/retroplanning/dependances.rules'
import { listLiensPlan } from '../../../../shared/rules/retroplanning/liens-plan'
import { Fabrique } from '../../documents/fabrique'

const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ')

type Chiffre = readonly [annee: number | null, habitants: number | null]

/** A sending, then the council of a body, five days later unless `ecart` says else. */
function setUp(
  type: Organisme['type'],
  chiffres: readonly Chiffre[] | null,
  { viaReunion = false, ecart = 5 } = {},
) {
  const make = new Fabrique('2026-01-05')
  const territoire = chiffres === null ? null : make.add('territoires', { type: 'commune' })
  for (const [annee, habitants] of chiffres ?? []) {
    make.add('populations', { territoire, annee, habitants })
  }
  const organisme = make.add('organismes', { nom: 'Commune', type, territoire })
  const instance = make.add('instances', { nom: 'Conseil municipal', type: 'conseil', organisme })
  const envoi = make.add('etapes', { titre: 'Envoi', prevue: buildJour('2026-03-02') })
  const date = buildJour(`2026-03-${String(2 + ecart).padStart(2, '0')}`)
  const reunion = viaReunion ? make.add('reunions', { instance, date }) : null
  const conseil = make.add('etapes', {
    titre: 'Conseil',
    prevue: date,
    ...(viaReunion ? { reunion } : { comite: instance }),
  })
  make.add('dependances', {
    avant: envoi,
    etape: conseil,
    delaiUsuel: 'convocation_conseil_municipal',
  })
  return { dossier: make.build(), instance, conseil }
}

const INCONNUE = 'population inconnue : délai des communes de 3 500 habitants et plus'

describe('the convocation of a municipal council', () => {
  it.each([
    ['commune', [[2021, 1240]], 3, '1 240 habitants en 2021'],
    ['commune', [[2021, 3499]], 3, '3 499 habitants en 2021'],
    ['commune', [[2021, 3500]], 5, '3 500 habitants en 2021'],
    // The latest figure; of two for one year the highest, whose delay is the longer.
    [
      'commune',
      [
        [2015, 4000],
        [2021, 3000],
      ],
      3,
      '3 000 habitants en 2021',
    ],
    [
      'commune',
      [
        [2021, 3400],
        [2021, 3600],
      ],
      5,
      '3 600 habitants en 2021',
    ],
    ['commune', [[null, 800]], 3, '800 habitants'],
    ['commune', [[2021, null]], 5, INCONNUE],
    ['commune', [], 5, INCONNUE],
    ['commune', null, 5, INCONNUE],
    // A group of communes follows the rules of the larger ones: nothing to assume.
    ['epci', [[2021, 1240]], 5, ''],
    ['syndicat', null, 5, ''],
  ] as const)('%s, %o: %i clear days (%s)', (type, chiffres, valeur, dite) => {
    for (const viaReunion of [false, true]) {
      const { dossier, instance } = setUp(type, chiffres, { viaReunion })
      expect(plain(getPopulationConseil(dossier, instance).dite)).toBe(dite)
      const [lien] = listLiensPlan(dossier)
      expect(lien).toMatchObject({ valeur, unite: 'jours_francs', isLegal: true })
      expect(plain(lien?.fondement)).toBe(dite)
    }
  })

  it('is counted back with it, and the reason says on which population', () => {
    const count = (chiffres: readonly Chiffre[] | null) => {
      const { dossier, conseil } = setUp('commune', chiffres)
      const [ligne] = retroplanifier(dossier, buildCalendrier(dossier, []), {
        ancres: [{ etape: conseil, jour: '2026-03-20' }],
        today: '2026-01-05',
      }).lignes
      return [ligne?.propose?.debut, plain(ligne?.raison)]
    }
    expect(count([[2021, 1240]])).toEqual([
      '2026-03-16',
      'Au plus tard le 16 mars 2026, 3 jours francs avant « Conseil » (1 240 habitants en 2021)',
    ])
    expect(count(null)).toEqual([
      '2026-03-13',
      `Au plus tard le 14 mars 2026, 5 jours francs avant « Conseil » (${INCONNUE})`,
    ])
  })

  it('is judged with it: what is too short for a town is enough for a village', () => {
    const judge = (habitants: number): number => {
      const { dossier } = setUp('commune', [[2021, habitants]])
      return listDependancesViolees(dossier, buildCalendrier(dossier, [])).length
    }
    expect(judge(1240)).toBe(0)
    expect(judge(12_400)).toBe(1)
  })

  it('follows the figures: a new one is seen at once', () => {
    const { dossier } = setUp('commune', [])
    expect(listLiensPlan(dossier)[0]?.valeur).toBe(5)
    const make = new Fabrique()
    const territoire = Object.keys(dossier.territoires)[0] ?? ''
    make.add('populations', { territoire, annee: 2021, habitants: 900 })
    const after = { ...dossier, populations: make.build().populations }
    expect(listLiensPlan(after)[0]?.valeur).toBe(3)
  })
})
