import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Decision } from '../../../../shared/domain/decision.entity'
import type { Dossier } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { listDecisions } from '../../../../shared/rules/decisions.rules'
import { useCairn } from '../../../store/cairn-store'
import { REGISTRES as MOTS } from '../../../strings/registres'
import { EmptyState } from '../../../ui/empty-state'
import { DecisionLigne } from './decision-ligne'
import { moveBetweenLines } from './deplacer-focus'
import { Filtres, type FiltreRegistre } from './filtres'
import { useOuvrir } from './use-ouvrir'
import './registres.css'

const ETATS = [
  { value: '', label: MOTS.decisions.allStatuts },
  ...(REGISTRY.decisions.fields.statut.options ?? []).map(({ value, label }) => ({ value, label })),
]

/** The last meeting first: what was decided lately is what people look for. */
function listRegistre(dossier: Dossier, filtre: FiltreRegistre): readonly Decision[] {
  const texte = filtre.texte.trim()
  const kept = listDecisions(dossier, {
    ...(filtre.instance !== '' && { instance: filtre.instance }),
    ...(filtre.etat !== '' && { statut: filtre.etat as Decision['statut'] }),
    ...(texte !== '' && { texte }),
  })
  return [...kept].reverse()
}

/** Every decision of every meeting, numbered, searchable, ready to be quoted. */
export function DecisionsPanel() {
  const dossier = useCairn((state) => state.dossier)
  const [opened, setOpened] = useOuvrir()
  const [filtre, setFiltre] = useState<FiltreRegistre>({ texte: '', instance: '', etat: '' })
  const [active, setActive] = useState<Id | null>(null)
  const settled = useDeferredValue(filtre)
  const decisions = useMemo(() => listRegistre(dossier, settled), [dossier, settled])
  const activate = useCallback((id: Id) => setActive(id), [])
  const tabStop = decisions.some(({ id }) => id === active) ? active : decisions[0]?.id
  if (Object.keys(dossier.decisions).length === 0) {
    return (
      <div className="ecran-corps" data-zone="detail">
        <EmptyState title={MOTS.decisions.emptyTitle} example={MOTS.decisions.emptyExample}>
          {MOTS.decisions.emptyText}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="ecran-corps registre" data-zone="detail">
      <Filtres
        filtre={filtre}
        placeholder={MOTS.decisions.placeholder}
        etats={ETATS}
        count={MOTS.decisions.count(decisions.length)}
        onChange={setFiltre}
      />
      <p className="champ-aide">{MOTS.decisions.keys}</p>
      {decisions.length === 0 ? (
        <p className="champ-aide">{MOTS.noMatch}</p>
      ) : (
        <ul
          className="registre-liste"
          aria-label={MOTS.decisions.list}
          onKeyDown={moveBetweenLines}
        >
          {decisions.map((decision) => (
            <DecisionLigne
              key={decision.id}
              decision={decision}
              isOpen={decision.id === opened}
              isTabStop={decision.id === tabStop}
              onActivate={activate}
              onOpen={setOpened}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
