import type { Id } from '../../../shared/kernel/json'
import { ListeVirtuelle } from '../../forms/liste-virtuelle'
import { ContactLine } from './contact-line'
import type { Contact } from './contact-types'

type ContactListProps = {
  readonly label: string
  readonly contacts: readonly Contact[]
  readonly selected: Id | null
  readonly onOpen: (id: Id) => void
}

/** The contacts of a tab, of which only the part in sight is drawn. */
export function ContactList({ label, contacts, selected, onOpen }: ContactListProps) {
  return (
    <ListeVirtuelle
      label={label}
      className="contacts"
      items={contacts}
      selected={selected}
      onOpen={onOpen}
      renderLine={(contact, place) => <ContactLine key={contact.id} contact={contact} {...place} />}
    />
  )
}
