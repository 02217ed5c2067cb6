import { IconPlus } from '@tabler/icons-react'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { formatJour } from '../../../../shared/kernel/jour-format'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { capitalize } from '../../../../shared/rules/vocabulaire.rules'
import { PLAN_CALENDRIER as WORDS } from '../../../strings/retroplanning-calendrier'
import type { ObjetDuJour } from './calendrier-model'
import { ObjetLien } from './objet-lien'
import { ObjetMenu, type GestesObjet } from './objet-menu'

type JourProps = GestesObjet & {
  readonly jour: DateIso
  /** Public holiday, holidays of the schools, August. */
  readonly notes: readonly string[]
  readonly objets: readonly ObjetDuJour[]
  readonly selected: Id | null
  readonly onOpen: (id: Id) => void
  readonly onCreate: () => void
}

/** The day chosen in the grid: what it is, what it holds in full, and what can be done with it. */
export function JourPlan(props: JourProps) {
  const { jour, notes, objets, selected, onOpen, onCreate, ...gestes } = props
  return (
    <aside className="calendrier-jour" aria-labelledby="plan-jour">
      <h3 id="plan-jour">{capitalize(formatJour(jour, { weekday: true }))}</h3>
      {notes.length > 0 && <p className="sous">{capitalize(notes.join(', '))}</p>}
      {objets.length === 0 && <p className="champ-aide">{WORDS.nothing}</p>}
      {objets.length > 0 && (
        <ul>
          {objets.map(({ objet }) => (
            <li key={objet.id} className="plan-objet-place" data-objet={objet.id}>
              <div className="plan-objet-texte">
                <ObjetLien
                  objet={objet}
                  place="seul"
                  isSelected={objet.id === selected}
                  onOpen={onOpen}
                />
                <p className="sous">
                  {formatDateFloue(objet.quand)}
                  {objet.genre === 'reunion' && `, ${WORDS.notInPlan.toLocaleLowerCase('fr')}`}
                </p>
              </div>
              <ObjetMenu objet={objet} jour={jour} onOpen={onOpen} {...gestes} />
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="bouton-petit" onClick={onCreate}>
        <IconPlus size={14} aria-hidden />
        {WORDS.createOn}
      </button>
    </aside>
  )
}
