import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Id } from '../../../../shared/kernel/json'

/** The line that is open: the one asked by the address (« ?ouvrir=dec_1 »), then the one chosen. */
export function useOuvrir(): readonly [Id | null, (id: Id | null) => void] {
  const [location] = useLocation()
  const asked = new URLSearchParams(location.split('?')[1] ?? '').get('ouvrir')
  const [state, setState] = useState({ asked, open: asked })
  const open = state.asked === asked ? state.open : asked
  useEffect(() => {
    if (asked === null) return
    const line = document.querySelector<HTMLElement>(`[data-ligne="${CSS.escape(asked)}"]`)
    line?.scrollIntoView({ block: 'center' })
    line?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true })
  }, [asked])
  const choose = useCallback((id: Id | null) => setState({ asked, open: id }), [asked])
  return [open, choose]
}
