import type { KeyboardEvent } from 'react'

/** ↑ and ↓ in a register: from line to line, on the same control. */
export function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const target = event.target as HTMLElement
  if (step === 0 || event.altKey || event.ctrlKey || event.shiftKey) return
  if (!target.hasAttribute('data-focus')) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-focus]')]
  const next = stops[stops.indexOf(target) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
