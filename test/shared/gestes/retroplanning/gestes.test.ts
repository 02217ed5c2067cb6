import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { invertCommand } from '../../../../shared/commands/invert-command'
import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import { decalerEtape } from '../../../../shared/gestes/retroplanning/decaler-etape'
import { etirerEtape } from '../../../../shared/gestes/retroplanning/etirer-etape'
import {
  gelerPlan,
  supprimerPlanReference,
} from '../../../../shared/gestes/retroplanning/geler-plan'
import type { ResultatGeste } from '../../../../shared/gestes/retroplanning/geste-etape'
import { marquerFaite } from '../../../../shared/gestes/retroplanning/marquer-faite'
import { placerEtape } from '../../../../shared/gestes/retroplanning/placer-etape'
import {
  ajouterReunionAuPlan,
  creerReunionEtape,
} from '../../../../shared/gestes/retroplanning/reunion-etape'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import type { Id } from '../../../../shared/kernel/json'
import {
  getQuand,
  getReference,
  getTitreEtape,
  listReunionsHorsPlan,
} from '../../../../shared/rules/retroplanning/etapes.rules'
import { Fabrique } from '../../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

function date(text: string): DateFloue {
  const read = parseDateFloue(text)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** Does it, checks that undo brings everything back, and gives what follows. */
function run(
  dossier: Dossier,
  gesture: ResultatGeste,
): { readonly after: Dossier; readonly recit: string } {
  if (!gesture.ok) throw new Error(gesture.error.message)
  const { command, recit } = gesture.value
  const after = applyCommand(dossier, command)
  expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
  return { after, recit: show(recit) }
}

function when(dossier: Dossier, id: Id): string {
  const etape = dossier.etapes[id]
  const quand = etape === undefined ? null : getQuand(dossier, etape)
  return quand === null ? '' : show(formatDateFloue(quand))
}

function setUp() {
  const make = new Fabrique('2022-10-20')
  const instance = make.add('instances', { sigle: 'COPIL', type: 'copil' })
  const reunion = make.add('reunions', {
    instance,
    date: date('20 mai 2022 à 14h'),
    statut: 'convoquee',
  })
  const phase = make.add('etapes', { titre: 'Diagnostic' })
  const rapport = make.add('etapes', {
    titre: 'Rapport',
    parent: phase,
    prevue: date('avril 2022'),
  })
  const copil = make.add('etapes', { titre: 'Restitution', parent: phase, reunion, jalon: true })
  const faite = make.add('etapes', {
    titre: 'Journal n° 1',
    parent: phase,
    prevue: date('mars 2022'),
    statut: 'realisee',
    realisee: date('mars 2022'),
  })
  const covid = make.add('etapes', {
    titre: 'Confinement',
    parent: phase,
    genre: 'interruption',
    prevue: date('avril 2022'),
  })
  const signature = make.add('etapes', {
    titre: 'Signature',
    jalon: true,
    prevue: date('fin 2022'),
  })
  const conseil = make.add('etapes', {
    titre: 'Conseil',
    prevue: date('15 décembre 2022'),
    fixe: true,
  })
  for (const [avant, etape] of [
    [rapport, copil],
    [copil, signature],
    [rapport, signature],
    [rapport, faite],
    [rapport, covid],
    [phase, conseil],
  ] as const) {
    make.add('dependances', { avant, etape })
  }
  return {
    make,
    dossier: make.build(),
    phase,
    rapport,
    copil,
    faite,
    covid,
    signature,
    conseil,
    reunion,
  }
}

describe('decalerEtape', () => {
  it('moves what waits, each with its own words, and tells it', () => {
    const { dossier, rapport, copil, faite, covid, signature, reunion } = setUp()
    const { after, recit } = run(
      dossier,
      decalerEtape(dossier, rapport, { months: 1 }, { cascade: true }),
    )
    expect(when(after, rapport)).toBe('mai 2022')
    expect(when(after, copil)).toBe('20 juin 2022 à 14 h')
    expect(after.reunions[reunion]?.date).toEqual(date('20 juin 2022 à 14h'))
    expect(after.etapes[copil]).toMatchObject({ initiale: date('20 mai 2022 à 14h') })
    // In a diamond, once: « fin 2022 » and one month, not two.
    expect(when(after, signature)).toBe('vers novembre 2022 – janvier 2023')
    expect(after.etapes[signature]?.initiale).toEqual(date('fin 2022'))
    expect(after.etapes[faite]).toBe(dossier.etapes[faite])
    expect(after.etapes[covid]).toBe(dossier.etapes[covid])
    expect(recit).toBe(
      '« Rapport » : en mai 2022, 1 mois plus tard. 2 étapes suivent. « Journal n° 1 » et « Conseil » restent à leur date. La convocation est déjà envoyée pour « Restitution ».',
    )
  })

  it('comes back to the same words, and keeps the plan of origin', () => {
    const { dossier, rapport, signature } = setUp()
    const there = run(
      dossier,
      decalerEtape(dossier, rapport, { months: 1 }, { cascade: true }),
    ).after
    const back = run(there, decalerEtape(there, rapport, { months: -1 }, { cascade: true })).after
    expect(when(back, signature)).toBe('fin de l’année 2022')
    expect(back.etapes[signature]?.initiale).toEqual(date('fin 2022'))
  })

  it('moves a phase by its steps, and alone without cascade', () => {
    const { dossier, phase, rapport, copil, signature, faite } = setUp()
    const { after, recit } = run(
      dossier,
      decalerEtape(dossier, phase, { months: 2 }, { cascade: false }),
    )
    expect([rapport, copil, signature, faite].map((id) => when(after, id))).toEqual([
      'juin 2022',
      '20 juillet 2022 à 14 h',
      'fin de l’année 2022',
      'mars 2022',
    ])
    expect(when(after, phase)).toBe('de mars au 20 juillet 2022')
    expect(recit).toContain('« Diagnostic » : de mars au 20 juillet 2022, 2 mois plus tard.')
  })

  it.each([
    ['faite', { months: 1 }, 'etape-faite'],
    ['signature', { months: 1 }, 'decalage-impossible'],
  ] as const)('refuses %s', (name, by, code) => {
    const plan = setUp()
    expect(decalerEtape(plan.dossier, plan[name], by, { cascade: true })).toMatchObject({
      ok: false,
      error: { code },
    })
  })
})

describe('placerEtape', () => {
  it('what waits follows by as much as the end moved', () => {
    const { dossier, rapport, copil } = setUp()
    const { after, recit } = run(
      dossier,
      placerEtape(dossier, rapport, date('avril-juillet 2022'), { cascade: true }),
    )
    expect(when(after, copil)).toBe('20 août 2022 à 14 h')
    expect(recit).toContain('« Rapport » : d’avril à juillet 2022, 3 mois plus tard.')
  })

  it('takes a date away, and corrects that of what is done', () => {
    const { dossier, copil, reunion, faite } = setUp()
    const none = run(dossier, placerEtape(dossier, copil, null, { cascade: true }))
    expect(none.after.reunions[reunion]?.date).toBeNull()
    expect(none.recit).toContain('« Restitution » : sans date.')
    const { after } = run(
      dossier,
      placerEtape(dossier, faite, date('2 avril 2022'), { cascade: true }),
    )
    expect(after.etapes[faite]).toMatchObject({
      realisee: date('2 avril 2022'),
      prevue: date('mars 2022'),
      initiale: null,
    })
  })
})

describe('etirerEtape', () => {
  it.each([
    ['mars 2022', 'fin', { months: 1 }, 'mars-avril 2022'],
    ['mars-avril 2022', 'debut', { months: -1 }, 'février à avril 2022'],
    ['mars-avril 2022', 'fin', { months: -1 }, 'mars 2022'],
    ['3 mars 2022', 'fin', { days: 4 }, 'du 3 au 7 mars 2022'],
    ['1er semestre 2022', 'fin', { months: 1 }, 'janvier à juillet 2022'],
    ['mars 2022', 'fin', { months: -1 }, 'trop-court'],
    ['d’avril au 15 octobre 2022', 'fin', { days: 5 }, 'd’avril au 20 octobre 2022'],
  ] as const)('%s, %s, %o', (text, bord, by, expected) => {
    const make = new Fabrique()
    const id = make.add('etapes', { titre: 'Étape', prevue: date(text) })
    const dossier = make.build()
    const gesture = etirerEtape(dossier, id, bord, by)
    if (!gesture.ok) {
      expect(gesture.error.code).toBe(expected)
      return
    }
    const { after } = run(dossier, gesture)
    expect(when(after, id)).toBe(expected)
    expect(after.etapes[id]?.initiale).toEqual(date(text))
  })
})

describe('marquerFaite', () => {
  it.each([
    ['mars 2022', '2022-06-10', 'mars 2022'],
    ['mars 2022', '2022-03-10', 'mars 2022'],
    ['mars 2022', '2022-02-10', 'février 2022'],
    ['15 mars 2022', '2022-03-10', '10 mars 2022'],
    ['d’ici 2025', '2025-03-10', '2025'],
  ])('%s, on %s: %s', (text, today, expected) => {
    const make = new Fabrique()
    const id = make.add('etapes', { titre: 'Étape', prevue: date(text) })
    const dossier = make.build()
    const { after } = run(dossier, marquerFaite(dossier, id, today))
    expect(after.etapes[id]?.statut).toBe('realisee')
    expect(when(after, id)).toBe(expected)
    const back = run(after, marquerFaite(after, id, today))
    expect(back.after.etapes[id]).toMatchObject({ statut: 'prevue', realisee: null })
    expect(back.recit).toBe('« Étape » : à faire.')
  })

  it('says that its meeting was held, unless it is to come', () => {
    const { dossier, copil, reunion } = setUp()
    expect(
      run(dossier, marquerFaite(dossier, copil, '2022-05-21')).after.reunions[reunion],
    ).toMatchObject({ statut: 'tenue' })
    expect(marquerFaite(dossier, copil, '2022-05-19')).toMatchObject({
      error: { code: 'reunion-a-venir' },
    })
  })
})

describe('gelerPlan', () => {
  it('keeps every date, and forgets them all', () => {
    const { make, dossier, phase, rapport } = setUp()
    const { after, recit } = run(dossier, gelerPlan(dossier, make.ctx, ''))
    expect(recit).toBe('« Plan du 20 octobre 2022 » : 7 dates gardées.')
    const plan = listRows(after, 'plansReference')[0]?.id ?? ''
    const moved = run(after, decalerEtape(after, rapport, { months: 3 }, { cascade: true })).after
    const get = (id: Id): string => {
      const etape = moved.etapes[id]
      const reference = etape === undefined ? null : getReference(moved, etape, plan)
      return reference === null ? '' : show(formatDateFloue(reference))
    }
    expect([rapport, phase].map(get)).toEqual(['avril 2022', 'de mars au 20 mai 2022'])
    const gone = run(moved, supprimerPlanReference(moved, plan)).after
    expect(listRows(gone, 'datesReference')).toEqual([])
    expect(gelerPlan(new Fabrique().build(), make.ctx, '')).toMatchObject({
      error: { code: 'plan-sans-date' },
    })
  })
})

describe('a step and its meeting', () => {
  it('makes the meeting of a step, with its body and its date', () => {
    const { make, signature, rapport } = setUp()
    const autre = make.add('etapes', {
      titre: 'COPIL n° 3',
      jalon: true,
      prevue: date('juillet 2022'),
    })
    const dossier = make.build()
    const { after, recit } = run(dossier, creerReunionEtape(dossier, make.ctx, autre))
    const reunion = after.reunions[after.etapes[autre]?.reunion ?? '']
    expect(reunion).toMatchObject({ type: 'copil', date: date('juillet 2022'), statut: 'prevue' })
    expect(after.instances[reunion?.instance ?? '']?.sigle).toBe('COPIL')
    expect(recit).toBe('La réunion de « COPIL n° 3 » est créée : juillet 2022.')
    expect(creerReunionEtape(after, make.ctx, autre)).toMatchObject({
      error: { code: 'reunion-deja-la' },
    })
    const shifted = run(after, decalerEtape(after, autre, { months: 4 }, { cascade: true })).after
    expect(shifted.reunions[reunion?.id ?? '']?.date).toEqual(date('novembre 2022'))
    expect(shifted.etapes[autre]).toMatchObject({ initiale: date('juillet 2022') })
    expect([signature, rapport].every((id) => after.etapes[id] === dossier.etapes[id])).toBe(true)
  })

  it('puts a meeting in the plan, in its phase and at its place', () => {
    const { make, phase, rapport, copil } = setUp()
    const lone = make.add('reunions', {
      type: 'table_ronde',
      titre: 'Habitat',
      date: date('2 mai 2022'),
    })
    const dossier = make.build()
    expect(listReunionsHorsPlan(dossier).map(({ id }) => id)).toEqual([lone])
    const { after, recit } = run(dossier, ajouterReunionAuPlan(dossier, make.ctx, lone))
    const added = listRows(after, 'etapes').find((etape) => etape.reunion === lone)
    const titre = 'Table ronde n° 1 – Habitat'
    expect(added).toMatchObject({ parent: phase, titre, prevue: date('2 mai 2022') })
    // As the plan calls a step whose meeting gives its name.
    expect(added && getTitreEtape(dossier, { ...added, titre: '' })).toBe(titre)
    const places = [after.etapes[rapport], added, after.etapes[copil]].map(
      (one) => one?.ordre ?? '',
    )
    expect(recit).toContain('dans « Diagnostic »')
    expect(places[0] ?? '').not.toBe(places[1])
    expect(listReunionsHorsPlan(after)).toEqual([])
    expect(ajouterReunionAuPlan(after, make.ctx, lone)).toMatchObject({ ok: false })
  })
})
