import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { DateIso } from '../../../../shared/kernel/json'
import { readTouche } from '../frise/touches'
import type { Objet } from './calendrier-model'
import { useGestesObjet, type Deplace } from './use-gestes-objet'

/**
 * What moves the steps of the calendar: menus, dragging, and Alt with an arrow on a step, after which the focus goes with it to its new
 * day. `onGo`: the day to show; the new date has just been said, nothing more is to be.
 */
export function useDeplacements(
  corps: RefObject<HTMLElement | null>,
  objets: readonly Objet[],
  onGo: (jour: DateIso) => void,
) {
  const moved = useRef<Deplace | null>(null)
  const gestes = useGestesObjet((deplace) => {
    if (deplace.hasKeyboard) moved.current = deplace
    onGo(deplace.jour)
  })

  useEffect(() => {
    const wanted = moved.current
    const objet = objets.find(({ id }) => id === wanted?.id)
    if (wanted === null || objet?.quand.debut !== wanted.jour) return
    moved.current = null
    const own = `[data-etape="${CSS.escape(wanted.id)}"]`
    const links = [...(corps.current?.querySelectorAll<HTMLElement>(own) ?? [])]
    links.find((link) => link.offsetParent !== null)?.focus()
  })

  function keyDown(event: KeyboardEvent): void {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-etape]')?.dataset['etape']
    const objet = objets.find((one) => one.id === id)
    const asked = readTouche(event)
    if (objet === undefined || asked?.genre !== 'decale') return
    event.preventDefault()
    event.stopPropagation()
    gestes.shift(objet, asked.sens, asked.mois)
  }

  return { gestes, keyDown }
}
