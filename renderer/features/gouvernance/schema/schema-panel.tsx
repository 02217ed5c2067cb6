import type { Id } from '../../../../shared/kernel/json'
import { listInstances } from '../../../../shared/rules/instances.rules'
import { useCairn } from '../../../store/cairn-store'
import { OutlinePanel } from '../instances/outline-panel'
import { useOutline } from '../instances/use-outline'
import { ModelesEmpty } from '../modeles/modeles-empty'
import { SchemaSheet } from './schema-sheet'

/** The chart beside its outline: what is typed at the left is drawn at the right. */
export function SchemaPanel({ id }: { readonly id: Id | null }) {
  const outline = useOutline('schema')
  const selected = useCairn(({ dossier }) =>
    id !== null && dossier.instances[id] !== undefined
      ? id
      : (listInstances(dossier)[0]?.id ?? null),
  )
  if (selected === null) return <ModelesEmpty onAdd={() => outline.actions.add(null)} />
  return (
    <div className="gouvernance-deux">
      <OutlinePanel outline={outline} selected={selected} />
      <SchemaSheet />
    </div>
  )
}
