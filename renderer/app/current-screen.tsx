import { Button } from '@mantine/core'
import { Suspense, useEffect } from 'react'
import { useLocation } from 'wouter'
import { useCairn } from '../store/cairn-store'
import { addAvis, openDossier } from '../store/session'
import { APP } from '../strings/app'
import { EmptyState } from '../ui/empty-state'
import { ErrorBoundary } from './error-boundary'
import { openExample } from './file-actions'
import { navigateTo } from './hash-location'
import { findRoute, readModule } from './routes'
import { usePageTitle } from './use-bridge-events'

/** A page loaded on the address of a module opens the CTG that was last open; without any, it shows the library. */
async function reopenLast(): Promise<void> {
  const [last] = [...useCairn.getState().bibliotheque].sort((a, b) => b.ouvertLe - a.ouvertLe)
  const opened = last === undefined ? null : await openDossier(last.dossierId)
  if (opened?.ok === true) return
  if (opened?.ok === false) addAvis({ ton: 'erreur', texte: opened.error.message })
  navigateTo('/', { replace: true })
}

let isExampleAsked = false

async function askExample(): Promise<void> {
  if (isExampleAsked) return
  isExampleAsked = true
  await openExample()
  isExampleAsked = false
}

function Waiting() {
  return (
    <p className="attente" role="status">
      {APP.opening}
    </p>
  )
}

/** The screen of the address. */
export function CurrentScreen() {
  const [location] = useLocation()
  const isOpen = useCairn((state) => state.phase === 'ouvert')
  const isStarting = useCairn((state) => state.phase === 'demarrage')
  const module = readModule(location)
  const route = findRoute(location)
  const mustOpen = route?.needsDossier === true && !isOpen && !isStarting
  usePageTitle(route?.title ?? '')
  useEffect(() => {
    if (isStarting) return
    if (module === 'exemple') void askExample()
    else if (mustOpen) void reopenLast()
  }, [module, mustOpen, isStarting])

  if (module === 'exemple' || isStarting || mustOpen) return <Waiting />
  if (route === undefined) {
    return (
      <div className="ecran-corps">
        <h1>{APP.notFoundTitle}</h1>
        <EmptyState
          title={APP.library}
          action={<Button onClick={() => navigateTo('/')}>{APP.backToLibrary}</Button>}
        >
          {APP.notFoundText}
        </EmptyState>
      </div>
    )
  }
  const Screen = route.getScreen()
  return (
    <ErrorBoundary place={location}>
      <Suspense fallback={<Waiting />}>
        <Screen />
      </Suspense>
    </ErrorBoundary>
  )
}
