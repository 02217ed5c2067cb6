import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useCairn } from '../store/cairn-store'
import { APP } from '../strings/app'
import { StatusRegion } from '../ui/status-region'
import { AvisToasts } from './avis-toasts'
import { CurrentScreen } from './current-screen'
import { DropTarget } from './drop-target'
import { EnvoiHost } from './envoi-host'
import { FailureScreen } from './failure-screen'
import { HistoryHost } from './history-host'
import { useKeyboard } from './keyboard'
import { MotDePasseHost } from './mot-de-passe-dialog'
import { Navigation } from './navigation'
import { RecuperationHost } from './recuperation-host'
import { readModule } from './routes'
import { SaveBanner } from './save-state'
import { TopBar } from './top-bar'
import { useBridgeEvents, useMenuState } from './use-bridge-events'
import { useShellCommandes } from './use-shell-commands'

const importPalette = () => import('../features/recherche/palette')

const Palette = lazy(async () => {
  const module = await importPalette()
  return { default: module.Palette }
})

/** A change of module puts the focus on the content, as a page load would. */
function useFocusOnModule(module: string): (main: HTMLElement | null) => void {
  const main = useRef<HTMLElement | null>(null)
  const previous = useRef(module)
  useEffect(() => {
    if (previous.current !== module) main.current?.focus({ preventScroll: true })
    previous.current = module
  }, [module])
  return useCallback((element) => {
    main.current = element
  }, [])
}

/** The window: bar, navigation, content, notices. */
export function Frame() {
  const [location] = useLocation()
  const [isSearching, setIsSearching] = useState(false)
  const isDark = useShellCommandes(() => setIsSearching(true))
  const isOpen = useCairn((state) => state.phase === 'ouvert')
  const panne = useCairn((state) => (state.phase === 'panne' ? state.panne : null))
  const keepMain = useFocusOnModule(readModule(location))
  // Fetched once the screen is quiet: the first letters typed after Ctrl K must find their field.
  useEffect(() => {
    const handle = requestIdleCallback(() => void importPalette())
    return () => cancelIdleCallback(handle)
  }, [])
  useKeyboard()
  useBridgeEvents()
  useMenuState()

  if (panne !== null) return <FailureScreen panne={panne} />
  return (
    <div className="cadre" data-ouvert={isOpen}>
      <a
        className="evitement"
        href="#contenu"
        onClick={(event) => {
          // The address holds the route: it must not become « #contenu ».
          event.preventDefault()
          document.getElementById('contenu')?.focus()
        }}
      >
        {APP.skip}
      </a>
      <TopBar isDark={isDark} />
      {isOpen && <Navigation />}
      <main id="contenu" className="contenu" tabIndex={-1} ref={keepMain} data-zone="contenu">
        <SaveBanner />
        <div className="contenu-ecran">
          <CurrentScreen />
        </div>
        <div id="couches" />
      </main>
      <AvisToasts />
      <StatusRegion />
      <DropTarget />
      <EnvoiHost />
      <MotDePasseHost />
      <RecuperationHost />
      <HistoryHost />
      {isSearching && (
        <Suspense>
          <Palette onClose={() => setIsSearching(false)} />
        </Suspense>
      )}
    </div>
  )
}
