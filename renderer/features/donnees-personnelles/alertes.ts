import { getAnyRow, type Dossier } from '../../../shared/domain/dossier'
import { getDefinition } from '../../../shared/domain/registry'
import { listAlertesTexte } from '../../../shared/rules/donnees-personnelles.rules'
import { listOrdreLecture } from '../../../shared/rules/ordre-lecture'
import { getTexteSaisi } from '../../../shared/rules/textes.rules'
import type { Place } from './place-list'

/** Every text of the dossier that looks like something it should not hold, in reading order. */
export function listAlertes(dossier: Dossier): readonly Place[] {
  return listOrdreLecture(dossier).flatMap(({ table, id }) => {
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
  })
}
