import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { invertCommand } from '../../../../shared/commands/invert-command'
import type { Dossier } from '../../../../shared/domain/dossier'
import type { Etape } from '../../../../shared/domain/etape.entity'
import { rendrePhase } from '../../../../shared/gestes/retroplanning/rendre-phase'
import type { Id } from '../../../../shared/kernel/json'
import { listAnomaliesRetroplanning } from '../../../../shared/rules/anomalies-retroplanning.rules'
import { getIndexPlan } from '../../../../shared/rules/retroplanning/index-plan'
import { Fabrique } from '../../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

/** Two steps and a phase in a phase that is gone, and what the journal kept of it. */
function setUp(patch: Partial<Etape> = {}) {
  const make = new Fabrique()
  const projet = make.add('etapes', { titre: 'Projet' })
  const phase = make.add('etapes', { titre: 'Diagnostic', parent: projet, ...patch })
  const a = make.add('etapes', { titre: 'Entretiens', parent: phase })
  const b = make.add('etapes', { titre: 'Rapport', parent: phase })
  const ailleurs = make.add('etapes', { titre: 'Signature' })
  const supprimee = make.build().etapes[phase] as Etape
  make.remove('etapes', phase)
  return { make, projet, phase, a, b, ailleurs, supprimee, dossier: make.build() }
}

function run(dossier: Dossier, id: Id, supprimee?: Etape): { after: Dossier; recit: string } {
  const gesture = rendrePhase(dossier, id, supprimee)
  if (!gesture.ok) throw new Error(gesture.error.message)
  const after = applyCommand(dossier, gesture.value.command)
  expect(applyCommand(after, invertCommand(gesture.value.command))).toEqual(dossier)
  expect(listAnomaliesRetroplanning(after)).toEqual([])
  return { after, recit: show(gesture.value.recit) }
}

describe('a step whose phase was deleted elsewhere', () => {
  it('is told, each of them', () => {
    const { dossier, a, b } = setUp()
    const told = listAnomaliesRetroplanning(dossier)
    expect(told.map(({ code, id }) => [code, id])).toEqual([
      ['etape-phase-perdue', a],
      ['etape-phase-perdue', b],
    ])
  })

  it('gets it back as it was, where it was, with the other steps it had', () => {
    const { dossier, projet, phase, a, b, supprimee } = setUp()
    const { after, recit } = run(dossier, a, supprimee)
    expect(recit).toBe('La phase « Diagnostic » est de retour, avec 2 étapes.')
    expect(after.etapes[phase]).toEqual(supprimee)
    const { byId } = getIndexPlan(after)
    expect([a, b].map((id) => byId.get(id)?.parent?.etape.id)).toEqual([phase, phase])
    expect(byId.get(phase)?.parent?.etape.id).toBe(projet)
  })

  it('comes to the top of the plan, with the others, when nothing is known of the phase', () => {
    const { dossier, a, b, supprimee, ailleurs } = setUp()
    for (const known of [undefined, { ...supprimee, id: ailleurs }]) {
      const { after, recit } = run(dossier, b, known)
      expect(recit).toBe('« Entretiens » et « Rapport » : hors de toute phase.')
      expect([a, b].map((id) => after.etapes[id]?.parent)).toEqual([null, null])
      expect(Object.keys(after.etapes)).toHaveLength(Object.keys(dossier.etapes).length)
    }
  })

  it('leaves out of the phase what is gone too, and a home that now stands in it', () => {
    const { make, a, projet, phase, supprimee } = setUp({ reunion: 'reu_x', comite: 'ins_x' })
    make.set('etapes', projet, { parent: a })
    const ring = run(make.build(), a, supprimee).after
    expect(ring.etapes[phase]).toMatchObject({ parent: null, reunion: null, comite: null })
    make.set('etapes', projet, { parent: null })
    make.remove('etapes', projet)
    expect(run(make.build(), a, supprimee).after.etapes[phase]).toMatchObject({ parent: null })
  })

  it('is refused where there is nothing to mend', () => {
    const { dossier, projet, supprimee } = setUp()
    const code = (id: Id): string => {
      const gesture = rendrePhase(dossier, id, supprimee)
      return gesture.ok ? '' : gesture.error.code
    }
    expect([code(projet), code('eta_x')]).toEqual(['phase-la', 'etape-introuvable'])
  })
})
