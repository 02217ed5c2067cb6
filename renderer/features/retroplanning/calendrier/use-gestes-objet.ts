import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { placerEtape } from '../../../../shared/gestes/retroplanning/placer-etape'
import { ajouterReunionAuPlan } from '../../../../shared/gestes/retroplanning/reunion-etape'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { runGeste } from '../liste/run-geste'
import type { Objet } from './calendrier-model'
import type { GestesObjet } from './objet-menu'

type Gestes = GestesObjet & {
  /** Whose date is being asked. */
  readonly asked: Objet | null
  readonly closeAsk: () => void
  readonly place: (id: Id, quand: DateFloue) => void
  readonly drop: (id: Id, jour: DateIso) => void
}

/** What can be done with what the calendar shows. `onDone`: the day on which the eye should land. */
export function useGestesObjet(onDone: (jour: DateIso) => void): Gestes {
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<Objet | null>(null)

  function place(id: Id, quand: DateFloue): void {
    const { dossier } = useCairn.getState()
    // A first day given inside its month moves nobody: only the step itself is placed.
    if (runGeste(placerEtape(dossier, id, quand, { cascade: false }))) onDone(quand.debut)
  }

  function drop(id: Id, jour: DateIso): void {
    place(id, buildJour(jour))
  }

  return {
    asked,
    closeAsk: () => setAsked(null),
    place,
    drop,
    onFix: ({ id }, jour) => drop(id, jour),
    onAsk: setAsked,
    onAdd: ({ id }) => {
      runGeste(ajouterReunionAuPlan(useCairn.getState().dossier, getCtx(), id))
    },
    onOpenMeeting: ({ reunion }) => navigate(`/reunions/${reunion ?? ''}/preparation`),
  }
}
