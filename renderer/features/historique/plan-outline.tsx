import { useMemo } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import { TABLE_NAMES, type TableName } from '../../../shared/domain/registry'
import { TABLES_DE_SUIVI } from '../../../shared/rules/differences.rules'
import { getPlan, type NoeudObjectif } from '../../../shared/rules/plan.rules'
import { getLibelleTable, getTitreObjet } from '../../../shared/rules/valeurs-lisibles.rules'
import { VERSIONS } from '../../strings/versions'

type OutlineProps = { readonly dossier: Dossier }

/** Singletons and what Cairn keeps for itself are not counted. */
const UNCOUNTED: ReadonlySet<TableName> = new Set<TableName>([
  'ctg',
  'charte',
  'reglages',
  'termes',
])

function listCounts(dossier: Dossier): readonly string[] {
  return TABLE_NAMES.filter((table) => !UNCOUNTED.has(table) && !TABLES_DE_SUIVI.has(table))
    .map((table) => ({ table, count: Object.keys(dossier[table]).length }))
    .filter(({ count }) => count > 0)
    .map(({ table, count }) => VERSIONS.tableCount(getLibelleTable(dossier, table, count), count))
}

/** What a state of the dossier holds: counts, then the titles of its plan, folded. */
export function PlanOutline({ dossier }: OutlineProps) {
  const counts = useMemo(() => listCounts(dossier), [dossier])
  const plan = useMemo(() => getPlan(dossier), [dossier])
  const name = (table: TableName, id: string) => getTitreObjet(dossier, table, id)
  const drawObjectifs = (nodes: readonly NoeudObjectif[]) =>
    nodes.map(({ objectif, objectifs, fiches }) => (
      <li key={objectif.id}>
        {name('objectifs', objectif.id)}
        {(objectifs.length > 0 || fiches.length > 0) && (
          <ul>
            {drawObjectifs(objectifs)}
            {drawFiches(fiches)}
          </ul>
        )}
      </li>
    ))
  const drawFiches = (fiches: readonly { readonly id: string }[]) =>
    fiches.map(({ id }) => <li key={id}>{name('fichesAction', id)}</li>)
  return (
    <>
      <p className="comptes">{counts.join(', ')}</p>
      <details className="plan-alors">
        <summary>{VERSIONS.outline}</summary>
        <ul>
          {plan.axes.map(({ axe, objectifs, fiches }) => (
            <li key={axe.id}>
              <strong>{name('axes', axe.id)}</strong>
              <ul>
                {drawObjectifs(objectifs)}
                {drawFiches(fiches)}
              </ul>
            </li>
          ))}
          {drawObjectifs(plan.horsPlan.objectifs)}
          {drawFiches(plan.horsPlan.fiches)}
        </ul>
      </details>
    </>
  )
}
