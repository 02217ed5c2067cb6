import { useEffect, useEffectEvent, useRef, useState, type PointerEvent } from 'react'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { shiftDateFloue } from '../../../../shared/kernel/date-floue-shift'
import type { Id } from '../../../../shared/kernel/json'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { RETRO } from '../../../strings/retroplanning'
import { announce } from '../../../ui/status-region'
import { etirerDate } from './etirer-date'
import type { Fantome } from './grille'
import { buildDecalage, getPas, type Pas } from './pas'

export type Bord = 'debut' | 'fin'

type Prise = {
  readonly etape: EtapeLue
  readonly bord: Bord | null
  readonly x: number
  readonly pas: Pas
  readonly nombre: number
}

type Options = {
  readonly findEtape: (id: Id) => EtapeLue | undefined
  readonly parJour: number
  /** So many units of the date; an edge, or the whole when null. */
  readonly onDrop: (etape: EtapeLue, bord: Bord | null, pas: Pas['unite'], nombre: number) => void
}

/** Pixels at each end of a bar that take the edge instead of the whole, and how wide a bar must be to have edges. */
const PRISE_BORD = 7
const LARGEUR_BORDS = 30

/**
 * Bars that are dragged: whole or by an edge, by units of their own precision. One gesture is one drop; Échap leaves everything as it
 * was.
 */
export function useGlisser({ findEtape, parJour, onDrop }: Options) {
  const prise = useRef<Prise | null>(null)
  const [fantome, setFantome] = useState<Fantome | null>(null)
  const isActive = fantome !== null

  function end(): void {
    prise.current = null
    setFantome(null)
  }

  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end()
    announce(RETRO.cancelled)
  })

  useEffect(() => {
    if (!isActive) return undefined
    const listen = (event: KeyboardEvent) => onEscape(event)
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [isActive])

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    const mark = (event.target as HTMLElement).closest<HTMLElement>('.fr-marque')
    const id = mark?.closest<HTMLElement>('[data-id]')?.dataset['id']
    const etape = id === undefined ? undefined : findEtape(id)
    if (event.button !== 0 || mark === null || !etape?.quand) return
    const pas = getPas(etape.quand)
    prise.current = { etape, bord: readBord(event, mark), x: event.clientX, pas, nombre: 0 }
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const held = prise.current
    if (held === null || held.etape.quand === null) return
    const { etape, bord, pas } = held
    const nombre = Math.round((event.clientX - held.x) / (parJour * pas.jours))
    if (nombre === held.nombre) return
    prise.current = { ...held, nombre }
    // Taken only once it moves: a simple click must keep its own target.
    event.currentTarget.setPointerCapture(event.pointerId)
    const by = buildDecalage(pas.unite, nombre)
    const moved =
      bord === null ? shiftDateFloue(held.etape.quand, by) : etirerDate(held.etape.quand, bord, by)
    const quand = moved.ok ? moved.value : null
    setFantome({
      id: etape.id,
      quand,
      texte: quand === null ? RETRO.unknownDate : formatDateFloue(quand),
    })
  }

  function onPointerUp(): void {
    const held = prise.current
    end()
    if (held !== null && held.nombre !== 0) {
      onDrop(held.etape, held.bord, held.pas.unite, held.nombre)
    }
  }

  return { fantome, events: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end } }
}

/** Only a length has edges, and only when it is long enough to be caught by the middle too. */
function readBord(event: PointerEvent, mark: HTMLElement): Bord | null {
  const { left, width } = mark.getBoundingClientRect()
  const shape = mark.dataset['forme']
  if ((shape !== 'barre' && shape !== 'bande') || width < LARGEUR_BORDS) return null
  if (event.clientX - left <= PRISE_BORD) return 'debut'
  return left + width - event.clientX <= PRISE_BORD ? 'fin' : null
}
