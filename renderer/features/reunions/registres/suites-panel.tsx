import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { isEnRetard } from '../../../../shared/rules/suites.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { REGISTRES as MOTS } from '../../../strings/registres'
import { EmptyState } from '../../../ui/empty-state'
import { moveBetweenLines } from './deplacer-focus'
import { Filtres, type FiltreRegistre } from './filtres'
import { SuiteLigne } from './suite-ligne'
import { listRegistre } from './suites-model'
import { useOuvrir } from './use-ouvrir'
import './registres.css'

const ETATS = Object.entries(MOTS.suites.etats).map(([value, label]) => ({ value, label }))

/** What is to be done after the meetings: who, by when, what is overdue first. */
export function SuitesPanel() {
  const dossier = useCairn((state) => state.dossier)
  const [opened, setOpened] = useOuvrir()
  const [filtre, setFiltre] = useState<FiltreRegistre>(() => ({
    texte: '',
    instance: '',
    // A line asked by the address is there, whatever its state.
    etat: opened === null ? 'ouvertes' : 'toutes',
  }))
  const [active, setActive] = useState<Id | null>(null)
  const settled = useDeferredValue(filtre)
  const { today } = getCtx()
  const suites = useMemo(() => listRegistre(dossier, settled, today), [dossier, settled, today])
  const activate = useCallback((id: Id) => setActive(id), [])
  const late = suites.filter((suite) => isEnRetard(suite, today)).length
  const tabStop = suites.some(({ id }) => id === active) ? active : suites[0]?.id
  if (Object.keys(dossier.suites).length === 0) {
    return (
      <div className="ecran-corps" data-zone="detail">
        <EmptyState title={MOTS.suites.emptyTitle} example={MOTS.suites.emptyExample}>
          {MOTS.suites.emptyText}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="ecran-corps registre" data-zone="detail">
      <Filtres
        filtre={filtre}
        placeholder={MOTS.suites.placeholder}
        etats={ETATS}
        count={MOTS.suites.count(suites.length, late)}
        onChange={setFiltre}
      />
      <p className="champ-aide">{MOTS.suites.keys}</p>
      {suites.length === 0 ? (
        <p className="champ-aide">{MOTS.noMatch}</p>
      ) : (
        <ul className="registre-liste" aria-label={MOTS.suites.list} onKeyDown={moveBetweenLines}>
          {suites.map((suite) => (
            <SuiteLigne
              key={suite.id}
              suite={suite}
              isLate={isEnRetard(suite, today)}
              isOpen={suite.id === opened}
              isTabStop={suite.id === tabStop}
              onActivate={activate}
              onOpen={setOpened}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
