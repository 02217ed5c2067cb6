import { setField } from '../../../shared/commands/set-fields'
import { getRow, type Dossier } from '../../../shared/domain/dossier'
import { listDoublons, type Doublon } from '../../../shared/rules/doublons.rules'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute } from '../../store/session'
import { ANNUAIRE } from '../../strings/annuaire'

let last: { readonly tables: readonly object[]; readonly list: readonly Doublon[] } | null = null

/** The duplicates of the dossier, looked for again only when a contact has changed. */
export function getDoublons(dossier: Dossier): readonly Doublon[] {
  const tables = [dossier.personnes, dossier.organismes, dossier.fonctions]
  if (last === null || tables.some((table, at) => table !== last?.tables[at])) {
    last = { tables, list: listDoublons(dossier) }
  }
  return last.list
}

/** « Ce ne sont pas les mêmes »: remembered in the record, so that nobody is asked again. */
export function ecarterDoublon({ table, garder, absorber }: Doublon): void {
  const { dossier } = useCairn.getState()
  const row = getRow(dossier, table, garder)
  if (row === undefined) return
  const next = [...new Set([...row.distincts, absorber])].sort()
  execute(setField(dossier, table, garder, 'distincts', next, ANNUAIRE.notSameCommand))
  addAvis({ ton: 'info', texte: ANNUAIRE.notSameSaid, action: 'annuler' })
}
