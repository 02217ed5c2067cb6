import { useCallback, useMemo, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { FrisePanel } from '../../../../renderer/features/retroplanning/frise/frise-panel'
import {
  buildReglages,
  type Reglages,
} from '../../../../renderer/features/retroplanning/frise/reglages'
import { useCairn } from '../../../../renderer/store/cairn-store'
import { getCtx } from '../../../../renderer/store/session'
import { UiProvider } from '../../../../renderer/ui/ui-provider'
import type { Id } from '../../../../shared/kernel/json'
import { listEtapes } from '../../../../shared/rules/retroplanning/etapes.rules'
import { hasVisible, measureFrame, type Banc } from '../banc'
import { BARRE, getRoot, openPlan, scrollFrise, shiftFrise } from './cairn-gestes'
import './page.css'

const nothing = (): void => undefined

/** What the screen gives to the frise, and nothing else: as the other components stand alone in their pages. */
function Hote() {
  const dossier = useCairn((state) => state.dossier)
  const etapes = useMemo(() => listEtapes(dossier, getCtx().today), [dossier])
  const [selected, setSelected] = useState<Id | null>(null)
  const [reglages, setReglages] = useState(() => buildReglages(window.innerWidth))
  const patch = useCallback((some: Partial<Reglages>) => {
    setReglages((now) => ({ ...now, ...some }))
  }, [])
  return (
    <FrisePanel
      etapes={etapes}
      selected={selected}
      onSelect={setSelected}
      reglages={reglages}
      onReglages={patch}
      renamed={null}
      onRename={nothing}
      onAdd={nothing}
      slot={null}
    />
  )
}

let root: Root | null = null

/** The frise of the application alone: same code, same store, same styles; the list of the steps is read inside the time measured. */
const draw = (): Promise<number> =>
  measureFrame(
    () => {
      root = createRoot(getRoot())
      root.render(
        <UiProvider>
          <Hote />
        </UiProvider>,
      )
    },
    () => hasVisible(BARRE),
  )

const banc: Banc = {
  prepare: async (steps) => {
    await openPlan(steps)
    await new Promise((resolve) => setTimeout(resolve, 1000))
  },
  draw,
  redraw: () => {
    root?.unmount()
    return draw()
  },
  scroll: scrollFrise,
  shift: shiftFrise,
}
globalThis.banc = banc
