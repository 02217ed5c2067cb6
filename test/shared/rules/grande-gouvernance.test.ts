import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { remplacerFonctions } from '../../../shared/gestes/election'
import { fusionnerContacts } from '../../../shared/commands/fusionner-contacts'
import { createReunion } from '../../../shared/gestes/instancier-reunion'
import { listRows, type Dossier } from '../../../shared/domain/dossier'
import { buildJour } from '../../../shared/kernel/date-floue-build'
import { listAnomalies } from '../../../shared/rules/anomalies.rules'
import { getEtatCompteRendu } from '../../../shared/rules/comptes-rendus.rules'
import {
  getNumeroDecision,
  listDecisions,
  listFilDecisions,
} from '../../../shared/rules/decisions.rules'
import { masquerDossier } from '../../../shared/rules/donnees-personnelles.rules'
import {
  findTitulaire,
  formatPersonneCourte,
  listFonctionsOrganisme,
} from '../../../shared/rules/fonctions.rules'
import { listInstances, listMembres } from '../../../shared/rules/instances.rules'
import { listLiens } from '../../../shared/rules/liens-annuaire.rules'
import { getNomObjet } from '../../../shared/rules/nom-objet.rules'
import { comptePresences, getQuorum, listPresences } from '../../../shared/rules/presences.rules'
import { listAReporter } from '../../../shared/rules/report-points.rules'
import { getDureeOdj, getNomReunion, listReunions } from '../../../shared/rules/reunions.rules'
import { compteSuites, listSuites } from '../../../shared/rules/suites.rules'
import { buildGrandeGouvernance, GRANDE } from '../../fixtures/grande-gouvernance'

const { dossier: built, ctx } = buildGrandeGouvernance()

/** A gesture has just been made: every table is the same, nothing is known of the dossier itself. */
const touch = (): Dossier => ({ ...built })

/** Processor time, so that a busy machine does not count. Ten times what was measured, and far below what a quadratic rule takes. */
function measure(work: () => unknown): number {
  const start = process.cpuUsage().user
  work()
  return (process.cpuUsage().user - start) / 1000
}

describe('rules at the size of a large convention', () => {
  it.each<readonly [string, number, (dossier: Dossier) => unknown]>([
    ['names of every meeting', 300, (d) => listReunions(d).map(({ id }) => getNomReunion(d, id))],
    [
      'presences of every meeting',
      900,
      (d) =>
        listReunions(d).map(({ id }) => [
          listPresences(d, id),
          comptePresences(d, id),
          getQuorum(d, id),
        ]),
    ],
    [
      'agendas and states of minutes',
      300,
      (d) => listReunions(d).map(({ id }) => [getDureeOdj(d, id), getEtatCompteRendu(d, id)]),
    ],
    [
      'what every meeting takes over',
      600,
      (d) => listReunions(d).map(({ id }) => listAReporter(d, id)),
    ],
    [
      'numbers of every decision',
      300,
      (d) => listDecisions(d).map(({ id }) => getNumeroDecision(d, id)),
    ],
    [
      'threads of every fiche',
      600,
      (d) => listRows(d, 'fichesAction').map(({ id }) => listFilDecisions(d, id)),
    ],
    [
      'decisions and actions found by words',
      600,
      (d) => [
        listDecisions(d, { texte: 'décision 12' }),
        listSuites(d, { texte: 'suite 12' }),
        compteSuites(d, '2024-01-01'),
      ],
    ],
    [
      'functions of every organisme',
      1500,
      (d) =>
        listRows(d, 'organismes').map(({ id }) => [
          listFonctionsOrganisme(d, id, '2024-01-01'),
          findTitulaire(d, id, '2024-01-01'),
        ]),
    ],
    [
      'names of every function',
      600,
      (d) => listRows(d, 'fonctions').map(({ id }) => formatPersonneCourte(d, id)),
    ],
    [
      'members of every instance',
      300,
      (d) => listInstances(d).map(({ id }) => listMembres(d, id, '2024-01-01')),
    ],
    [
      'links of 500 people',
      1500,
      (d) =>
        listRows(d, 'personnes')
          .slice(0, 500)
          .map(({ id }) => listLiens(d, { table: 'personnes', id })),
    ],
    [
      'names of every guest',
      900,
      (d) => listRows(d, 'presences').map(({ id }) => getNomObjet(d, 'presences', id)),
    ],
    ['everything odd', 3000, (d) => listAnomalies(d, '2024-01-01')],
  ])('%s', (_name, limit, work) => {
    expect(measure(() => work(touch()))).toBeLessThan(limit)
  })

  it('a mask of everyone', () => {
    expect(measure(() => masquerDossier(touch()))).toBeLessThan(4000)
  })

  it('gestures', () => {
    const fonctions = listRows(built, 'fonctions').slice(0, 200)
    const election = measure(() => {
      const remplacements = fonctions.map(({ id }) => ({
        fonction: id,
        personne: { civilite: 'mme', prenom: 'N', nom: 'N' } as const,
      }))
      const command = remplacerFonctions(built, ctx, { jour: '2026-03-28', remplacements })
      expect(listRows(applyCommand(built, command), 'fonctions')).toHaveLength(
        GRANDE.fonctions + fonctions.length,
      )
    })
    expect(election).toBeLessThan(2000)
    const [a, b] = listRows(built, 'personnes')
    expect(
      measure(() => applyCommand(built, fusionnerContacts(built, a?.id ?? '', b?.id ?? ''))),
    ).toBeLessThan(1000)
    const instance = listInstances(built)[0]?.id ?? null
    expect(
      measure(() => {
        const date = buildJour('2027-02-01')
        applyCommand(built, createReunion(built, ctx, { instance, type: null, date }))
      }),
    ).toBeLessThan(1000)
  })
})
