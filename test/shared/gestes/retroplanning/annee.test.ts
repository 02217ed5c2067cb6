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
