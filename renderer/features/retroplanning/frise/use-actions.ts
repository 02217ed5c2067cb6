import { useState } from 'react'
import { getOrdreAt, type Place } from '../../../../shared/commands/move-record'
import { decalerEtape } from '../../../../shared/gestes/retroplanning/decaler-etape'
import { deplacerEtape } from '../../../../shared/gestes/retroplanning/deplacer-etape'
import { etirerEtape } from '../../../../shared/gestes/retroplanning/etirer-etape'
import { marquerFaite } from '../../../../shared/gestes/retroplanning/marquer-faite'
import { placerEtape } from '../../../../shared/gestes/retroplanning/placer-etape'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import type { Decalage } from '../../../../shared/kernel/date-floue-shift'
import type { Id } from '../../../../shared/kernel/json'
import { listEtapes, type EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { RETRO } from '../../../strings/retroplanning'
import { announce } from '../../../ui/status-region'
import { runGeste } from './gestes-frise'
import { buildDecalage, getPas, type Pas } from './pas'
import type { Bord } from './use-glisser'

const getDossier = () => useCairn.getState().dossier

/** The gestures on dates and on the order; `asked` is the step whose new date only the person can say. */
export function useActions() {
  const [asked, setAsked] = useState<EtapeLue | null>(null)

  function shift(etape: EtapeLue, by: Decalage): void {
    if (etape.quand === null) return announce(RETRO.datelessMove)
    const geste = decalerEtape(getDossier(), etape.id, by, { cascade: true })
    if (!geste.ok && geste.error.code === 'decalage-impossible') setAsked(etape)
    else runGeste(geste)
  }

  /** By one unit of its precision, or by a month. */
  function shiftByUnit(etape: EtapeLue, sens: 1 | -1, byMonth = false): void {
    if (etape.quand === null) return announce(RETRO.datelessMove)
    shift(etape, byMonth ? { months: sens } : buildDecalage(getPas(etape.quand).unite, sens))
  }

  function drop(etape: EtapeLue, bord: Bord | null, unite: Pas['unite'], nombre: number): void {
    const by = buildDecalage(unite, nombre)
    if (bord === null) return shift(etape, by)
    const geste = etirerEtape(getDossier(), etape.id, bord, by)
    if (!geste.ok && geste.error.code === 'decalage-impossible') setAsked(etape)
    else runGeste(geste)
  }

  function put(id: Id, date: DateFloue | null): void {
    runGeste(placerEtape(getDossier(), id, date, { cascade: true }))
  }

  function mark(id: Id): void {
    runGeste(marquerFaite(getDossier(), id, getCtx().today))
  }

  /** Among its siblings; beyond the first or the last one, into the phase that stands there. */
  function reorder(id: Id, sens: 1 | -1): void {
    const dossier = getDossier()
    const etapes = listEtapes(dossier, getCtx().today)
    const target = findPlace(etapes, id, sens)
    if (target === null) return announce(RETRO.cannotMove)
    const siblings = etapes
      .filter(({ parent }) => parent === target.parent)
      .map(({ etape }) => ({ id: etape.id, ordre: etape.ordre }))
    const ordre = getOrdreAt(siblings, target.place, id)
    runGeste(deplacerEtape(dossier, id, target.parent, ordre), true)
  }

  return { asked, setAsked, shift, shiftByUnit, drop, put, mark, reorder }
}

export type Actions = ReturnType<typeof useActions>

/** Where a step goes when it moves by one: null when it is at the end of everything. */
export function findPlace(
  etapes: readonly EtapeLue[],
  id: Id,
  sens: 1 | -1,
): { readonly parent: Id | null; readonly place: Place } | null {
  const own = etapes.find((etape) => etape.id === id)
  if (own === undefined) return null
  const siblings = etapes.filter(({ parent }) => parent === own.parent)
  const at = siblings.indexOf(own)
  const next = siblings[at + sens]
  if (next !== undefined) {
    const place: Place = sens > 0 ? { after: next.id } : { before: next.id }
    return { parent: own.parent, place }
  }
  const phase = etapes.find((etape) => etape.id === own.parent)
  if (phase === undefined) return null
  const uncles = etapes.filter(({ parent }) => parent === phase.parent)
  const uncle = uncles[uncles.indexOf(phase) + sens]
  if (uncle?.nature === 'phase') {
    return { parent: uncle.id, place: sens > 0 ? 'first' : 'last' }
  }
  return { parent: phase.parent, place: sens > 0 ? { after: phase.id } : { before: phase.id } }
}
