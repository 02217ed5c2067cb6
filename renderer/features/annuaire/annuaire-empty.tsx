import { Button } from '@mantine/core'
import { ANNUAIRE } from '../../strings/annuaire'
import { EmptyState } from '../../ui/empty-state'
import { useAnnuaire } from './annuaire-context'
import type { Onglet } from './annuaire-route'

/** What a tab is for, with an example, as long as it holds nothing. */
export function AnnuaireEmpty({ onglet }: { readonly onglet: Onglet }) {
  const { open } = useAnnuaire()
  const { title, text, example } = ANNUAIRE.empty[onglet]
  const start = () => {
    if (onglet === 'personnes') open({ quoi: 'contact' })
    else if (onglet === 'organismes') open({ quoi: 'creation', table: 'organismes' })
    else open({ quoi: 'creation', table: 'listesDiffusion' })
  }
  return (
    <div className="annuaire-rien">
      <EmptyState
        title={title}
        example={example}
        action={
          <Button variant="default" onClick={start}>
            {ANNUAIRE.create[onglet]}
          </Button>
        }
      >
        {text}
      </EmptyState>
    </div>
  )
}
