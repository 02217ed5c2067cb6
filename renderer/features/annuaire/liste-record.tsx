import { getRow } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { RecordForm } from '../../forms/record-form'
import { useCairn } from '../../store/cairn-store'
import { ANNUAIRE } from '../../strings/annuaire'
import { DestinatairesCard } from './destinataires-card'
import { RecordFrame } from './record-frame'

/** A list: who it is made of, and who receives today. */
export function ListeRecord({ id }: { readonly id: Id }) {
  const liste = useCairn((state) => getRow(state.dossier, 'listesDiffusion', id))
  if (liste === undefined) return null
  const count = liste.fonctions.length + liste.organismes.length + liste.instances.length
  return (
    <RecordFrame
      fiche={{ table: 'listesDiffusion', id }}
      titre={liste.nom.trim() || ANNUAIRE.noName}
      sous={ANNUAIRE.memberCount(count)}
    >
      {count > 0 && <DestinatairesCard liste={id} />}
      <section className="annuaire-bloc" aria-labelledby="annuaire-membres">
        <h3 id="annuaire-membres">{ANNUAIRE.members}</h3>
        <p className="champ-aide">{ANNUAIRE.membersText}</p>
        <RecordForm table="listesDiffusion" id={id} />
      </section>
    </RecordFrame>
  )
}
