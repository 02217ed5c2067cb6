import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { getBridge } from '../bridge/get-bridge'
import { readOwnText } from '../bridge/own-text'
import { createTrustedWorker } from '../bridge/trusted-worker'
import { createPageStorage } from '../storage/browser-storage'
import { setUpDossierLie } from '../store/dossier-lie'
import { setMachine } from '../store/machine'
import { startSauvegardes } from '../store/sauvegarde-auto'
import { start } from '../store/session'
import { UiProvider } from '../ui/ui-provider'
import './app.css'
import './app-media.css'
import { ErrorBoundary } from './error-boundary'
import { Frame } from './frame'
import { useHashRoute } from './hash-location'
import { preloadScreen } from './routes'

const root = document.getElementById('root')
if (root === null) throw new Error('no #root in the page')

const bridge = getBridge()
setMachine(bridge, createTrustedWorker, readOwnText)
setUpDossierLie()
startSauvegardes()
// The library is read while the frame is drawn.
void start({ bridge, storage: createPageStorage(bridge) })
preloadScreen(window.location.hash.slice(1))

createRoot(root).render(
  <StrictMode>
    <UiProvider>
      <ErrorBoundary place="">
        <Router hook={useHashRoute}>
          <Frame />
        </Router>
      </ErrorBoundary>
    </UiProvider>
  </StrictMode>,
)
