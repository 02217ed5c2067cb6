import { describe, expect, it } from 'vitest'
import { listGroupesAnnuaire } from '../../../shared/documents/annuaire/groupes'
import { convocationDocument } from '../../../shared/documents/convocation.document'
import type { DateFloue } from '../../../shared/kernel/date-floue'
import { buildJour, buildJours, buildMois } from '../../../shared/kernel/date-floue-build'
import { Fabrique } from './fabrique'

describe('what a convocation announces', () => {
  it.each<readonly [DateFloue, string, string]>([
    [buildJour('2022-10-20', { debut: '14:00', fin: '16:30' }), '', 'le jeudi 20 octobre 2022'],
    [buildJours(['2022-09-06', '2022-09-07']), '', 'les 6 et 7 septembre 2022'],
    [buildMois(2022, 2), '', 'en février 2022'],
    [buildMois(2022, 2), 'de 9 h à 12 h', 'en février 2022, de 9 h à 12 h'],
  ])('%o', (date, horaires, wanted) => {
    const make = new Fabrique()
    const reunion = make.add('reunions', { type: 'copil', date, horaires })
    const model = convocationDocument.build(
      make.build(),
      { objet: reunion, etat: 'projet' },
      make.ctx,
    )
    const announced = model.blocks.find(
      (block) => block.kind === 'paragraph' && block.role === 'announced',
    )
    expect(JSON.stringify(announced).replaceAll('\u00a0', ' ')).toContain(`"${wanted}`)
  })
})

describe('the annuaire by commune', () => {
  it('files a commune under its own name when no place is said', () => {
    const make = new Fabrique()
    for (const nom of ['Commune de Saint-Béat-Lez', 'Ville d’Aspet', 'Luchon']) {
      make.add('organismes', { nom, type: 'commune' })
    }
    make.add('organismes', { nom: 'Caf 31', type: 'caf' })
    const groups = listGroupesAnnuaire(make.build(), '2022-10-20', 'commune')
    expect(groups.map(({ titre }) => titre)).toEqual([
      'Aspet',
      'Luchon',
      'Saint-Béat-Lez',
      'Hors commune',
    ])
  })
})
