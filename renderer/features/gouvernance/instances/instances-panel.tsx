import { useDeferredValue } from 'react'
import { listInstances } from '../../../../shared/rules/instances.rules'
import type { Id } from '../../../../shared/kernel/json'
import { useCairn } from '../../../store/cairn-store'
import { ModelesEmpty } from '../modeles/modeles-empty'
import { InstanceDetail } from './instance-detail'
import { OutlinePanel } from './outline-panel'
import { useOutline } from './use-outline'

/** The outline at the left, the instance chosen at the right. */
export function InstancesPanel({ id }: { readonly id: Id | null }) {
  const outline = useOutline('instances')
  const selected = useCairn(({ dossier }) =>
    id !== null && dossier.instances[id] !== undefined
      ? id
      : (listInstances(dossier)[0]?.id ?? null),
  )
  // The outline answers first; the record follows.
  const shown = useDeferredValue(selected)
  if (selected === null) return <ModelesEmpty onAdd={() => outline.actions.add(null)} />
  return (
    <div className="gouvernance-deux">
      <OutlinePanel outline={outline} selected={selected} />
      {shown !== null && <InstanceDetail key={shown} id={shown} />}
    </div>
  )
}
