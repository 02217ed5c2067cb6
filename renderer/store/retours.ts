import { PRESENCE, type Change } from '../../shared/domain/command'
import { getAnyRow, type Dossier } from '../../shared/domain/dossier'
import { SUPPRESSION, type Journal } from '../../shared/domain/operation'
import { getDefinition, isTableName, type TableName } from '../../shared/domain/registry'
import { listEvenements, type Evenement } from '../../shared/journal/historique'
import { isSameJson, type Id, type Json } from '../../shared/kernel/json'
import { getLibelleChamp, getTitreObjet } from '../../shared/rules/valeurs-lisibles.rules'
import { getAtelier, type Atelier } from './atelier'
import { addAvis } from './avis'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import { execute } from './gestures'
import { listGone } from './historique'
import type { EvenementLisible } from './historique-types'
import { getJournalOuvert, readJournalOuvert } from './journal-ouvert'

/** Gives a field the value it had before a modification: an ordinary gesture, that can be undone. */
export function restoreValeur(evenement: EvenementLisible): void {
  const { table, id, champ, genre } = evenement
  if (genre === 'suppression') restoreObjet(table, id)
  if (genre !== 'modification' || !isTableName(table)) return
  commitDrafts()
  const { dossier } = useCairn.getState()
  const row = getAnyRow(dossier, table, id)
  if (row === undefined) {
    sayGone()
    return
  }
  const before = row[champ] ?? null
  const after = keepPresent(dossier, table, champ, evenement.avant)
  if (after === undefined) {
    sayTargetGone()
    return
  }
  if (isSameJson(before, after)) return
  const label = `retour de «\u00a0${getLibelleChamp(dossier, table, champ)}\u00a0» à une valeur d’avant`
  execute({ label, changes: [{ table, id, field: champ, before, after }], undo: 'record' })
}

/** A value without what no longer exists; undefined when nothing else was in it. */
function keepPresent(
  dossier: Dossier,
  table: TableName,
  champ: string,
  valeur: Json,
): Json | undefined {
  const field = getDefinition(table).fields[champ]
  const target = field?.target
  if (field === undefined) return undefined
  if (target === undefined || !isTableName(target)) return valeur
  const isThere = (id: Json): boolean =>
    typeof id === 'string' && getAnyRow(dossier, target, id) !== undefined
  if (!Array.isArray(valeur)) return valeur === null || isThere(valeur) ? valeur : undefined
  return (valeur as readonly Json[]).filter(isThere)
}

/** Brings a deleted record back, with what went and what was emptied in the same gesture. */
export function restoreObjet(table: string, id: Id): void {
  const atelier = getAtelier()
  if (atelier === null) return
  commitDrafts()
  if (getJournalOuvert(atelier) !== null) {
    restoreNow(atelier, table, id)
    return
  }
  void readJournalOuvert(atelier).then((read) => {
    if (getAtelier() !== atelier) return
    if (read.ok) restoreNow(atelier, table, id)
    else addAvis({ ton: 'erreur', texte: read.error.message })
  })
}

function restoreNow(atelier: Atelier, table: string, id: Id): void {
  const { dossier } = useCairn.getState()
  if (!isTableName(table) || getAnyRow(dossier, table, id) !== undefined) return
  const changes = listReturns(atelier, dossier, table, id)
  if (changes.length === 0) {
    sayGone()
    return
  }
  const title = getTitreObjet(dossier, table, id, listGone(atelier, dossier))
  execute({ label: `retour de «\u00a0${title}\u00a0»`, changes, undo: 'record' })
}

/** What the deletion of a record did, the other way round, where nothing came since. */
function listReturns(atelier: Atelier, dossier: Dossier, table: TableName, id: Id): Change[] {
  const row = atelier.index.getDeleted(table, id)
  const journal = getJournalOuvert(atelier)
  if (row === undefined || journal === null) return []
  const [last] = listEvenements(journal, { table, id, champ: SUPPRESSION })
  const together = last === undefined ? [] : listGesture(journal, last.geste)
  // The newest first: a deletion goes from the leaves up, so parents come before what hangs from them.
  const back = together.flatMap((event) => invertDeletion(atelier, event))
  const own: Change = { table, id, field: PRESENCE, before: null, after: row }
  const records = back.some((change) => change.id === id) ? back : [own, ...back]
  const returning = new Set(records.map((change) => `${change.table}/${change.id}`))
  return [...records, ...together.flatMap((event) => invertEmptied(dossier, event, returning))]
}

/** What one gesture did, the newest first. */
function listGesture(journal: Journal, geste: string): readonly Evenement[] {
  const records = new Set(
    journal.operations.flatMap(({ t, e, g }) => (g === geste ? [`${t}/${e}`] : [])),
  )
  const operations = journal.operations.filter(({ t, e }) => records.has(`${t}/${e}`))
  return listEvenements({ ...journal, operations }).filter((event) => event.geste === geste)
}

function invertDeletion({ index }: Atelier, { table, id, genre }: Evenement): Change[] {
  if (genre !== 'suppression' || !isTableName(table)) return []
  const row = index.getDeleted(table, id)
  return row === undefined ? [] : [{ table, id, field: PRESENCE, before: null, after: row }]
}

/** A reference that the deletion emptied, and that nobody filled since. */
function invertEmptied(
  dossier: Dossier,
  { table, id, champ, genre, avant, apres }: Evenement,
  returning: ReadonlySet<string>,
): Change[] {
  if (genre !== 'modification' || !isTableName(table) || returning.has(`${table}/${id}`)) return []
  const row = getAnyRow(dossier, table, id)
  if (row === undefined || !isSameJson(row[champ] ?? null, apres)) return []
  return [{ table, id, field: champ, before: row[champ] ?? null, after: avant }]
}

function sayGone(): void {
  addAvis({
    ton: 'alerte',
    texte: 'Cet élément n’est plus dans la CTG\u00a0: rien n’a été modifié.',
  })
}

function sayTargetGone(): void {
  addAvis({
    ton: 'alerte',
    texte:
      'Cette valeur désigne un élément qui a été supprimé depuis\u00a0: rien n’a été modifié. Ramenez d’abord cet élément.',
  })
}
