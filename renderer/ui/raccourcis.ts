/** What a keyboard event is compared with. */
export type Touche = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const NOMS: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Shift: 'Maj',
  Alt: 'Alt',
  Plus: '+',
  '-': '−',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Delete: 'Suppr',
  Escape: 'Échap',
  Enter: 'Entrée',
  Space: 'Espace',
}

/** Splits « CmdOrCtrl+Shift+Z »; « Plus » stands for the + key. */
function listKeys(accelerator: string): readonly string[] {
  return accelerator.split('+')
}

/** « CmdOrCtrl+Shift+Z » as a French keyboard names it: « Ctrl Maj Z ». */
export function formatRaccourci(accelerator: string): string {
  return listKeys(accelerator)
    .map((key) => NOMS[key] ?? key)
    .join(' ')
}

/** The value of `aria-keyshortcuts`: « Control+Shift+Z ». */
export function formatAriaRaccourci(accelerator: string): string {
  return listKeys(accelerator)
    .map((key) => (key === 'CmdOrCtrl' ? 'Control' : key))
    .join('+')
}

/**
 * Does this keystroke ask for that accelerator? Digits are told by their place (`event.code`): on AZERTY they need Maj. AltGr is seen as
 * Ctrl and Alt together, and never matches.
 */
export function isRaccourci(event: Touche, accelerator: string): boolean {
  const keys = listKeys(accelerator)
  const key = keys.at(-1) ?? ''
  const command = event.ctrlKey || event.metaKey
  if (command && event.altKey) return false
  if (command !== keys.includes('CmdOrCtrl') || event.altKey !== keys.includes('Alt')) return false
  const digit = /^[0-9]$/.test(key)
  if (digit) return event.code === `Digit${key}` || event.code === `Numpad${key}`
  if (event.shiftKey !== keys.includes('Shift')) return false
  return event.key.toLowerCase() === key.toLowerCase()
}
