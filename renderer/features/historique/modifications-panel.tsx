import { parseVecteur } from '../../../shared/journal/vecteur'
import { useDeferredValue, useMemo, useState } from 'react'
import { getTitreObjet } from '../../../shared/rules/valeurs-lisibles.rules'
import { useCairn } from '../../store/cairn-store'
import type { FiltreHistorique } from '../../store/historique-types'
import { HISTORIQUE } from '../../strings/historique'
import { EmptyState } from '../../ui/empty-state'
import { filterEvenements, NO_FILTRE, type ChoixFiltre } from './event-filter'
import { EventList } from './event-list'
import { FilterBar } from './filter-bar'
import { readDepuis } from './since-select'
import { Refusal } from './refusal'
import { useHistorique } from './use-historique'

type PanelProps = { readonly asked: URLSearchParams }

/** Everything that happened to the dossier, and what the reader wants to see of it. */
export function ModificationsPanel({ asked }: PanelProps) {
  const table = asked.get('table')
  const id = asked.get('id')
  const [depuis, setDepuis] = useState(asked.get('depuis') ?? '')
  const [choix, setChoix] = useState<ChoixFiltre>(NO_FILTRE)
  const repere = useCairn((state) => readDepuis(state.dossier, depuis))
  const filtre = useMemo<FiltreHistorique>(() => {
    const vecteur = repere === '' ? null : parseVecteur(repere)
    return {
      ...(table === null ? {} : { table }),
      ...(id === null ? {} : { id }),
      ...(vecteur === null ? {} : { depuis: vecteur }),
    }
  }, [table, id, repere])
  const { evenements, erreur, reread } = useHistorique(filtre)
  const wanted = useDeferredValue(choix)
  const shown = useMemo(
    () => (evenements === null ? [] : filterEvenements(evenements, wanted)),
    [evenements, wanted],
  )

  if (evenements === null) {
    return erreur === null ? (
      <p role="status">{HISTORIQUE.reading}</p>
    ) : (
      <Refusal message={erreur} onRetry={reread} />
    )
  }
  const isFiltered = wanted !== NO_FILTRE || depuis !== ''
  return (
    <>
      {table !== null && id !== null && <OneObject table={table} id={id} />}
      <FilterBar
        evenements={evenements}
        choix={choix}
        depuis={depuis}
        onChoix={setChoix}
        onDepuis={setDepuis}
      />
      {erreur !== null && <Refusal message={erreur} onRetry={reread} />}
      <p className="sous" role="status">
        {shown.length === evenements.length
          ? HISTORIQUE.count(shown.length)
          : HISTORIQUE.countOf(shown.length, evenements.length)}
      </p>
      {shown.length > 0 ? (
        <EventList
          key={JSON.stringify([wanted, repere])}
          evenements={shown}
          montre={id === null ? 'objet' : 'champ'}
        />
      ) : isFiltered ? (
        <EmptyState title={HISTORIQUE.noMatchTitle}>{HISTORIQUE.noMatchText}</EmptyState>
      ) : (
        <EmptyState title={HISTORIQUE.emptyTitle} example={HISTORIQUE.emptyExample}>
          {HISTORIQUE.emptyText}
        </EmptyState>
      )}
    </>
  )
}

/** Says that only one object is shown, and leads back to the whole. */
function OneObject({ table, id }: { readonly table: string; readonly id: string }) {
  const title = useCairn((state) => getTitreObjet(state.dossier, table, id))
  return (
    <p className="un-objet">
      <strong>{title}</strong> <a href="#/historique/modifications">{HISTORIQUE.wholeDossier}</a>
    </p>
  )
}
