import { formatAges, getTitreInstance } from '../../../../shared/figures/gouvernance/contenu'
import type { Id } from '../../../../shared/kernel/json'
import { formatPeriodicite } from '../../../../shared/rules/instances.rules'
import { RecordForm } from '../../../forms/record-form'
import { useCairn } from '../../../store/cairn-store'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { CompositionCard } from '../composition/composition-card'
import { MeetingsCard } from './meetings-card'

/** An instance: what it says of itself, who sits in it, when it met. Saved as it is typed. */
export function InstanceDetail({ id }: { readonly id: Id }) {
  const instance = useCairn((state) => state.dossier.instances[id])
  if (instance === undefined) return null
  const ages = formatAges(instance)
  const rythme = formatPeriodicite(instance)
  const said = [
    ...(ages === '' ? [] : [GOUVERNANCE.ages(ages)]),
    ...(rythme === '' ? [] : [GOUVERNANCE.rhythm(rythme)]),
  ]
  const name = getTitreInstance(instance)
  return (
    <article className="gouvernance-detail" aria-label={name} data-zone="detail" tabIndex={0}>
      <div className="gouvernance-feuille">
        <h2>{name}</h2>
        {said.length > 0 && <p className="sous">{said.join(' · ')}</p>}
        <RecordForm table="instances" id={id} sections={['Identité', 'Rôles']} />
        <CompositionCard instance={instance} />
        <RecordForm table="instances" id={id} sections={['Fonctionnement', 'Schéma']} />
        <MeetingsCard id={id} />
      </div>
    </article>
  )
}
