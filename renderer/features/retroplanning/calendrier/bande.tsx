import { useId } from 'react'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import type { Objet } from './calendrier-model'
import { ObjetLien } from './objet-lien'
import { ObjetMenu, type GestesObjet } from './objet-menu'

type BandeProps = GestesObjet & {
  readonly titre: string
  readonly objets: readonly Objet[]
  readonly jour: DateIso
  readonly selected: Id | null
  readonly onOpen: (id: Id) => void
}

/** What touches the month and has no day yet: each can be dragged to a day, or fixed by its menu. Nothing when there is none. */
export function Bande({ titre, objets, jour, selected, onOpen, ...gestes }: BandeProps) {
  const id = useId()
  if (objets.length === 0) return null
  return (
    <section className="calendrier-bande" aria-labelledby={id}>
      <h3 id={id}>{titre}</h3>
      <ul className="plan-bande">
        {objets.map((objet) => (
          <li key={objet.id} className="plan-objet-place" data-objet={objet.id}>
            <ObjetLien
              objet={objet}
              place="seul"
              withDate
              isSelected={objet.id === selected}
              onOpen={onOpen}
            />
            <ObjetMenu objet={objet} jour={jour} onOpen={onOpen} {...gestes} />
          </li>
        ))}
      </ul>
    </section>
  )
}
