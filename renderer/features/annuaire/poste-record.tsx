import { getRow } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { formatTitreFonction } from '../../../shared/rules/fonctions.rules'
import { getNomOrganisme } from '../../../shared/rules/libelles.rules'
import { capitalize } from '../../../shared/rules/vocabulaire.rules'
import { RecordForm } from '../../forms/record-form'
import { useCairn } from '../../store/cairn-store'
import { ANNUAIRE } from '../../strings/annuaire'
import { LiensCard } from './liens-card'
import { RecordFrame } from './record-frame'

/** A post that nobody holds, or the mailbox of a service: a function without a person. */
export function PosteRecord({ id }: { readonly id: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const fonction = getRow(dossier, 'fonctions', id)
  if (fonction === undefined) return null
  const titre = capitalize(formatTitreFonction(fonction)) || ANNUAIRE.noTitle
  return (
    <RecordFrame
      fiche={{ table: 'fonctions', id }}
      titre={titre}
      sous={getNomOrganisme(dossier, fonction.organisme)}
      marques={[ANNUAIRE.vacant]}
    >
      <p className="annuaire-explication">{ANNUAIRE.vacantText}</p>
      <section className="annuaire-bloc" aria-labelledby="annuaire-poste">
        <h3 id="annuaire-poste">{ANNUAIRE.post}</h3>
        <RecordForm table="fonctions" id={id} />
      </section>
      <LiensCard table="fonctions" id={id} />
    </RecordFrame>
  )
}
