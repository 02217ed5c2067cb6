import { createRecord } from '../../../../shared/commands/create-record'
import { getOrdreAt } from '../../../../shared/commands/move-record'
import { listRows } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'

/** Adds a step without a name at the end of the plan, or of a phase; gives its identifier. */
export function addEtape(prevue: DateFloue | null, parent: Id | null = null): Id {
  const { dossier } = useCairn.getState()
  const siblings = listRows(dossier, 'etapes').filter(
    (etape) => etape.fiche === null && etape.parent === parent,
  )
  const etape = REGISTRY.etapes.create(getCtx(), {
    prevue,
    parent,
    ordre: getOrdreAt(siblings, 'last'),
  })
  execute(createRecord('etapes', etape))
  return etape.id
}
