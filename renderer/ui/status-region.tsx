import { useEffect, useState } from 'react'

type Listener = (text: string) => void

const listeners = new Set<Listener>()

/** Says a sentence to screen readers: the outcome of a gesture that the eye sees at once (« Fiche déplacée sous l’objectif 1.2 »). */
export function announce(text: string): void {
  for (const listener of listeners) listener(text)
}

/** The one live region of the page. Stands outside trees and lists, whose roles allow no status. */
export function StatusRegion() {
  const [spoken, setSpoken] = useState({ text: '', turn: 0 })
  useEffect(() => {
    const listen: Listener = (text) => {
      setSpoken((current) => ({ text, turn: current.turn + 1 }))
    }
    listeners.add(listen)
    return () => {
      listeners.delete(listen)
    }
  }, [])
  // The same sentence twice is read twice only if the text changes: an invisible mark alternates.
  return (
    <div className="visuellement-cache" role="status" aria-live="polite">
      {spoken.turn % 2 === 0 ? spoken.text : `${spoken.text}\u200b`}
    </div>
  )
}
