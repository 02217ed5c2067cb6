import {
  IconBuilding,
  IconMail,
  IconMailForward,
  IconUser,
  IconUserQuestion,
} from '@tabler/icons-react'
import { memo } from 'react'
import { ANNUAIRE } from '../../strings/annuaire'
import type { Contact } from './contact-types'

const ICONS = {
  personne: IconUser,
  poste: IconUserQuestion,
  boite: IconMail,
  organisme: IconBuilding,
  liste: IconMailForward,
} as const

type ContactLineProps = {
  readonly id: string
  readonly contact: Contact
  readonly place: number
  readonly count: number
  readonly top: number
  readonly height: number
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly onOpen: () => void
}

const areSame = (a: ContactLineProps, b: ContactLineProps): boolean =>
  a.contact === b.contact &&
  a.place === b.place &&
  a.count === b.count &&
  a.top === b.top &&
  a.isSelected === b.isSelected &&
  a.isActive === b.isActive

/** One line of the list, drawn where it stands in the whole. */
export const ContactLine = memo(function ContactLine(props: ContactLineProps) {
  const { id, contact, place, count, top, height, isSelected, isActive, onOpen } = props
  const Icon = ICONS[contact.genre]
  return (
    <div
      id={id}
      role="option"
      className="contact"
      data-genre={contact.genre}
      data-actif={isActive ? true : undefined}
      aria-selected={isSelected}
      aria-posinset={place}
      aria-setsize={count}
      style={{ transform: `translateY(${String(top)}px)`, height }}
      onClick={onOpen}
    >
      <Icon size={18} stroke={1.6} aria-hidden="true" className="contact-icone" />
      <span className="contact-textes">
        <span className="contact-nom">{contact.nom}</span>
        <span className="contact-detail">{contact.detail}</span>
      </span>
      {contact.aRevoir !== null && <span className="contact-marque">{ANNUAIRE.toVerify}</span>}
    </div>
  )
}, areSame)
