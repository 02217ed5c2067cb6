import { CloseButton } from '@mantine/core'
import type { Id } from '../../../../shared/kernel/json'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { ETAPE } from '../../../strings/retroplanning'
import type { Actions } from '../frise/use-actions'
import { FormEtape } from './form-etape'
import './detail.css'

type Props = {
  readonly etape: EtapeLue | undefined
  readonly etapes: readonly EtapeLue[]
  readonly actions: Actions
  readonly onClose: () => void
  readonly onSelect: (id: Id) => void
}

/** The step chosen, in full: beside the frieze in a wide window, over it in a narrow one. */
export function DetailEtape(props: Props) {
  const { etape, onClose } = props
  return (
    <aside
      className="re-detail"
      aria-label={ETAPE.panel}
      tabIndex={-1}
      data-zone="proprietes"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault()
          onClose()
        }
      }}
    >
      <CloseButton className="re-fermer" aria-label={ETAPE.close} onClick={onClose} />
      {etape === undefined ? (
        <p className="re-vide">{ETAPE.none}</p>
      ) : (
        <FormEtape key={etape.id} {...props} etape={etape} />
      )}
    </aside>
  )
}
