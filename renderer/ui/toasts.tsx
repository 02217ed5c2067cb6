import { CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'

export type ToastTone = 'info' | 'succes' | 'alerte' | 'erreur'

export type ToastAction = { readonly label: string; readonly run: () => void }

export type Toast = {
  readonly id: string
  readonly tone: ToastTone
  readonly text: string
  readonly actions: readonly ToastAction[]
}

/** How long a notice stays, in milliseconds; errors stay until they are closed. */
const DELAY = 10_000

const ICONS = {
  info: IconInfoCircle,
  succes: IconCircleCheck,
  alerte: IconAlertTriangle,
  erreur: IconAlertTriangle,
} as const

type ToastCardProps = { readonly toast: Toast; readonly onClose: (id: string) => void }

function ToastCard({ toast, onClose }: ToastCardProps) {
  const [isHeld, setIsHeld] = useState(false)
  const close = useEffectEvent(() => onClose(toast.id))
  useEffect(() => {
    if (isHeld || toast.tone === 'erreur') return undefined
    const timer = setTimeout(() => close(), DELAY)
    return () => clearTimeout(timer)
  }, [isHeld, toast.tone])
  const Icon = ICONS[toast.tone]
  return (
    <li
      className="avis"
      data-ton={toast.tone}
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Icon size={18} stroke={1.7} aria-hidden="true" />
      <p>{toast.text}</p>
      {toast.actions.map((action) => (
        <button
          key={action.label}
          type="button"
          className="avis-action"
          onClick={() => {
            action.run()
            onClose(toast.id)
          }}
        >
          {action.label}
        </button>
      ))}
      <CloseButton size="sm" aria-label="Fermer cet avis" onClick={() => onClose(toast.id)} />
    </li>
  )
}

type ToastsProps = { readonly toasts: readonly Toast[]; readonly onClose: (id: string) => void }

/** Short notices at the foot of the window: 10 seconds, held while the mouse or the focus is on them. */
export function Toasts({ toasts, onClose }: ToastsProps) {
  return (
    <section className="avis-pile" aria-label="Avis" aria-live="polite">
      {toasts.length > 0 && (
        <ul>
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} onClose={onClose} />
          ))}
        </ul>
      )}
    </section>
  )
}
