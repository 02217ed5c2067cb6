import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Id } from '../../../shared/kernel/json'
import { listEtapes } from '../../../shared/rules/retroplanning/etapes.rules'
import { RecordDialogHost } from '../../forms/record-dialog-host'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { RETRO } from '../../strings/retroplanning'
import { FrisePanel } from './frise/frise-panel'
import { addEtape } from './frise/gestes-frise'
import { buildReglages, type Reglages } from './frise/reglages'
import { AvecDetail } from './panneau/avec-detail'
import { SuppressionDialog } from './panneau/suppression-dialog'
import { RetroplanningHeader } from './retroplanning-header'
import { getRetroplanningPath, readRetroplanningRoute } from './retroplanning-route'
import '../../forms/forms.css'
import './retroplanning.css'

const PANELS = {
  calendrier: lazy(async () => ({
    default: (await import('./calendrier/calendrier-panel')).CalendrierPanel,
  })),
  liste: lazy(async () => ({ default: (await import('./liste/liste-panel')).ListePanel })),
  comparaison: lazy(async () => ({
    default: (await import('./comparaison/comparaison-panel')).ComparaisonPanel,
  })),
  annee: lazy(async () => ({ default: (await import('./annee/annee-panel')).AnneePanel })),
  delais: lazy(async () => ({ default: (await import('./delais/delais-panel')).DelaisPanel })),
} as const

const ModelesDialogs = lazy(async () => ({
  default: (await import('./modeles/modeles-dialogs')).ModelesDialogs,
}))
const ModelesEmpty = lazy(async () => ({
  default: (await import('./modeles/modeles-empty')).ModelesEmpty,
}))

/** « Rétroplanning »: one plan, seen as a frieze, a calendar, a list, a comparison, a year. */
export function RetroplanningScreen() {
  const [location, navigate] = useLocation()
  const { vue, etape: selected } = readRetroplanningRoute(location)
  const dossier = useCairn((state) => state.dossier)
  const etapes = useMemo(() => listEtapes(dossier, getCtx().today), [dossier])
  const [reglages, setReglages] = useState(() => buildReglages(window.innerWidth))
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const [renamed, setRenamed] = useState<Id | null>(null)
  const patchReglages = useCallback(
    (patch: Partial<Reglages>) => setReglages((now) => ({ ...now, ...patch })),
    [],
  )
  const toggleDetail = useCallback((detail: boolean) => patchReglages({ detail }), [patchReglages])
  const select = useCallback(
    (id: Id | null) => navigate(getRetroplanningPath(vue, id), { replace: true }),
    [navigate, vue],
  )
  const add = (near: Id | null) => {
    const id = addEtape(near)
    const fermees = new Set(reglages.fermees)
    if (near !== null) fermees.delete(near)
    patchReglages({ fermees })
    navigate(getRetroplanningPath('frise', id), { replace: vue === 'frise' })
    setRenamed(id)
  }
  const Panel = vue === 'frise' ? null : PANELS[vue]
  const isEmpty = etapes.length === 0 && vue !== 'annee' && vue !== 'delais'
  return (
    <RecordDialogHost>
      <div className="ecran retro">
        <RetroplanningHeader
          vue={vue}
          etapes={etapes}
          onAdd={() => add(selected)}
          onSlot={setSlot}
        />
        <Suspense fallback={<p className="ecran-corps">{RETRO.waiting}</p>}>
          {isEmpty ? (
            <ModelesEmpty />
          ) : Panel === null ? (
            <FrisePanel
              etapes={etapes}
              selected={selected}
              onSelect={select}
              reglages={reglages}
              onReglages={patchReglages}
              renamed={renamed}
              onRename={setRenamed}
              onAdd={add}
              slot={slot}
            />
          ) : (
            <AvecDetail
              etapes={etapes}
              selected={selected}
              onSelect={select}
              isOpen={reglages.detail}
              onToggle={toggleDetail}
            >
              {(open) => <Panel selected={selected} onSelect={select} onOpen={open} />}
            </AvecDetail>
          )}
        </Suspense>
        <Suspense fallback={null}>
          <ModelesDialogs />
        </Suspense>
        <SuppressionDialog />
      </div>
    </RecordDialogHost>
  )
}
