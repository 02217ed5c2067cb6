import { Dialogue } from '../../../ui/dialogue'
import { RETRO } from '../../../strings/retroplanning-retro'
import { RetroContenu } from './retro-contenu'
import '../../../forms/forms.css'
import './retro.css'

type Props = {
  readonly opened: boolean
  readonly onClose: () => void
}

/** The plan counted back from one or several imposed dates. */
export function RetroDialog({ opened, onClose }: Props) {
  if (!opened) return null
  return (
    <Dialogue title={RETRO.title} size="xl" onClose={onClose}>
      <RetroContenu onClose={onClose} />
    </Dialogue>
  )
}
