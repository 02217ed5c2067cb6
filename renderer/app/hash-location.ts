import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function readLocation(): string {
  return `/${window.location.hash.replace(/^#?\/?/, '')}`
}

/** Goes to a route of the page: « /plan/fa_1?champ=budget ». */
export function navigateTo(to: string, options: { readonly replace?: boolean } = {}): void {
  const address = `#${to.startsWith('/') ? to : `/${to}`}`
  if (options.replace === true) {
    history.replaceState(history.state, '', address)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  } else {
    window.location.hash = address
  }
}

/**
 * The location for wouter, all of it after « # ». Its own hook moves what follows « ? » before the « # », which reloads nothing but
 * leaves a stale question in the address.
 */
export function useHashRoute(): [string, typeof navigateTo] {
  return [useSyncExternalStore(subscribe, readLocation), navigateTo]
}
