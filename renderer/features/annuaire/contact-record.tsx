import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import { ANNUAIRE } from '../../strings/annuaire'
import { ListeRecord } from './liste-record'
import { OrganismeRecord } from './organisme-record'
import { PersonneRecord } from './personne-record'
import { PosteRecord } from './poste-record'
import { findFicheContact } from './use-annuaire'

type ContactRecordProps = {
  readonly id: Id
  /** What the address names: the function that is looked for, in the record of whoever holds it. */
  readonly vise: Id | null
}

/** The record of a contact, whatever it is. */
export function ContactRecord({ id, vise }: ContactRecordProps) {
  const table = useCairn((state) => findFicheContact(state.dossier, id)?.table)
  switch (table) {
    case 'personnes':
      return <PersonneRecord id={id} vise={vise} />
    case 'organismes':
      return <OrganismeRecord id={id} />
    case 'fonctions':
      return <PosteRecord id={id} />
    case 'listesDiffusion':
      return <ListeRecord id={id} />
    default:
      return <p className="annuaire-rien">{ANNUAIRE.gone}</p>
  }
}
