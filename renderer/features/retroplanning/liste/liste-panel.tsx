import { useMemo, useState } from 'react'
import { listEtapes } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { PLAN_LISTE as WORDS } from '../../../strings/retroplanning-liste'
import { announce } from '../../../ui/status-region'
import type { PanelProps } from '../panel-props'
import { GrilleEtapes } from './grille-etapes'
import { listLignes, SANS_FILTRE, type Filtre } from './lignes'
import { ListeBarre } from './liste-barre'
import { addEtape } from './nouvelle-etape'
import './liste.css'

/** The plan as a table edited like Excel. */
export function ListePanel({ selected, onSelect, onOpen }: PanelProps) {
  const dossier = useCairn((state) => state.dossier)
  const today = getCtx().today
  const [filtre, setFiltre] = useState<Filtre>(SANS_FILTRE)
  const lues = useMemo(() => listEtapes(dossier, today), [dossier, today])
  const lignes = useMemo(() => listLignes(lues, filtre), [lues, filtre])

  function create(): void {
    setFiltre(SANS_FILTRE)
    onSelect(addEtape(null))
    announce(WORDS.created)
  }

  return (
    <div className="ecran-corps plan-liste" data-zone="detail">
      <ListeBarre filtre={filtre} total={lignes.length} onChange={setFiltre} onCreate={create} />
      {lignes.length === 0 ? (
        <div className="vide">
          <p>{WORDS.none}</p>
          <button type="button" className="bouton-petit" onClick={() => setFiltre(SANS_FILTRE)}>
            {WORDS.clearFilters}
          </button>
        </div>
      ) : (
        <GrilleEtapes
          dossier={dossier}
          lignes={lignes}
          isSortedByDate={filtre.tri === 'date'}
          selected={selected}
          onOpen={onOpen}
        />
      )}
    </div>
  )
}
