import { describe, expect, it } from 'vitest'
import { formatBref } from '../../../shared/documents/retroplanning/bref'
import { retroplanningDocument } from '../../../shared/documents/retroplanning.document'
import { buildAnnee, buildMois } from '../../../shared/kernel/date-floue-build'
import { buildSeed } from '../../fixtures/seeds'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import { Fabrique } from './fabrique'

const TODAY = '2026-11-22'
const say = (text: string) => text.replaceAll('\u00a0', ' ')

describe('how far the plan is, in a sentence', () => {
  it('counts steps, not phases nor what was given up, and names the next one', async () => {
    expect(say(formatBref(await buildSeed('001'), TODAY))).toBe(
      'Au 22 novembre 2026 : 18 étapes réalisées sur 21, 2 en retard. À venir : Actualisation de la convention (2026).',
    )
  })

  it('one step, no step, all of them', () => {
    const f = new Fabrique(TODAY)
    expect(formatBref(f.build(), TODAY)).toBe('')
    f.add('etapes', { ordre: 'b', titre: 'Bilan', prevue: buildAnnee(2028) })
    f.add('etapes', { ordre: 'c', titre: 'Conseil', prevue: buildMois(2027, 3) })
    expect(say(formatBref(f.build(), TODAY))).toBe(
      'Au 22 novembre 2026 : aucune étape réalisée sur 2. À venir : Conseil (mars 2027).',
    )
    const done = new Fabrique(TODAY)
    done.add('etapes', { titre: 'Conseil', statut: 'realisee' })
    expect(say(formatBref(done.build(), TODAY))).toBe(
      'Au 22 novembre 2026 : la seule étape est réalisée.',
    )
  })

  it('stands above the drawing, and under it rather than push it onto one page more', async () => {
    const ctx = createFixedCtx(TODAY)
    const place = async (seed: '000' | '001', variante: string) => {
      const input = { objet: null, etat: 'projet', variante } as const
      const { blocks } = retroplanningDocument.build(await buildSeed(seed), input, ctx)
      const figures = blocks.flatMap(({ kind }, at) => (kind === 'figure' ? [at] : []))
      const lead = blocks.findIndex((one) => one.kind === 'paragraph' && one.role === 'lead')
      return [
        figures.length,
        figures.length === 0 ? '' : lead < (figures[0] ?? -1) ? 'above' : 'under',
      ]
    }
    expect(await place('000', 'a4_paysage')).toEqual([1, 'above'])
    expect(await place('001', 'a4_paysage')).toEqual([1, 'under'])
    expect(await place('001', 'a3_paysage')).toEqual([1, 'above'])
    expect(await place('001', 'a4_portrait')).toEqual([0, ''])
  })
})
