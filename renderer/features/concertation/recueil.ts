import { createRecord } from '../../../shared/commands/create-record'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { listRows, type Dossier } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'
import { formatDateFloue } from '../../../shared/kernel/date-floue-format'
import type { DateFloue } from '../../../shared/kernel/date-floue'
import type { Id } from '../../../shared/kernel/json'
import { compareOrdre, getOrdreBetween } from '../../../shared/kernel/ordre'
import { getNomObjet } from '../../../shared/rules/nom-objet.rules'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../store/session'
import { CONCERTATION } from '../../strings/concertation'

/** What is gathered: each has a list and a record. */
export type TableRecueil = 'entretiens' | 'enquetes' | 'etudes'

export type LigneRecueil = { readonly id: Id; readonly name: string; readonly note: string }

/** The lines of a list, in their order, with the date or the state beside the name. */
export function listRecueil(dossier: Dossier, table: TableRecueil): readonly LigneRecueil[] {
  return listRows(dossier, table)
    .sort(compareOrdre)
    .map((row) => ({
      id: row.id,
      name: getNomObjet(dossier, table, row.id),
      note: formatNote(row),
    }))
}

type Dated = {
  readonly date?: DateFloue | null
  readonly ouverture?: DateFloue | null
  readonly debut?: DateFloue | null
  readonly nombre?: number | null
}

function formatNote({ date, ouverture, debut, nombre }: Dated): string {
  const when = date ?? ouverture ?? debut ?? null
  return [
    when === null ? '' : formatDateFloue(when),
    typeof nombre === 'number' && nombre > 1 ? CONCERTATION.times(nombre) : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Adds a record at the end of its list; gives its identifier. */
export function createRecueil(table: TableRecueil): Id {
  const { dossier } = useCairn.getState()
  const last = listRows(dossier, table).sort(compareOrdre).at(-1)?.ordre ?? null
  const row = REGISTRY[table].create(getCtx(), { ordre: getOrdreBetween(last, null) })
  execute(createRecord(table, row))
  return row.id
}

/** Deletes a record and offers to take it back. */
export function removeRecueil(table: TableRecueil, id: Id): void {
  const { dossier } = useCairn.getState()
  const name = getNomObjet(dossier, table, id)
  execute(deleteRecord(dossier, table, id))
  addAvis({ ton: 'succes', texte: CONCERTATION.removed(name), action: 'annuler' })
}
