import { IconCheck } from '@tabler/icons-react'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { formatHeure } from '../../../../shared/kernel/heure'
import type { Id } from '../../../../shared/kernel/json'
import { formatInsecables } from '../../../strings/insecables'
import { PLAN_CALENDRIER as WORDS } from '../../../strings/retroplanning-calendrier'
import type { PlaceJour } from '../../../forms/mois/mois-model'
import type { Objet } from './calendrier-model'
import { useObjetDrag } from './use-objet-drag'

type LienProps = {
  readonly objet: Objet
  readonly place: PlaceJour
  readonly isSelected: boolean
  /** In the band: the date is written, as it is not that of a day. */
  readonly withDate?: boolean
  /** Inside a day of the grid, which holds the tab stop. */
  readonly tabIndex?: -1
  readonly onOpen: (id: Id) => void
}

/** A step or a meeting as a small bar; a step can be dragged to another day. */
export function ObjetLien(props: LienProps) {
  const { objet, place, isSelected, withDate, tabIndex, onOpen } = props
  const isEtape = objet.genre === 'etape'
  const titre = formatInsecables(objet.titre)
  const link = useObjetDrag(objet.id, isEtape)
  const address = isEtape
    ? `#/retroplanning/calendrier/${objet.id}`
    : `#/reunions/${objet.id}/preparation`
  return (
    <a
      ref={link}
      className="calendrier-reunion plan-objet"
      href={address}
      {...(tabIndex !== undefined && { tabIndex })}
      data-ton={objet.ton}
      data-place={place}
      data-etape={isEtape ? objet.id : undefined}
      data-annulee={objet.estAnnule || undefined}
      aria-current={isSelected || undefined}
      title={isEtape ? titre : `${WORDS.notInPlan}\u00a0: ${titre}`}
      onClick={(event) => {
        if (!isEtape) return
        event.preventDefault()
        onOpen(objet.id)
      }}
    >
      {objet.estFait && <IconCheck size={12} stroke={2.4} aria-hidden />}
      {objet.quand.heure !== undefined && (
        <span className="nombre">{formatHeure(objet.quand.heure.debut)} </span>
      )}
      {titre}
      {objet.estFait && <span className="visuellement-cache">, {WORDS.done}</span>}
      {objet.estAnnule && <span className="visuellement-cache">, {WORDS.off}</span>}
      {!isEtape && <span className="visuellement-cache">, {WORDS.notInPlan}</span>}
      {withDate === true && (
        <span className="calendrier-vague"> {formatDateFloue(objet.quand)}</span>
      )}
    </a>
  )
}
