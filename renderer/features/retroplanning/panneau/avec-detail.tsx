import { useCallback, useRef, type ReactNode } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useActions } from '../frise/use-actions'
import { DetailEtape } from './detail-etape'
import { DemandeDate } from './demande-date'

/** Milliseconds. */
const MENU_CLOSED = 60

type Props = {
  readonly etapes: readonly EtapeLue[]
  readonly selected: Id | null
  readonly onSelect: (id: Id | null) => void
  readonly isOpen: boolean
  /** Kept from one drawing to the next, as `onSelect`: the lines of a view hang from it. */
  readonly onToggle: (isOpen: boolean) => void
  /** A view of the plan; `open` shows the detail of one of its steps. */
  readonly children: (open: (id: Id) => void) => ReactNode
}

/** A view of the plan with the detail that the frieze has: beside it in a wide window, over it in a narrow one. */
export function AvecDetail(props: Props) {
  const { etapes, selected, onSelect, isOpen, onToggle, children } = props
  const actions = useActions()
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<Element | null>(null)
  const chosen = selected === null ? undefined : etapes.find(({ id }) => id === selected)

  const open = useCallback(
    (id: Id): void => {
      const from = document.activeElement
      if (from?.closest('.re-detail') == null) opener.current = from
      onSelect(id)
      onToggle(true)
      // A menu that closes gives the focus back to its button first.
      const wait = from?.closest('[role=menu]') == null ? 0 : MENU_CLOSED
      setTimeout(
        () =>
          box.current
            ?.querySelector<HTMLElement>('.re-detail input')
            ?.focus({ preventScroll: true }),
        wait,
      )
    },
    [onSelect, onToggle],
  )

  /** The focus goes back to what opened the detail, or to the step where the view now has it. */
  function close(): void {
    onToggle(false)
    const from = opener.current
    const own = `[data-etape="${CSS.escape(selected ?? '')}"]`
    requestAnimationFrame(() => {
      const back =
        from instanceof HTMLElement && from.isConnected && from !== document.body
          ? from
          : box.current?.querySelector<HTMLElement>(`${own}, [tabindex="0"]`)
      back?.focus({ preventScroll: true })
    })
  }

  return (
    <div ref={box} className="re-cadre">
      {children(open)}
      {isOpen && chosen !== undefined && (
        <DetailEtape
          etape={chosen}
          etapes={etapes}
          actions={actions}
          onClose={close}
          onSelect={onSelect}
        />
      )}
      <DemandeDate actions={actions} />
    </div>
  )
}
