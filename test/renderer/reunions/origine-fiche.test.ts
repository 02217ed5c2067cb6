import { describe, expect, it } from 'vitest'
import { formatOrigine } from '../../../renderer/features/reunions/atelier/creer-fiche'
import type { Reunion } from '../../../shared/domain/reunion.entity'
import { buildJour, buildJours } from '../../../shared/kernel/date-floue-build'
import { Fabrique } from '../../shared/documents/fabrique'

describe('the origin of a fiche born in a workshop', () => {
  it.each<readonly [Partial<Reunion>, string]>([
    [{ type: 'table_ronde', date: buildJour('2022-06-15') }, 'Table ronde du 15 juin 2022'],
    [
      { type: 'table_ronde', titre: 'Habitat', date: buildJour('2022-06-15') },
      'Table ronde « Habitat » du 15 juin 2022',
    ],
    [
      {
        type: 'table_ronde',
        titre: 'Table ronde jeunesse',
        date: buildJours(['2022-09-06', '2022-09-07']),
      },
      'Table ronde jeunesse des 6 et 7 septembre 2022',
    ],
    [{ type: 'atelier', titre: 'Seniors' }, 'Atelier « Seniors »'],
  ])('%o', (patch, wanted) => {
    const make = new Fabrique()
    const id = make.add('reunions', patch)
    expect(formatOrigine(make.build(), id).replaceAll('\u00a0', ' ')).toBe(wanted)
  })
})
