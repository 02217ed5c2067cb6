import { getSingleton, type Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import type { Id, Json } from '../kernel/json'
import { getNumero } from './numerotation.rules'
import { getPlan, listFichesOfPlan, listNoeudsObjectif } from './plan.rules'

/** One field to write for numbers to stop moving. The commands turn it into changes. */
export type EcritureGel = {
  readonly table: Extract<TableName, 'axes' | 'objectifs' | 'fichesAction' | 'reglages'>
  readonly id: Id
  readonly field: 'numeroFige' | 'numerosFiges'
  readonly after: Json
}

/**
 * What to write to freeze the numbers as they are printed now, when the convention is signed; again after an avenant, to freeze the new
 * ones: those already frozen are left out. A transversal axe has no number to freeze, nor has what hangs outside the plan.
 */
export function listGelNumeros(dossier: Dossier): readonly EcritureGel[] {
  const writes: EcritureGel[] = []
  const { axes } = getPlan(dossier)
  const isFrozen = getSingleton(dossier, 'reglages').numerosFiges
  const push = (
    table: 'axes' | 'objectifs' | 'fichesAction',
    id: Id,
    now: Json,
    after: Json,
  ): void => {
    if (now !== after) writes.push({ table, id, field: 'numeroFige', after })
  }
  for (const { axe } of axes) {
    const number = Number(getNumero(dossier, axe.id))
    if (!axe.transversal && Number.isInteger(number)) push('axes', axe.id, axe.numeroFige, number)
  }
  for (const { objectif } of axes.flatMap((node) => listNoeudsObjectif(node.objectifs))) {
    const rank = Number(getNumero(dossier, objectif.id).split('.').pop())
    push('objectifs', objectif.id, objectif.numeroFige, rank)
  }
  for (const fiche of listFichesOfPlan(dossier)) {
    const number = getNumero(dossier, fiche.id)
    if (!number.startsWith('HP')) push('fichesAction', fiche.id, fiche.numeroFige, number)
  }
  if (!isFrozen)
    writes.push({ table: 'reglages', id: 'reglages', field: 'numerosFiges', after: true })
  return writes
}
