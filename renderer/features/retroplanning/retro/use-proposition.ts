import { useDeferredValue, useMemo, useState } from 'react'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { combine } from '../../../../shared/commands/combine'
import type { Command } from '../../../../shared/domain/command'
import type { Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Id } from '../../../../shared/kernel/json'
import {
  retroplanifier,
  type PropositionPlan,
} from '../../../../shared/gestes/retroplanning/retroplanifier'
import {
  buildCalendrier,
  type Calendrier,
} from '../../../../shared/rules/calendrier/calendrier.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { useVacancesLivrees } from '../../../store/vacances-livrees'
import { buildPrelude, CHOIX_NOUVELLES, listImposables } from './ancres'
import { listRemedes, type Remede, type SaisieRetro } from './remedes'
import { applyRetenus } from './retenus'

/** A plan as it would be: the dossier with what was typed here, and what the count proposes in it. */
export type Calcul = {
  readonly dossier: Dossier
  readonly prelude: Command
  readonly proposition: PropositionPlan
  /** The steps that a date typed here, or their own box, holds. */
  readonly imposees: ReadonlySet<Id>
  readonly remedes: readonly Remede[]
}

export type CalculRetro = {
  readonly calendrier: Calendrier
  /** Null while no step has a date. */
  readonly calcul: Calcul | null
  /** The steps to add, by kind: the same from one count to the next. */
  readonly ids: ReadonlyMap<string, Id>
}

/** Beyond so many steps, remedies are not sought at each key: one count already takes a while. */
const MAX_REMEDES = 400

/** Counts the plan back each time a date or a setting changes; nothing is written. */
export function useProposition(entree: SaisieRetro): CalculRetro {
  const dossier = useCairn((state) => state.dossier)
  const livrees = useVacancesLivrees()
  const saisie = useDeferredValue(entree)
  const [ids] = useState(buildIds)
  return useMemo(() => {
    const ctx = getCtx()
    const build = ({ ancres, reglages, retenus }: SaisieRetro) => {
      const lignes = ancres.map((ancre) => ({ ...ancre, cle: ancre.nouvelle ?? ancre.cle }))
      const first = buildPrelude(dossier, ctx, lignes, reglages, ids)
      const taken = applyRetenus(applyCommand(dossier, first.command), retenus)
      const prelude = { ...first, command: combine('', [first.command, taken.command]) }
      const virtuel = taken.dossier
      const calendrier = buildCalendrier(virtuel, livrees)
      const proposition =
        prelude.ancres.length === 0
          ? null
          : retroplanifier(virtuel, calendrier, { ancres: prelude.ancres, today: ctx.today })
      return { prelude, dossier: virtuel, calendrier, proposition }
    }
    const { calendrier, proposition, prelude, dossier: virtuel } = build(saisie)
    if (proposition === null) return { calendrier, calcul: null, ids }
    const isSmall = proposition.lignes.length <= MAX_REMEDES
    const compter = (essai: SaisieRetro) => build(essai).proposition?.problemes.length ?? 0
    const remedes = isSmall ? listRemedes(saisie, compter, calendrier.isOuvre) : []
    const imposees = new Set([
      ...prelude.ancres.map(({ etape }) => etape),
      ...listImposables(virtuel, ctx.today).flatMap(({ id, etape }) => (etape.fixe ? [id] : [])),
    ])
    const calcul = { dossier: virtuel, prelude: prelude.command, proposition, imposees, remedes }
    return { calendrier, calcul, ids }
  }, [dossier, livrees, saisie, ids])
}

/** The steps to add keep their identifiers from one count to the next. */
function buildIds(): ReadonlyMap<string, Id> {
  const ctx = getCtx()
  return new Map(CHOIX_NOUVELLES.map((genre) => [genre, ctx.newId(REGISTRY.etapes.idPrefix)]))
}
