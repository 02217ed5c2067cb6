import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { getRow } from '../../../../shared/domain/dossier'
import '../../../../renderer/app/app.css'
import '../../../../renderer/app/app-media.css'
import { ErrorBoundary } from '../../../../renderer/app/error-boundary'
import { Frame } from '../../../../renderer/app/frame'
import { useHashRoute } from '../../../../renderer/app/hash-location'
import { preloadScreen } from '../../../../renderer/app/routes'
import { getBridge } from '../../../../renderer/bridge/get-bridge'
import { readOwnText } from '../../../../renderer/bridge/own-text'
import { createTrustedWorker } from '../../../../renderer/bridge/trusted-worker'
import { createPageStorage } from '../../../../renderer/storage/browser-storage'
import { useCairn } from '../../../../renderer/store/cairn-store'
import { setMachine } from '../../../../renderer/store/machine'
import { openCtgBytes, start } from '../../../../renderer/store/session'
import { UiProvider } from '../../../../renderer/ui/ui-provider'
import { hasVisible, measureFrame, readPlan, scrollFrames, type Banc } from '../banc'
import type { PlanBarres } from '../plan-barres'

const FRISE = '#/retroplanning/frise'
/** What the frise is made of. */
const BARRE = '.fr-marque'
const SCROLLER = '.fr-grille'

/** A month later: Alt + Maj + →. */
const DECALER = { key: 'ArrowRight', altKey: true, shiftKey: true, bubbles: true, cancelable: true }

let plan: PlanBarres | null = null

function getScroller(): HTMLElement {
  const element = document.querySelector<HTMLElement>(SCROLLER)
  if (element === null) throw new Error('the frise is not drawn')
  return element
}

async function waitForRow(id: string): Promise<HTMLElement> {
  for (;;) {
    const row = document.querySelector<HTMLElement>(`.fr-ligne[data-id="${id}"]`)
    if (row !== null) return row
    await new Promise(requestAnimationFrame)
  }
}

/** Like main.tsx, whole application and both stores, but that the dossier is open before anything is drawn. */
const banc: Banc = {
  prepare: async (steps) => {
    plan = await readPlan<PlanBarres>(steps)
    const bridge = getBridge()
    setMachine(bridge, createTrustedWorker, readOwnText)
    await start({ bridge, storage: createPageStorage(bridge) })
    const answer = await fetch(`./plan-${String(steps)}.ctg`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const opened = await openCtgBytes('plan.ctg', bytes, 'fichier')
    if (!opened.ok) throw new Error(opened.error.message)
    useCairn.setState({ avis: [] })
    window.location.hash = FRISE
    preloadScreen(FRISE.slice(1))
    await new Promise((resolve) => setTimeout(resolve, 1000))
  },
  draw: () =>
    measureFrame(
      () => {
        const root = document.getElementById('root')
        if (root === null) throw new Error('no #root in the page')
        createRoot(root).render(
          <UiProvider>
            <ErrorBoundary place="">
              <Router hook={useHashRoute}>
                <Frame />
              </Router>
            </ErrorBoundary>
          </UiProvider>,
        )
      },
      () => hasVisible(BARRE),
    ),
  redraw: async () => {
    window.location.hash = '#/plan'
    while (document.querySelector(BARRE) !== null) await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve, 500))
    return measureFrame(
      () => {
        window.location.hash = FRISE
      },
      () => hasVisible(BARRE),
    )
  },
  scroll: (...how) => {
    const scroller = getScroller()
    return scrollFrames(
      () => scroller.scrollTop,
      (top) => {
        scroller.scrollTop = top
      },
      how,
    )
  },
  // The gesture of a user, on the line that holds the keyboard. Both stores write behind.
  shift: async () => {
    if (plan === null) throw new Error('prepare first')
    const ids = [plan.source, ...plan.successeurs]
    const readDates = (): readonly (string | undefined)[] =>
      ids.map((id) => getRow(useCairn.getState().dossier, 'etapes', id)?.prevue?.debut)
    getScroller().scrollTop = 0
    const row = await waitForRow(plan.source)
    row.click()
    row.focus()
    await new Promise((resolve) => setTimeout(resolve, 500))
    const before = readDates()
    const getLeft = (): string | undefined => row.querySelector<HTMLElement>(BARRE)?.style.left
    const left = getLeft()
    const ms = await measureFrame(
      () => {
        row.dispatchEvent(new KeyboardEvent('keydown', DECALER))
      },
      () => getLeft() !== left,
    )
    const after = readDates()
    return { ms, moved: after.filter((date, n) => date !== before[n]).length }
  },
}
globalThis.banc = banc
