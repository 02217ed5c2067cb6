import { DialogueDate } from '../frise/dialogue-date'
import type { Actions } from '../frise/use-actions'

/** The window that asks for a date which no words could shift; nothing while none is asked for. */
export function DemandeDate({ actions }: { readonly actions: Actions }) {
  const { asked, setAsked, put } = actions
  if (asked === null) return null
  return (
    <DialogueDate
      etape={asked}
      onClose={() => setAsked(null)}
      onDate={(date) => {
        setAsked(null)
        put(asked.id, date)
      }}
    />
  )
}
