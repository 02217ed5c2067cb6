import { describe, expect, it } from 'vitest'
import {
  formatAriaRaccourci,
  formatRaccourci,
  isRaccourci,
  type Touche,
} from '../../../renderer/ui/raccourcis'

const press = (key: string, held: Partial<Touche> = {}): Touche => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('shortcuts, as written', () => {
  it.each([
    ['CmdOrCtrl+Shift+Z', 'Ctrl Maj Z', 'Control+Shift+Z'],
    ['Alt+Up', 'Alt ↑', 'Alt+Up'],
    ['CmdOrCtrl+Plus', 'Ctrl +', 'Control+Plus'],
    ['F1', 'F1', 'F1'],
    ['Delete', 'Suppr', 'Delete'],
  ])('%s', (accelerator, french, aria) => {
    expect(formatRaccourci(accelerator)).toBe(french)
    expect(formatAriaRaccourci(accelerator)).toBe(aria)
  })
})

describe('shortcuts, as pressed', () => {
  it.each([
    ['the keys asked for', press('k', { ctrlKey: true }), 'CmdOrCtrl+K', true],
    ['the command key of a Mac', press('k', { metaKey: true }), 'CmdOrCtrl+K', true],
    ['a letter alone', press('k'), 'CmdOrCtrl+K', false],
    ['one key too many', press('z', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Z', false],
    ['AltGr', press('e', { ctrlKey: true, altKey: true }), 'CmdOrCtrl+E', false],
    ['AltGr with Alt', press('1', { ctrlKey: true, altKey: true, code: 'Digit1' }), 'Alt+1', false],
    ['a digit of AZERTY', press('&', { altKey: true, code: 'Digit1' }), 'Alt+1', true],
    ['another digit', press('é', { altKey: true, code: 'Digit2' }), 'Alt+1', false],
    ['a function key', press('F1'), 'F1', true],
  ])('%s', (_name, event, accelerator, wanted) => {
    expect(isRaccourci(event, accelerator)).toBe(wanted)
  })
})
