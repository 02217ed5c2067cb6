import { useState } from 'react'
import { useCairn } from '../../../store/cairn-store'
import { MODELES_RETRO as WORDS } from '../../../strings/retroplanning-modeles'
import { Dialogue } from '../../../ui/dialogue'
import { ModeleCartes, VIERGE } from './modele-cartes'
import { listProposables } from './liste-modeles'
import { PoserModeleForm } from './poser-modele-form'
import '../../../forms/forms.css'

type PoserModeleDialogProps = {
  /** The template already chosen; null: its cards first. */
  readonly initial: string | null
  readonly onClose: () => void
}

/** A template, then the signature date: the plan is placed in one gesture. */
export function PoserModeleDialog({ initial, onClose }: PoserModeleDialogProps) {
  const [cle, setCle] = useState(initial)
  const [found] = useState(() => listProposables(useCairn.getState().dossier))
  const chosen = found.find((proposable) => proposable.cle === cle)
  if (cle === null)
    return (
      <Dialogue title={WORDS.beginTitle} size="xl" onClose={onClose}>
        <ModeleCartes onChoose={setCle} />
      </Dialogue>
    )
  const nom = chosen?.modele.nom ?? WORDS.blank
  return (
    <Dialogue key={cle} title={WORDS.placeTitle(nom || WORDS.untitled)} onClose={onClose}>
      <PoserModeleForm
        modele={cle === VIERGE ? null : (chosen?.modele ?? null)}
        nom={nom}
        onClose={onClose}
      />
    </Dialogue>
  )
}
