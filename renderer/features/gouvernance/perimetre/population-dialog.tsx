import type { Id } from '../../../../shared/kernel/json'
import { ChildTable } from '../../../forms/child-table'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { Dialogue } from '../../../ui/dialogue'

type DialogProps = { readonly id: Id; readonly name: string; readonly onClose: () => void }

/** The figures of a territoire side by side, one line a year and a source. */
export function PopulationDialog({ id, name, onClose }: DialogProps) {
  return (
    <Dialogue title={GOUVERNANCE.populationsTitle(name)} size="lg" onClose={onClose}>
      <p className="sous">{GOUVERNANCE.populationsHelp}</p>
      <ChildTable
        table="populations"
        parentField="territoire"
        parentId={id}
        columns={['habitants', 'annee', 'source']}
      />
    </Dialogue>
  )
}
