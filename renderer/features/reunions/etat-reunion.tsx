import { REGISTRY } from '../../../shared/domain/registry'
import { REUNIONS } from '../../strings/reunions'

/** The state of a meeting, in words: « Prévue », « Tenue »… */
export function EtatReunion({ statut }: { readonly statut: string | null }) {
  const options = REGISTRY.reunions.fields.statut.options ?? []
  const label = options.find(({ value }) => value === statut)?.label ?? REUNIONS.noStatut
  return (
    <span className="reunion-etat" data-statut={statut ?? 'aucun'}>
      {label}
    </span>
  )
}
