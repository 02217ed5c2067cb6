import { getAnyRow, type Dossier } from '../../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../../shared/domain/registry'
import type { Id } from '../../../shared/kernel/json'
import { listAlertesTexte } from '../../../shared/rules/donnees-personnelles.rules'
import { listOrdreLecture } from '../../../shared/rules/ordre-lecture'
import { getTexteSaisi } from '../../../shared/rules/textes.rules'
import type { Place } from './place-list'

/** How many records are read before the hand is given back. */
const LOT = 100

/**
 * Every text of the dossier that looks like something it should not hold, in reading order, a few records at a time: a dossier of
 * 10,000 people takes seconds to read, and the screen must answer meanwhile.
 */
export function* listAlertesParLots(dossier: Dossier): Generator<readonly Place[], void> {
  const order = listOrdreLecture(dossier)
  for (let from = 0; from < order.length; from += LOT) {
    yield order
      .slice(from, from + LOT)
      .flatMap(({ table, id }) => listAlertesObjet(dossier, table, id))
  }
}

function listAlertesObjet(dossier: Dossier, table: TableName, id: Id): readonly Place[] {
  const row = getAnyRow(dossier, table, id)
  if (row === undefined) return []
  return Object.entries(getDefinition(table).fields).flatMap(([champ, field]): Place[] => {
    const text = getTexteSaisi(field, row[champ])
    if (text === '') return []
    const found = listAlertesTexte(text, { surPersonne: table === 'personnes' })
    return found.map(({ extrait, message, debut }) => {
      const key = `${table}/${id}/${champ}/${String(debut)}`
      return { key, table, id, champ, text: `«\u00a0${extrait}\u00a0» ${message}`, note: null }
    })
  })
}
