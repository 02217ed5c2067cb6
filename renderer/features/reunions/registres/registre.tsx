import { useCallback, useState, type ReactNode } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { REGISTRES as MOTS } from '../../../strings/registres'
import { EmptyState } from '../../../ui/empty-state'
import { moveBetweenLines } from './deplacer-focus'
import { Filtres, type FiltreRegistre } from './filtres'
import './registres.css'

type RegistreProps<Ligne extends { readonly id: Id }> = {
  readonly words: {
    readonly list: string
    readonly placeholder: string
    readonly keys: string
    readonly emptyTitle: string
    readonly emptyText: string
    readonly emptyExample: string
  }
  /** Nothing at all, whatever the filter. */
  readonly isEmpty: boolean
  readonly lignes: readonly Ligne[]
  readonly filtre: FiltreRegistre
  readonly etats: readonly { readonly value: string; readonly label: string }[]
  /** How many lines, in words. */
  readonly count: string
  readonly onFilter: (filtre: FiltreRegistre) => void
  /** Draws a line. `onActivate` makes it the one that Tab reaches. */
  readonly children: (ligne: Ligne, isTabStop: boolean, onActivate: (id: Id) => void) => ReactNode
}

/** A list that crosses all meetings: filtered, read line by line with the arrows, one tab stop. */
export function Registre<Ligne extends { readonly id: Id }>(props: RegistreProps<Ligne>) {
  const { words, isEmpty, lignes, filtre, etats, count, onFilter, children } = props
  const [active, setActive] = useState<Id | null>(null)
  const activate = useCallback((id: Id) => setActive(id), [])
  const tabStop = lignes.some(({ id }) => id === active) ? active : lignes[0]?.id
  if (isEmpty) {
    return (
      <div className="ecran-corps" data-zone="detail">
        <EmptyState title={words.emptyTitle} example={words.emptyExample}>
          {words.emptyText}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="ecran-corps registre" data-zone="detail">
      <Filtres
        filtre={filtre}
        placeholder={words.placeholder}
        etats={etats}
        count={count}
        onChange={onFilter}
      />
      <p className="champ-aide">{words.keys}</p>
      {lignes.length === 0 ? (
        <p className="champ-aide">{MOTS.noMatch}</p>
      ) : (
        <ul className="registre-liste" aria-label={words.list} onKeyDown={moveBetweenLines}>
          {lignes.map((ligne) => children(ligne, ligne.id === tabStop, activate))}
        </ul>
      )}
    </div>
  )
}
