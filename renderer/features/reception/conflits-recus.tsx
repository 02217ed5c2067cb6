import { useMemo } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import { formatNombre } from '../../../shared/kernel/nombre'
import { SUPPRESSION } from '../../../shared/domain/operation'
import type { ConflitChamp } from '../../../shared/journal/conflit'
import { ConflitCarte } from '../../forms/conflit-carte'
import { getCleConflit } from '../../forms/conflit-lecture'
import { useModification } from '../../forms/use-modification'
import type { Reception } from '../../store/reception-types'
import { CONFLITS } from '../../strings/conflits'
import { RECEPTION } from '../../strings/reception'
import { setDecision, useDecision } from './choix'
import { listVersionsRecues, readModificationRecue } from './versions-recues'

type ConflitsRecusProps = {
  readonly reception: Reception
  readonly avant: Dossier
}

/** What both sides changed: one card a field, decided now or later. */
export function ConflitsRecus({ reception, avant }: ConflitsRecusProps) {
  const { conflits } = reception
  if (conflits.length === 0) return null
  return (
    <section className="recu-section" aria-labelledby="recu-a-decider">
      <div className="recu-section-tete">
        <h2 id="recu-a-decider">
          {CONFLITS.title} <span className="recu-compte">({formatNombre(conflits.length)})</span>
        </h2>
        <p className="sous">{RECEPTION.conflictsText}</p>
      </div>
      {conflits.map((conflit) => (
        <ConflitRecu
          key={getCleConflit(conflit)}
          conflit={conflit}
          reception={reception}
          avant={avant}
        />
      ))}
    </section>
  )
}

type ConflitRecuProps = ConflitsRecusProps & { readonly conflit: ConflitChamp }

function ConflitRecu({ conflit, reception, avant }: ConflitRecuProps) {
  const cle = getCleConflit(conflit)
  const decision = useDecision(cle)
  const versions = useMemo(() => listVersionsRecues(conflit, reception), [conflit, reception])
  // What we modified is in our history; what they did is in the file alone.
  const ours = useModification(conflit)
  const modifie =
    conflit.champ === SUPPRESSION
      ? { modifie: ours ?? readModificationRecue(conflit, reception, avant) }
      : {}
  return (
    <ConflitCarte
      conflit={conflit}
      versions={versions}
      dossier={reception.apres}
      autre={avant}
      mode="radio"
      decision={decision}
      onDecide={(next) => setDecision(cle, next)}
      {...modifie}
    />
  )
}
