import { IconPencil, IconTrash } from '@tabler/icons-react'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { getNumeroDecision, listDecisions } from '../../../../shared/rules/decisions.rules'
import { listPoints } from '../../../../shared/rules/reunions.rules'
import { getResponsable } from '../../../../shared/rules/suites.rules'
import { compareOrdre } from '../../../../shared/kernel/ordre'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute } from '../../../store/session'
import { SEANCE as MOTS } from '../../../strings/seance'
import { focusNotes } from './focus-notes'
import type { TableSaisie } from './use-saisie'

export type Resultat = {
  readonly table: TableSaisie
  readonly id: Id
  readonly tete: string
  readonly texte: string
  readonly detail: string
}

/** What came out of a point, or of none: its decisions, then its actions, each in its order. */
export function listResultats(
  dossier: Dossier,
  reunionId: Id,
  point: Id | null,
): readonly Resultat[] {
  // An action of this meeting may be tied to a point of a later one, which follows it.
  const here = new Set<Id | null>(listPoints(dossier, reunionId).map(({ id }) => id))
  const getPointIci = (id: Id | null): Id | null => (here.has(id) ? id : null)
  const decisions = listDecisions(dossier, { reunion: reunionId })
    .filter((decision) => decision.point === point)
    .map((decision): Resultat => {
      const tete = getNumeroDecision(dossier, decision) || MOTS.editDecision
      return { table: 'decisions', id: decision.id, tete, texte: decision.texte, detail: '' }
    })
  const suites = listRows(dossier, 'suites')
    .filter((suite) => suite.reunion === reunionId && getPointIci(suite.point) === point)
    .sort(compareOrdre)
    .map((suite): Resultat => {
      const echeance = suite.echeance === null ? '' : formatDateFloue(suite.echeance)
      const detail = [getResponsable(dossier, suite), echeance].filter((part) => part !== '')
      return {
        table: 'suites',
        id: suite.id,
        tete: MOTS.editSuite,
        texte: suite.libelle,
        detail: detail.join(' · '),
      }
    })
  return [...decisions, ...suites]
}

type ResultatsProps = {
  readonly resultats: readonly Resultat[]
  /** Left out where they may only be read. */
  readonly onEdit?: (table: TableSaisie, id: Id) => void
}

/** The decisions and the actions of a point, under its notes. */
export function ResultatsPoint({ resultats, onEdit }: ResultatsProps) {
  function remove({ table, id }: Resultat): void {
    execute(deleteRecord(useCairn.getState().dossier, table, id))
    addAvis({ ton: 'info', texte: MOTS.removedNotice[table], action: 'annuler' })
    focusNotes()
  }

  if (resultats.length === 0) return null
  return (
    <ul className="seance-resultats" aria-label={MOTS.results}>
      {resultats.map((resultat) => (
        <li key={resultat.id} data-table={resultat.table}>
          <div>
            <strong>{resultat.tete}</strong> <span>{resultat.texte}</span>
            {resultat.detail !== '' && <span className="seance-detail">{resultat.detail}</span>}
          </div>
          {onEdit !== undefined && (
            <div className="seance-outils">
              <button
                type="button"
                className="bouton-points"
                aria-label={MOTS.edit(resultat.texte)}
                onClick={() => onEdit(resultat.table, resultat.id)}
              >
                <IconPencil size={18} aria-hidden />
              </button>
              <button
                type="button"
                className="bouton-points"
                aria-label={MOTS.remove(resultat.texte)}
                onClick={() => remove(resultat)}
              >
                <IconTrash size={18} aria-hidden />
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
