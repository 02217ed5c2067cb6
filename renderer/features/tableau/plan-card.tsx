import { IconArrowRight } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import { NBSP } from '../../../shared/kernel/nombre'
import { listManquesFiche } from '../../../shared/rules/completude.rules'
import { listFichesOfPlan } from '../../../shared/rules/plan.rules'
import { useCairn } from '../../store/cairn-store'
import { TABLEAU } from '../../strings/tableau'
import { Card } from './card'

/** How many fiches are at each state, in the order of the definition, those without state last; only what there is. */
function listShares(dossier: Dossier): readonly string[] {
  const fiches = listFichesOfPlan(dossier)
  const options = REGISTRY.fichesAction.fields.statut.options ?? []
  const count = (statut: string | null): number =>
    fiches.filter((fiche) => fiche.statut === statut).length
  return [
    ...options.map(({ value, label }) => ({
      count: count(value),
      label: label.toLocaleLowerCase('fr'),
    })),
    { count: count(null), label: TABLEAU.noStatut },
  ]
    .filter((share) => share.count > 0)
    .map((share) => `${share.count}${NBSP}${share.label}`)
}

/** Fiches in which something of their own is missing before signature. */
function countIncomplete(dossier: Dossier): number {
  return listFichesOfPlan(dossier).filter(({ id }) =>
    listManquesFiche(dossier, id).some(({ table }) => table !== 'ctg'),
  ).length
}

/** How far the plan is. */
export function PlanCard() {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const shares = useMemo(() => listShares(dossier), [dossier])
  const incomplete = useMemo(() => countIncomplete(dossier), [dossier])
  const isEmpty = Object.keys(dossier.axes).length === 0 && shares.length === 0
  return (
    <Card title={TABLEAU.plan}>
      {isEmpty ? (
        <p>{TABLEAU.planEmpty}</p>
      ) : (
        <>
          {shares.length > 0 && (
            <ul className="tableau-liste" aria-label={TABLEAU.planProgress}>
              {shares.map((share) => (
                <li key={share}>{share}</li>
              ))}
            </ul>
          )}
          {shares.length > 0 && <p>{TABLEAU.incomplete(incomplete)}</p>}
        </>
      )}
      <a className="tableau-lien" href="#/plan">
        {isEmpty ? TABLEAU.planStart : TABLEAU.planOpen}
        <IconArrowRight size={15} stroke={1.8} aria-hidden />
      </a>
    </Card>
  )
}
