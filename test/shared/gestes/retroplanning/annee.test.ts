import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { invertCommand } from '../../../../shared/commands/invert-command'
import { createEmptyDossier, listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { Instance } from '../../../../shared/domain/instance.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import { appliquerAnnee, proposerAnnee } from '../../../../shared/gestes/retroplanning/annee'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import type { Command } from '../../../../shared/domain/command'
import { createReunion } from '../../../../shared/gestes/instancier-reunion'
import { Fabrique } from '../../documents/fabrique'
import { createFixedCtx } from '../../../fixtures/fixed-ctx'

function build(instances: readonly Partial<Instance>[]): Dossier {
  const ctx = createFixedCtx()
  const rows = instances.map((instance, index) => {
    const id = `ins_${index}`
    return [id, { ...REGISTRY.instances.create(ctx, instance), id, ordre: `a${index}` }] as const
  })
  return { ...createEmptyDossier(), instances: Object.fromEntries(rows) }
}

const proposer = (dossier: Dossier, annee = 2026) =>
  proposerAnnee(dossier, annee, buildCalendrier(dossier, []))

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

const SEEDS = build([
  { nom: 'Comité de pilotage', sigle: 'COPIL', type: 'copil', reunionsMin: 1, rythme: 'annee' },
  { nom: 'CoTech Petite enfance', type: 'cotech', reunionsMin: 3, reunionsMax: 3, rythme: 'annee' },
  { nom: 'Réunion de travail', type: 'reunion_travail', reunionsMin: 1, rythme: 'mois' },
  { nom: 'Bureau', type: 'bureau' },
])

describe('the year in cruising mode', () => {
  it('is the year of the sources: COPIL at its end, three CoTech, a working meeting each month but August', () => {
    const items = proposer(SEEDS).map(
      ({ titre, quand }) => `${plain(formatDateFloue(quand))} | ${plain(titre)}`,
    )
    expect(items).toEqual([
      'janvier 2026 | Réunion de travail de janvier',
      'janvier à mars 2026 | Déclarations à la Caf',
      'janvier à mars 2026 | Évaluation annuelle du plan d’actions',
      'février 2026 | Réunion de travail de février',
      'mars 2026 | Bilan annuel de la CTG',
      'mars 2026 | CoTech Petite enfance, 1re réunion de l’année',
      'mars 2026 | Réunion de travail de mars',
      'avril 2026 | Réunion de travail d’avril',
      'mai 2026 | CoTech Petite enfance, 2e réunion de l’année',
      'mai 2026 | Réunion de travail de mai',
      'juin 2026 | Appels à projets',
      'juin 2026 | Forum des partenaires',
      'juin 2026 | Réunion de travail de juin',
      'juillet 2026 | Réunion de travail de juillet',
      'septembre 2026 | Rencontres de rentrée',
      'septembre 2026 | Réunion de travail de septembre',
      'octobre 2026 | CoTech Petite enfance, 3e réunion de l’année',
      'octobre 2026 | Réunion de travail d’octobre',
      'octobre-novembre 2026 | Budget et postes de l’année suivante',
      'novembre 2026 | Réunion de travail de novembre',
      'décembre 2026 | COPIL : bilan de l’année',
      'décembre 2026 | Réunion de travail de décembre',
    ])
  })

  it('says that the months are of usage', () => {
    for (const { raison } of proposer(SEEDS)) expect(raison).toMatch(/usage/)
  })

  it('ends the year with a COPIL even before the governance is written', () => {
    const copil = proposer(createEmptyDossier()).find(({ type }) => type === 'copil')
    expect(copil).toMatchObject({ comite: null, cle: '2026:copil' })
  })

  it('adds steps and meetings once, under one phase, and undoes whole', () => {
    const ctx = createFixedCtx()
    const command = appliquerAnnee(SEEDS, ctx, proposer(SEEDS))
    const after = applyCommand(SEEDS, command)
    expect(listRows(after, 'etapes')).toHaveLength(23)
    expect(listRows(after, 'reunions')).toHaveLength(15)
    expect(listRows(after, 'reunions').every(({ statut }) => statut === 'a_fixer')).toBe(true)
    expect(proposer(after).every(({ dejaLa }) => dejaLa)).toBe(true)
    expect(appliquerAnnee(after, ctx, proposer(SEEDS)).changes).toEqual([])
    expect(applyCommand(after, invertCommand(command))).toEqual(SEEDS)
    const next = applyCommand(after, appliquerAnnee(after, ctx, proposer(after, 2027)))
    expect(listRows(next, 'etapes')).toHaveLength(46)
  })

  it('invites the members of that month and takes the agenda of the template, as a meeting made by hand', () => {
    const make = new Fabrique('2026-01-10')
    const instance = make.add('instances', { sigle: 'COPIL', type: 'copil' })
    const cotech = make.add('instances', { sigle: 'CoTech', type: 'cotech', reunionsMin: 2 })
    const personne = make.add('personnes', { nom: 'A' })
    const partie = make.add('fonctions', { personne, titre: 'Élue', fin: buildJour('2026-06-30') })
    const suivante = make.add('fonctions', {
      personne,
      titre: 'Élu',
      debut: buildJour('2026-07-01'),
    })
    const caf = make.add('organismes', { nom: 'Caf' })
    const modele = make.add('modelesReunion', { type: 'copil', objet: 'Bilan', lieu: 'Mairie' })
    make.add('pointsOrdreDuJour', { modele, titre: 'Bilan de l’année' })
    make.add('pointsOrdreDuJour', { modele, titre: 'Perspectives' })
    make.add('modelesReunion', { type: 'bureau', objet: 'D’un autre' })
    for (const one of [instance, cotech]) {
      make.add('membres', { instance: one, fonction: partie })
      make.add('membres', { instance: one, fonction: suivante })
      make.add('membres', { instance: one, organisme: caf, fin: buildJour('2026-09-30') })
    }
    const dossier = make.build()
    const items = proposer(dossier).filter(({ comite }) => comite !== null)
    const command = appliquerAnnee(dossier, make.ctx, items)
    const after = applyCommand(dossier, command)
    const seen = listRows(after, 'reunions').map(
      ({ id, instance: of, date, objet, lieu, statut }) => ({
        of: after.instances[of ?? '']?.sigle,
        mois: date?.debut.slice(0, 7),
        objet,
        lieu,
        statut,
        invites: listRows(after, 'presences')
          .filter(({ reunion }) => reunion === id)
          .map(({ fonction, organisme }) => fonction ?? organisme),
        points: listRows(after, 'pointsOrdreDuJour')
          .filter(({ reunion }) => reunion === id)
          .map(({ titre }) => titre),
      }),
    )
    expect(seen).toEqual([
      {
        of: 'CoTech',
        mois: '2026-04',
        objet: '',
        lieu: '',
        statut: 'a_fixer',
        invites: [partie, caf],
        points: [],
      },
      {
        of: 'CoTech',
        mois: '2026-10',
        objet: '',
        lieu: '',
        statut: 'a_fixer',
        invites: [suivante],
        points: [],
      },
      {
        of: 'COPIL',
        mois: '2026-12',
        objet: 'Bilan',
        lieu: 'Mairie',
        statut: 'a_fixer',
        invites: [suivante],
        points: ['Bilan de l’année', 'Perspectives'],
      },
    ])
    // Made by hand, the same guests and the same agenda.
    const hand = createReunion(dossier, make.ctx, {
      instance,
      type: 'copil',
      date: items[items.length - 1]?.quand ?? null,
      modele,
    })
    const tables = (one: Command): readonly string[] =>
      one.changes.map(({ table }) => table).filter((table) => table !== 'etapes')
    const copil = appliquerAnnee(dossier, make.ctx, items.slice(-1))
    expect(tables(copil)).toEqual(tables(hand))
    expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
  })

  it('sees a meeting that is already set that month', () => {
    const reunion = REGISTRY.reunions.create(createFixedCtx(), {
      instance: 'ins_0',
      date: buildJour('2026-12-03'),
    })
    const dossier = { ...SEEDS, reunions: { [reunion.id]: reunion } }
    const copil = proposer(dossier).find(({ comite }) => comite === 'ins_0')
    expect(copil).toMatchObject({ dejaLa: true })
  })

  it('never says August nor two keys alike, for any rhythm', () => {
    const count = fc.option(fc.integer({ min: -2, max: 40 }), { nil: null })
    const instance = fc.record({
      nom: fc.string(),
      type: fc.constantFrom('copil', 'cotech', 'reunion_travail', 'bureau', 'autre', null),
      reunionsMin: count,
      reunionsMax: count,
      rythme: fc.constantFrom('annee', 'semestre', 'trimestre', 'mois', null),
    })
    fc.assert(
      fc.property(
        fc.array(instance, { maxLength: 20, size: 'max' }),
        fc.integer({ min: 2020, max: 2040 }),
        (list, annee) => {
          const items = proposer(build(list), annee)
          expect(items.filter(({ quand }) => /-08-/.test(quand.debut + quand.fin))).toEqual([])
          expect(new Set(items.map(({ cle }) => cle)).size).toBe(items.length)
          for (const { quand } of items) expect(quand.debut.slice(0, 4)).toBe(String(annee))
        },
      ),
    )
  })
})
