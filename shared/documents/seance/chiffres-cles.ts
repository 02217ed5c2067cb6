import { type Dossier } from '../../domain/dossier'
import type { DateIso } from '../../kernel/json'
import { formatCompte } from '../../kernel/accord'
import { formatNombre } from '../../kernel/nombre'
import { listDecisions } from '../../rules/decisions.rules'
import { formatEtp, getTotalEtp } from '../../rules/instances.rules'
import { listFichesOfPlan } from '../../rules/plan.rules'
import { compteSuites } from '../../rules/suites.rules'
import { capitalize, getMot } from '../../rules/vocabulaire.rules'
import type { Block } from '../blocks'
import { heading, text } from '../inline'

/** What an elected official wants to see first: actions, how many are engaged, decisions to apply, actions late, the team. */
export function listChiffresCles(dossier: Dossier, today: DateIso): readonly Block[] {
  const fiches = listFichesOfPlan(dossier)
  const engaged = fiches.filter(({ statut }) => statut !== null && ENGAGEES.has(statut)).length
  const done = fiches.filter(({ statut }) => statut === 'realisee').length
  const decisions = listDecisions(dossier)
  const toApply = decisions.filter(({ statut }) => statut === 'a_appliquer').length
  const suites = compteSuites(dossier, today)
  const etp = getTotalEtp(dossier, today)
  const action = getMot(dossier, 'action')
  const e = action.genre === 'f' ? 'e' : ''
  const cards: readonly (readonly [string, string])[] = [
    fiches.length === 0
      ? ['', '']
      : [`${capitalize(action.many)} du plan`, formatNombre(fiches.length)],
    fiches.length === 0
      ? ['', '']
      : [
          `${capitalize(action.many)} engagé${e}s`,
          `${engaged} sur ${fiches.length}${done === 0 ? '' : `, dont ${formatCompte(done, { one: `réalisé${e}`, many: `réalisé${e}s` })}`}`,
        ],
    decisions.length === 0
      ? ['', '']
      : [
          'Décisions prises',
          `${decisions.length}${toApply === 0 ? '' : `, dont ${toApply} à appliquer`}`,
        ],
    suites.total === 0
      ? ['', '']
      : [
          'Suites ouvertes',
          `${suites.ouvertes}${suites.enRetard === 0 ? '' : `, dont ${suites.enRetard} en retard`}`,
        ],
    etp === 0 ? ['', ''] : ['Équipe de coopération', formatEtp(etp)],
  ]
  const items = cards
    .filter(([label]) => label !== '')
    .map(([label, value]) => ({ label, value: [text(value)] }))
  return items.length === 0 ? [] : [heading(2, 'Chiffres clés'), { kind: 'cards', items }]
}

/** Begun, or already done. */
export const ENGAGEES: ReadonlySet<string> = new Set(['en_cours', 'realisee', 'recurrente'])
