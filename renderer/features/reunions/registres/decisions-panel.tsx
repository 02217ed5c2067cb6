import { useDeferredValue, useMemo, useState } from 'react'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Decision } from '../../../../shared/domain/decision.entity'
import type { Dossier } from '../../../../shared/domain/dossier'
import { listDecisions } from '../../../../shared/rules/decisions.rules'
import { useCairn } from '../../../store/cairn-store'
import { REGISTRES as MOTS } from '../../../strings/registres'
import { DecisionLigne } from './decision-ligne'
import type { FiltreRegistre } from './filtres'
import { Registre } from './registre'
import { useOuvrir } from './use-ouvrir'

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
  const settled = useDeferredValue(filtre)
  const decisions = useMemo(() => listRegistre(dossier, settled), [dossier, settled])
  return (
    <Registre
      words={MOTS.decisions}
      isEmpty={Object.keys(dossier.decisions).length === 0}
      lignes={decisions}
      filtre={filtre}
      etats={ETATS}
      count={MOTS.decisions.count(decisions.length)}
      onFilter={setFiltre}
    >
      {(decision, isTabStop, onActivate) => (
        <DecisionLigne
          key={decision.id}
          decision={decision}
          isOpen={decision.id === opened}
          isTabStop={isTabStop}
          onActivate={onActivate}
          onOpen={setOpened}
        />
      )}
    </Registre>
  )
}
