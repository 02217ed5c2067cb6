import { useState } from 'react'
import { useLocation } from 'wouter'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { decalerEtape } from '../../../../shared/gestes/retroplanning/decaler-etape'
import { placerEtape } from '../../../../shared/gestes/retroplanning/placer-etape'
import { ajouterReunionAuPlan } from '../../../../shared/gestes/retroplanning/reunion-etape'
import { getQuand } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { buildDecalage, getPas } from '../frise/pas'
import { runGeste } from '../liste/run-geste'
import type { Objet } from './calendrier-model'
import type { GestesObjet } from './objet-menu'

type Gestes = GestesObjet & {
  /** Whose date is being asked. */
  readonly asked: Objet | null
  readonly closeAsk: () => void
  readonly place: (id: Id, quand: DateFloue) => void
  readonly drop: (id: Id, jour: DateIso) => void
  /** By one unit of its precision, or by a month. */
  readonly shift: (objet: Objet, sens: 1 | -1, byMonth: boolean) => void
}

/** A step that has just moved: the day on which the eye should land; `hasKeyboard`, the focus should follow it. */
export type Deplace = { readonly id: Id; readonly jour: DateIso; readonly hasKeyboard: boolean }

const getDossier = () => useCairn.getState().dossier

/** What can be done with what the calendar shows; as in the frieze, what waits for a step follows it. */
export function useGestesObjet(onMoved: (deplace: Deplace) => void): Gestes {
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState<Objet | null>(null)

  function tell(id: Id, hasKeyboard: boolean): void {
    const etape = getDossier().etapes[id]
    const jour = etape === undefined ? undefined : getQuand(getDossier(), etape)?.debut
    if (jour !== undefined) onMoved({ id, jour, hasKeyboard })
  }

  /** A first day given inside its month moves nobody else. */
  function place(id: Id, quand: DateFloue): void {
    if (runGeste(placerEtape(getDossier(), id, quand, { cascade: true }))) tell(id, false)
  }

  function drop(id: Id, jour: DateIso): void {
    place(id, buildJour(jour))
  }

  function shift(objet: Objet, sens: 1 | -1, byMonth: boolean): void {
    const by = byMonth ? { months: sens } : buildDecalage(getPas(objet.quand).unite, sens)
    const geste = decalerEtape(getDossier(), objet.id, by, { cascade: true })
    if (!geste.ok && geste.error.code === 'decalage-impossible') setAsked(objet)
    else if (runGeste(geste)) tell(objet.id, true)
  }

  return {
    asked,
    closeAsk: () => setAsked(null),
    place,
    drop,
    shift,
    onFix: ({ id }, jour) => drop(id, jour),
    onAsk: setAsked,
    onAdd: ({ id }) => {
      runGeste(ajouterReunionAuPlan(getDossier(), getCtx(), id))
    },
    onOpenMeeting: ({ reunion }) => navigate(`/reunions/${reunion ?? ''}/preparation`),
  }
}
