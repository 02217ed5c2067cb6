import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  getBloc,
  getSelectionApres,
  isInBloc,
  keepInside,
  selectAll,
  type Selection,
} from '../../../renderer/features/retroplanning/liste/selection'

const at = (ligne: number, colonne: number): Selection => ({
  active: { ligne, colonne },
  ancre: { ligne, colonne },
})

const press = (key: string, options: { shift?: boolean; ctrl?: boolean } = {}) => ({
  key,
  shiftKey: options.shift === true,
  ctrlKey: options.ctrl === true,
})

const TAILLE = { lignes: 10, colonnes: 4 }

describe('the keys of the table, as in Excel', () => {
  it.each([
    ['ArrowDown', {}, 3, 1],
    ['ArrowUp', {}, 1, 1],
    ['ArrowRight', {}, 2, 2],
    ['ArrowLeft', {}, 2, 0],
    ['ArrowDown', { ctrl: true }, 9, 1],
    ['Home', {}, 2, 0],
    ['End', { ctrl: true }, 9, 3],
    ['PageDown', {}, 7, 1],
    ['Enter', {}, 3, 1],
    ['Enter', { shift: true }, 1, 1],
    ['Tab', {}, 2, 2],
    ['Tab', { shift: true }, 2, 0],
  ])('%s %o', (key, options, ligne, colonne) => {
    const next = getSelectionApres(at(2, 1), press(key, options), TAILLE, 5)
    expect(next?.active).toEqual({ ligne, colonne })
  })

  it('Tab goes on from the end of a line to the next one, and out at both ends of the table', () => {
    expect(getSelectionApres(at(2, 3), press('Tab'), TAILLE, 5)).toEqual(at(3, 0))
    expect(getSelectionApres(at(9, 3), press('Tab'), TAILLE, 5)).toBeNull()
    expect(getSelectionApres(at(0, 0), press('Tab', { shift: true }), TAILLE, 5)).toBeNull()
  })

  it('Maj and an arrow extend, an arrow alone gathers', () => {
    const extended = getSelectionApres(at(2, 1), press('ArrowDown', { shift: true }), TAILLE, 5)
    expect(extended).toEqual({ active: { ligne: 3, colonne: 1 }, ancre: { ligne: 2, colonne: 1 } })
    const bloc = getBloc(extended ?? at(0, 0))
    expect(isInBloc(bloc, 3, 1)).toBe(true)
    expect(isInBloc(bloc, 4, 1)).toBe(false)
    expect(getSelectionApres(extended ?? at(0, 0), press('ArrowRight'), TAILLE, 5)).toEqual(
      at(3, 2),
    )
  })

  it('a letter says nothing', () => {
    expect(getSelectionApres(at(0, 0), press('e'), TAILLE, 5)).toBeNull()
  })

  it('whatever is pressed, the selection stays inside', () => {
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'Tab',
      'Enter',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean(), fc.boolean()), {
          maxLength: 100,
        }),
        fc.integer({ min: 1, max: 2000 }),
        (pressed, lignes) => {
          const taille = { lignes, colonnes: 12 }
          let selection = at(0, 0)
          for (const [key, shift, ctrl] of pressed) {
            selection =
              getSelectionApres(selection, press(key, { shift, ctrl }), taille, 7) ?? selection
          }
          expect(keepInside(selection, taille)).toEqual(selection)
        },
      ),
    )
  })

  it('everything', () => {
    expect(getBloc(selectAll(TAILLE))).toEqual({ haut: 0, bas: 9, gauche: 0, droite: 3 })
  })
})
