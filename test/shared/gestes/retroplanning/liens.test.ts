import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { invertCommand } from '../../../../shared/commands/invert-command'
import { createRecord } from '../../../../shared/commands/create-record'
import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import { delierEtapes } from '../../../../shared/gestes/retroplanning/delier-etapes'
import { deplacerEtape } from '../../../../shared/gestes/retroplanning/deplacer-etape'
import { lierEtapes } from '../../../../shared/gestes/retroplanning/lier-etapes'
import type { Id } from '../../../../shared/kernel/json'
import { listBoucles } from '../../../../shared/rules/retroplanning/cycle'
import {
  findCycle,
  listPredecesseurs,
  listSuccesseurs,
} from '../../../../shared/rules/retroplanning/dependances.rules'
import { Fabrique } from '../../documents/fabrique'
import { plan } from './plan-arbitraire'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

function build(): { make: Fabrique; dossier: Dossier; ids: Record<string, Id> } {
  const make = new Fabrique()
  const phase = make.add('etapes', { titre: 'Diagnostic' })
  const ids = {
    phase,
    enquete: make.add('etapes', { titre: 'Enquête', parent: phase }),
    rapport: make.add('etapes', { titre: 'Rapport', parent: phase }),
    copil: make.add('etapes', { titre: 'COPIL n° 2' }),
  }
  return { make, dossier: make.build(), ids }
}

/** Rings found without the code under test: the beginning and the end of each step, walked naively. */
function hasRing(dossier: Dossier): boolean {
  const next = new Map<string, string[]>()
  const add = (from: string, to: string): void => {
    next.set(from, [...(next.get(from) ?? []), to])
  }
  for (const { id, parent } of listRows(dossier, 'etapes')) {
    add(`${id}<`, `${id}>`)
    if (parent === null) continue
    add(`${parent}<`, `${id}<`)
    add(`${id}>`, `${parent}>`)
  }
  for (const { avant, etape } of listRows(dossier, 'dependances')) {
    add(`${avant ?? ''}>`, `${etape ?? ''}<`)
  }
  const done = new Set<string>()
  const open = new Set<string>()
  const walk = (node: string): boolean => {
    if (open.has(node)) return true
    if (done.has(node)) return false
    open.add(node)
    const found = (next.get(node) ?? []).some(walk)
    open.delete(node)
    done.add(node)
    return found
  }
  return [...next.keys()].some(walk)
}

describe('lierEtapes', () => {
  it('links with a delay, and a second time changes the delay', () => {
    const { make, dossier, ids } = build()
    const first = lierEtapes(dossier, make.ctx, ids['rapport'] ?? '', ids['copil'] ?? '', {
      delai: 2,
      unite: 'semaines',
      motif: ' Envoi des pièces ',
    })
    if (!first.ok) throw new Error(first.error.message)
    expect(show(first.value.recit)).toBe('« COPIL n° 2 » vient après « Rapport ».')
    const linked = applyCommand(dossier, first.value.command)
    expect(listPredecesseurs(linked, ids['copil'] ?? '')).toMatchObject([
      {
        etape: { titre: 'Rapport' },
        dependance: { delai: 2, uniteDelai: 'semaines', motif: 'Envoi des pièces' },
      },
    ])
    expect(listSuccesseurs(linked, ids['rapport'] ?? '')).toHaveLength(1)
    const second = lierEtapes(linked, make.ctx, ids['rapport'] ?? '', ids['copil'] ?? '', {
      delai: 5,
    })
    if (!second.ok) throw new Error(second.error.message)
    const again = applyCommand(linked, second.value.command)
    expect(listRows(again, 'dependances')).toMatchObject([{ delai: 5, uniteDelai: 'jours' }])
    const link = listRows(again, 'dependances')[0]?.id ?? ''
    const cut = delierEtapes(again, link)
    if (!cut.ok) throw new Error(cut.error.message)
    expect(show(cut.value.recit)).toBe('« COPIL n° 2 » n’attend plus « Rapport ».')
    expect(listRows(applyCommand(again, cut.value.command), 'dependances')).toEqual([])
    expect(delierEtapes(dossier, link).ok).toBe(false)
  })

  it('refuses a ring, and says why', () => {
    const { make, dossier, ids } = build()
    const { phase = '', enquete = '', rapport = '', copil = '' } = ids
    const link = (on: Dossier, avant: Id, etape: Id): Dossier => {
      const linked = lierEtapes(on, make.ctx, avant, etape)
      if (!linked.ok) throw new Error(linked.error.message)
      return applyCommand(on, linked.value.command)
    }
    const refuse = (on: Dossier, avant: Id, etape: Id): string => {
      const linked = lierEtapes(on, make.ctx, avant, etape)
      return linked.ok ? 'accepté' : show(linked.error.message)
    }
    expect(refuse(dossier, copil, copil)).toBe(
      'Une étape ne peut pas venir après elle-même : « COPIL n° 2 ».',
    )
    expect(refuse(dossier, phase, rapport)).toContain('« Diagnostic »')
    expect(refuse(dossier, rapport, phase)).toContain('tournerait en rond')
    const chain = link(link(dossier, enquete, rapport), rapport, copil)
    expect(refuse(chain, copil, enquete)).toBe(
      'Ce lien tournerait en rond : « Rapport » vient après « Enquête », « COPIL n° 2 » vient après « Rapport » ; « Enquête » ne peut donc pas venir après « COPIL n° 2 ».',
    )
    // The COPIL waits for the phase: no step of the phase may wait for the COPIL.
    expect(refuse(link(dossier, phase, copil), copil, enquete)).toContain('tournerait en rond')
    expect(lierEtapes(dossier, make.ctx, 'eta_zz', copil)).toMatchObject({
      error: { code: 'etape-introuvable' },
    })
  })

  it('never accepts a ring, and accepts whatever makes none', () => {
    fc.assert(
      fc.property(plan, fc.nat(), fc.nat(), ({ dossier, make, ids }, a, b) => {
        expect(hasRing(dossier)).toBe(false)
        expect(listBoucles(dossier)).toEqual([])
        const [avant = '', etape = ''] = [ids[a % ids.length], ids[b % ids.length]]
        const row = REGISTRY.dependances.create(make.ctx, { avant, etape })
        const forced = applyCommand(dossier, createRecord('dependances', row))
        const linked = lierEtapes(dossier, make.ctx, avant, etape)
        expect(linked.ok).toBe(!hasRing(forced))
        expect(listBoucles(forced).length > 0).toBe(!linked.ok)
        const ring = findCycle(dossier, avant, etape)
        if (ring === null) return
        expect(ring[0]).toBe(etape)
        expect(new Set(ring).size).toBe(ring.length)
        if (avant !== etape) expect(ring[ring.length - 1]).toBe(avant)
      }),
      { numRuns: 1500 },
    )
  })
})

describe('deplacerEtape', () => {
  it('moves a step to another phase, never into itself', () => {
    const { make, dossier, ids } = build()
    const { phase = '', copil = '', rapport = '' } = ids
    const moved = deplacerEtape(dossier, copil, phase, 'zz')
    if (!moved.ok) throw new Error(moved.error.message)
    expect(show(moved.value.recit)).toBe('« COPIL n° 2 » : dans « Diagnostic ».')
    expect(applyCommand(dossier, moved.value.command).etapes[copil]).toMatchObject({
      parent: phase,
      ordre: 'zz',
    })
    expect(deplacerEtape(dossier, phase, rapport, 'a0')).toMatchObject({
      error: { code: 'dans-elle-meme' },
    })
    const linked = lierEtapes(dossier, make.ctx, phase, copil)
    if (!linked.ok) throw new Error(linked.error.message)
    const after = applyCommand(dossier, linked.value.command)
    expect(deplacerEtape(after, copil, phase, 'zz')).toMatchObject({ error: { code: 'cycle' } })
  })

  it('never makes a ring, and undoes exactly', () => {
    fc.assert(
      fc.property(plan, fc.nat(), fc.option(fc.nat()), ({ dossier, ids }, a, b) => {
        const id = ids[a % ids.length] ?? ''
        const parent = b === null ? null : (ids[b % ids.length] ?? null)
        const moved = deplacerEtape(dossier, id, parent, 'a1')
        if (!moved.ok) return
        const after = applyCommand(dossier, moved.value.command)
        expect(hasRing(after)).toBe(false)
        expect(applyCommand(after, invertCommand(moved.value.command))).toEqual(dossier)
      }),
      { numRuns: 600 },
    )
  })
})
