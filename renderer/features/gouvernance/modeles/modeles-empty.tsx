import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { EmptyState } from '../../../ui/empty-state'
import { MODELES } from './modeles'
import { useModele } from './use-modele'

/** No instance yet: what it is for, the models, or a first instance of one’s own. */
export function ModelesEmpty({ onAdd }: { readonly onAdd: () => void }) {
  const add = useModele()
  return (
    <div className="gouvernance-vide">
      <EmptyState
        title={GOUVERNANCE.emptyTitle}
        example={GOUVERNANCE.emptyExample}
        action={
          <>
            <ul className="gouvernance-modeles">
              {MODELES.map((modele) => (
                <li key={modele.id}>
                  <button type="button" className="modele" onClick={() => add(modele)}>
                    <span className="modele-titre">{modele.titre}</span>
                    <span className="modele-texte">{modele.description}</span>
                  </button>
                </li>
              ))}
            </ul>
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
              {GOUVERNANCE.add}
            </Button>
          </>
        }
      >
        {GOUVERNANCE.emptyText}
      </EmptyState>
    </div>
  )
}
