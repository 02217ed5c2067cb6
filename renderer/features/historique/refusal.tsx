import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { HISTORIQUE } from '../../strings/historique'

type RefusalProps = { readonly message: string; readonly onRetry?: () => void }

/** What could not be done, why, and a way to try again. */
export function Refusal({ message, onRetry }: RefusalProps) {
  return (
    <div className="encart refus" data-ton="erreur" role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <p>{message}</p>
      {onRetry !== undefined && (
        <Button size="xs" variant="default" onClick={onRetry}>
          {HISTORIQUE.retry}
        </Button>
      )}
    </div>
  )
}
