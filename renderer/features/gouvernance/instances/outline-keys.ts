import type { Deplacement } from './use-outline'

type Key = {
  readonly key: string
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

const ALT: { readonly [key: string]: Deplacement } = {
  ArrowRight: 'retrait',
  ArrowLeft: 'sortie',
  ArrowUp: 'monter',
  ArrowDown: 'descendre',
}

/** Alt and an arrow move a line, while it is typed or not. */
export function readMove({ key, altKey, ctrlKey, metaKey }: Key): Deplacement | null {
  return altKey && !ctrlKey && !metaKey ? (ALT[key] ?? null) : null
}

/** Tab indents only while a name is typed: on a line, it leaves the outline as everywhere else. */
export function readTab(event: Key): Deplacement | null {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return null
  return event.shiftKey ? 'sortie' : 'retrait'
}
