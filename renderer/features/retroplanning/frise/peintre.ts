import type { Id } from '../../../../shared/kernel/json'
import type { Fenetre } from './fenetre'
import { buildLigne, updateLigne, type EtatLigne, type LigneFrise } from './ligne-frise'

/** What the lines are drawn from. */
export type Tableau = {
  /** How many lines there are. */
  readonly total: number
  /** The lines that stay drawn wherever the window is: the one that holds the keyboard, the one being named. */
  readonly gardees: readonly number[]
  readonly getId: (index: number) => Id
  /** `gauche`: pixels that have gone to the left. */
  readonly getEtat: (index: number, gauche: number) => EtatLigne
}

/** The wait after a scroll, in milliseconds, before the lines stand again in the order in which they are read. */
const REPOS = 150

/**
 * Draws the lines that the window sees in a place that nothing else writes to. A scroll gives the lines that left to the steps that come:
 * nothing is made nor taken away, and no component is rendered.
 */
export function createPeintre(place: HTMLElement) {
  const posees = new Map<Id, LigneFrise>()
  let timer = 0

  function draw(tableau: Tableau, fenetre: Fenetre, gauche: number): void {
    const wanted = listDessinees(fenetre, tableau)
    const ids = new Map(wanted.map((index) => [tableau.getId(index), index]))
    const free: LigneFrise[] = []
    for (const [id, ligne] of posees) {
      if (ids.has(id)) continue
      posees.delete(id)
      // The keyboard must not find itself on another step.
      if (ligne.element.contains(document.activeElement)) ligne.element.remove()
      else free.push(ligne)
    }
    const made: HTMLElement[] = []
    for (const [id, index] of ids) {
      let ligne = posees.get(id) ?? free.pop()
      if (ligne === undefined) {
        ligne = buildLigne()
        made.push(ligne.element)
      }
      posees.set(id, ligne)
      updateLigne(ligne, tableau.getEtat(index, gauche))
    }
    place.append(...made)
    for (const { element } of free) element.remove()
  }

  /** Puts the lines in the order in which they are read. The one that holds the keyboard is not moved: it would lose it. */
  function order(): void {
    clearTimeout(timer)
    timer = 0
    const lines = [...posees.values()].sort((a, b) => (a.vu?.rang ?? 0) - (b.vu?.rang ?? 0))
    const held = lines.find(({ element }) => element.contains(document.activeElement))?.element
    const children = [...place.children]
    if (lines.every(({ element }, index) => element === children[index])) return
    let isAfter = held === undefined
    for (const { element } of lines) {
      if (element === held) isAfter = true
      else if (isAfter) place.append(element)
      else place.insertBefore(element, held ?? null)
    }
  }

  return {
    draw,
    order,
    /** Orders the lines once the scroll rests. */
    orderLater: (): void => {
      clearTimeout(timer)
      timer = window.setTimeout(order, REPOS)
    },
    getNom: (id: Id): HTMLElement | null => posees.get(id)?.nom ?? null,
    stop: (): void => clearTimeout(timer),
  }
}

export type Peintre = ReturnType<typeof createPeintre>

/** The lines in the window, and those that stay, in order. A window measured on a longer plan may end beyond this one. */
function listDessinees({ de, a }: Fenetre, { gardees, total }: Tableau): readonly number[] {
  const count = Math.max(0, Math.min(a, total) - de)
  const inside = Array.from({ length: count }, (_, index) => de + index)
  const outside = gardees.filter((index) => index < total && (index < de || index >= a))
  return [...inside, ...outside]
}
