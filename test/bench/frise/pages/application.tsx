import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import '../../../../renderer/app/app.css'
import '../../../../renderer/app/app-media.css'
import { ErrorBoundary } from '../../../../renderer/app/error-boundary'
import { Frame } from '../../../../renderer/app/frame'
import { useHashRoute } from '../../../../renderer/app/hash-location'
import { preloadScreen } from '../../../../renderer/app/routes'
import { UiProvider } from '../../../../renderer/ui/ui-provider'
import { hasVisible, measureFrame, type Banc } from '../banc'
import { BARRE, getRoot, openPlan, scrollFrise, shiftFrise } from './cairn-gestes'

const FRISE = '#/retroplanning/frise'

/** The whole application: frame, navigation, screen, controls, legend. */
const banc: Banc = {
  prepare: async (steps) => {
    await openPlan(steps)
    window.location.hash = FRISE
    preloadScreen(FRISE.slice(1))
    await new Promise((resolve) => setTimeout(resolve, 1000))
  },
  draw: () =>
    measureFrame(
      () => {
        createRoot(getRoot()).render(
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
  scroll: scrollFrise,
  shift: shiftFrise,
}
globalThis.banc = banc
