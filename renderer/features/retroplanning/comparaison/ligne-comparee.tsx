import { IconCheck, IconPlayerPause } from '@tabler/icons-react'
import { memo } from 'react'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { formatDerive } from '../../../../shared/rules/retroplanning/derive.rules'
import { BoundChamp } from '../../../forms/bound-champ'
import { COMPARAISON as WORDS } from '../../../strings/retroplanning-comparaison'
import type { LigneComparee } from './comparaison-model'

type LigneProps = {
  readonly ligne: LigneComparee
  readonly isSelected: boolean
  readonly onOpen: (id: string) => void
}

/** A step: what was planned, what happened, by how much it moved, and why. */
export const LigneComparaison = memo(function LigneComparaison(props: LigneProps) {
  const { ligne, isSelected, onOpen } = props
  const { lue, prevu, reel } = ligne
  const isDone = lue.etat === 'faite'
  return (
    <>
      <div role="rowheader" aria-colindex={1} className="comparaison-titre">
        <span className="comparaison-etat" data-fait={isDone || undefined}>
          {lue.nature === 'interruption' ? (
            <IconPlayerPause size={14} aria-hidden />
          ) : (
            isDone && <IconCheck size={14} stroke={2.2} aria-hidden />
          )}
        </span>
        <a
          href={`#/retroplanning/comparaison/${lue.id}`}
          data-etape={lue.id}
          aria-current={isSelected || undefined}
          onClick={(event) => {
            event.preventDefault()
            onOpen(lue.id)
          }}
        >
          {lue.nature === 'interruption' ? `${WORDS.interruption}\u00a0: ${lue.titre}` : lue.titre}
        </a>
        {isDone && <span className="visuellement-cache">, {WORDS.done}</span>}
      </div>
      <div role="cell" aria-colindex={2}>
        {prevu === null ? (
          <span className="comparaison-manque">{reel === null ? '' : WORDS.noReference}</span>
        ) : (
          formatDate(prevu)
        )}
      </div>
      <div role="cell" aria-colindex={3}>
        {reel === null ? (
          <span className="comparaison-manque">{WORDS.noDate}</span>
        ) : (
          formatDate(reel)
        )}
      </div>
      <div role="cell" aria-colindex={4} className="comparaison-ecart" {...readTon(ligne)}>
        {formatEcart(ligne)}
      </div>
      <div role="cell" aria-colindex={5} className="comparaison-motif">
        <BoundChamp
          table="etapes"
          id={lue.id}
          name="motifEcart"
          compact
          label={WORDS.reason(lue.titre)}
        />
      </div>
    </>
  )
})

function formatDate(date: DateFloue): string {
  return formatDateFloue(date)
}

function formatEcart({ lue, prevu, reel, derive }: LigneComparee): string {
  if (lue.etat === 'annulee') return WORDS.cancelled
  if (lue.nature === 'interruption') return ''
  const late = lue.etat === 'en_retard' ? WORDS.late : ''
  if (derive !== null) return [formatDerive(derive), late].filter(Boolean).join(', ')
  if (late !== '') return late
  return prevu !== null && reel !== null ? WORDS.kept : ''
}

/** In amber what is late and still to come, as in the frieze. */
function readTon({ lue, derive }: LigneComparee): { readonly 'data-ton'?: string } {
  if (lue.etat === 'en_retard') return { 'data-ton': 'retard' }
  if (derive === null || derive.nombre <= 0 || lue.etat === 'annulee') return {}
  return { 'data-ton': lue.etat === 'faite' ? 'passe' : 'retard' }
}
