import { useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { findLigne } from './fenetre'
import { readTouche, type Demande } from './touches'
import type { FriseVue } from './use-frise'

/** What the keyboard does beyond moving about. */
export type ActionsFrise = {
  readonly fold: (id: Id, isFolded: boolean) => void
  readonly open: (id: Id) => void
  readonly rename: (id: Id) => void
  readonly mark: (id: Id) => void
  readonly remove: (id: Id, next: Id | null) => void
  readonly add: (id: Id | null) => void
  readonly shift: (etape: EtapeLue, sens: 1 | -1, byMonth: boolean) => void
  readonly reorder: (id: Id, sens: 1 | -1) => void
}

/** The keyboard of the treegrid: one line holds the focus, and it follows the step that moves. */
export function useClavier(
  frise: FriseVue,
  selected: Id | null,
  fermees: ReadonlySet<Id>,
  onSelect: (id: Id) => void,
  actions: ActionsFrise,
) {
  const { cadre, lignes, hauteurs } = frise
  const wanted = useRef<Id | null>(null)

  /** Brings a line under the header and above the bottom. */
  function reveal(index: number): void {
    const box = cadre.current
    if (box === null) return
    const top = hauteurs.tops[index] ?? 0
    const bottom = hauteurs.tops[index + 1] ?? hauteurs.hauteur
    const seen = box.clientHeight - HAUT_ENTETE
    if (top < box.scrollTop) box.scrollTop = top
    else if (bottom > box.scrollTop + seen) box.scrollTop = bottom - seen
  }

  /** The focus goes to a line as soon as it is drawn. */
  function goTo(id: Id): void {
    wanted.current = id
    if (id === selected) focusWanted()
    else onSelect(id)
  }

  function focusWanted(): void {
    const id = wanted.current
    const index = id === null ? -1 : lignes.findIndex((ligne) => ligne.id === id)
    if (id === null || index < 0) return
    const line = cadre.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)
    if (!line) return
    wanted.current = null
    line.focus({ preventScroll: true })
    reveal(index)
  }

  useLayoutEffect(() => focusWanted())

  function move(ou: Extract<Demande, { genre: 'va' }>['ou'], index: number): void {
    const page = Math.max(1, countPage(frise) - 1)
    const last = lignes.length - 1
    const to = {
      avant: index - 1,
      apres: index + 1,
      debut: 0,
      fin: last,
      'page-avant': index - page,
      'page-apres': index + page,
    }[ou]
    const next = lignes[Math.min(last, Math.max(0, to))]
    if (next !== undefined) goTo(next.id)
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if ((event.target as HTMLElement).role === 'row' || event.target === event.currentTarget) {
      const asked = readTouche(event)
      if (asked === null) return
      event.preventDefault()
      event.stopPropagation()
      answer(asked)
    }
  }

  function answer(asked: Demande): void {
    if (asked.genre === 'zoom') {
      frise.zoomBy(asked.sens)
      return
    }
    const focused = document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id']
    const index = lignes.findIndex(({ id }) => id === (focused ?? selected))
    const etape = lignes[index]
    if (asked.genre === 'ajoute') {
      actions.add(etape?.id ?? null)
      return
    }
    if (etape === undefined) return
    const isFolded = fermees.has(etape.id)
    switch (asked.genre) {
      case 'va':
        return move(asked.ou, index)
      case 'plie':
        if (etape.enfants > 0 && !isFolded) actions.fold(etape.id, true)
        else if (etape.parent !== null) goTo(etape.parent)
        return
      case 'deplie':
        if (etape.enfants === 0) return
        if (isFolded) actions.fold(etape.id, false)
        else move('apres', index)
        return
      case 'ouvre':
        return actions.open(etape.id)
      case 'renomme':
        return actions.rename(etape.id)
      case 'marque':
        return actions.mark(etape.id)
      case 'supprime': {
        const next = lignes
          .slice(index + 1)
          .find(({ profondeur }) => profondeur <= etape.profondeur)
        return actions.remove(etape.id, next?.id ?? lignes[index - 1]?.id ?? null)
      }
      case 'decale':
        return actions.shift(etape, asked.sens, asked.mois)
      case 'range':
        wanted.current = etape.id
        return actions.reorder(etape.id, asked.sens)
    }
  }

  return { onKeyDown, goTo, reveal }
}

export const HAUT_ENTETE = 44

function countPage({ cadre, hauteurs }: FriseVue): number {
  const box = cadre.current
  if (box === null) return 10
  const first = findLigne(hauteurs.tops, box.scrollTop)
  return findLigne(hauteurs.tops, box.scrollTop + box.clientHeight - HAUT_ENTETE) - first
}
