import { useDeferredValue, useMemo, useState } from 'react'
import { isEnRetard } from '../../../../shared/rules/suites.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { REGISTRES as MOTS } from '../../../strings/registres'
import type { FiltreRegistre } from './filtres'
import { Registre } from './registre'
import { SuiteLigne } from './suite-ligne'
import { listRegistre } from './suites-model'
import { useOuvrir } from './use-ouvrir'

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
  const settled = useDeferredValue(filtre)
  const { today } = getCtx()
  const suites = useMemo(() => listRegistre(dossier, settled, today), [dossier, settled, today])
  const late = suites.filter((suite) => isEnRetard(suite, today)).length
  return (
    <Registre
      words={MOTS.suites}
      isEmpty={Object.keys(dossier.suites).length === 0}
      lignes={suites}
      filtre={filtre}
      etats={ETATS}
      count={MOTS.suites.count(suites.length, late)}
      onFilter={setFiltre}
    >
      {(suite, isTabStop, onActivate) => (
        <SuiteLigne
          key={suite.id}
          suite={suite}
          isLate={isEnRetard(suite, today)}
          isOpen={suite.id === opened}
          isTabStop={isTabStop}
          onActivate={onActivate}
          onOpen={setOpened}
        />
      )}
    </Registre>
  )
}
