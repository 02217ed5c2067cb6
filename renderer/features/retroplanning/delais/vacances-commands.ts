import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { setFields } from '../../../../shared/commands/set-fields'
import type { Command } from '../../../../shared/domain/command'
import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Vacances } from '../../../../shared/domain/vacances.entity'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { foldText } from '../../../../shared/kernel/recherche'
import type { PeriodeVacances } from '../../../../shared/rules/calendrier/calendrier.rules'
import { DELAIS } from '../../../strings/retroplanning-delais'

type Zone = PeriodeVacances['zone']

/** School holidays as the screen lists them. */
export type PeriodeLue = PeriodeVacances & {
  /** The record typed here; null: shipped, as it is. */
  readonly id: Id | null
  /** The shipped period that this one replaces or withdraws. */
  readonly livree: PeriodeVacances | null
  /** It no longer counts. */
  readonly retiree: boolean
}

/** The school year of a day: from 15 August to the next. */
function getAnneeScolaire(jour: DateIso): number {
  const year = Number(jour.slice(0, 4))
  return jour.slice(5) >= '08-15' ? year : year - 1
}

function isSame(row: Pick<Vacances, 'nom' | 'debut' | 'fin'>, livree: PeriodeVacances): boolean {
  const jour = row.debut ?? row.fin
  return (
    jour !== null &&
    foldText(row.nom) === foldText(livree.nom) &&
    getAnneeScolaire(jour) === getAnneeScolaire(livree.debut)
  )
}

/**
 * The school holidays of a zone that touch a year, in order: shipped, changed here, added here, and those withdrawn, so that they can
 * come back. Records typed here without days are left to the form that wrote them.
 */
export function listPeriodesLues(
  dossier: Dossier,
  livrees: readonly PeriodeVacances[],
  zone: Zone,
  annee: number,
): readonly PeriodeLue[] {
  const own = listRows(dossier, 'vacances').filter((row) => row.zone === null || row.zone === zone)
  const shipped = livrees.filter((periode) => periode.zone === zone)
  const typed = own.flatMap((row): readonly PeriodeLue[] => {
    const livree = shipped.find((periode) => isSame(row, periode)) ?? null
    if (row.supprimee)
      return livree === null ? [] : [{ ...livree, id: row.id, livree, retiree: true }]
    if (row.debut === null || row.fin === null) return []
    const { id, nom, debut, fin } = row
    return [{ zone, nom, debut, fin, id, livree, retiree: false }]
  })
  const untouched = shipped
    .filter((periode) => own.every((row) => !isSame(row, periode)))
    .map((periode): PeriodeLue => ({ ...periode, id: null, livree: periode, retiree: false }))
  const first = `${String(annee)}-01-01`
  const last = `${String(annee)}-12-31`
  return [...untouched, ...typed]
    .filter(({ debut, fin }) => debut <= last && first <= fin)
    .sort((a, b) => (a.debut < b.debut ? -1 : a.debut > b.debut ? 1 : a.nom < b.nom ? -1 : 1))
}

export type SaisiePeriode = {
  readonly nom: string
  readonly debut: DateIso
  readonly fin: DateIso
}

/** A period of one’s own. */
export function createPeriode(ctx: Ctx, zone: Zone, saisie: SaisiePeriode): Command {
  const row = REGISTRY.vacances.create(ctx, { zone, ...saisie })
  return createRecord('vacances', row, DELAIS.periodCreateCommand)
}

/** Other days or another name; a shipped period is replaced by a record, and withdrawn when its name changes. */
export function setPeriode(
  dossier: Dossier,
  ctx: Ctx,
  periode: PeriodeLue,
  saisie: SaisiePeriode,
): Command {
  const label = DELAIS.periodEditCommand(periode.nom)
  const { livree, zone } = periode
  const mustWithdraw =
    livree !== null && !isSame(saisie, livree)
      ? [createRecord('vacances', buildRetrait(ctx, livree))]
      : []
  const change =
    periode.id === null
      ? createRecord('vacances', REGISTRY.vacances.create(ctx, { zone, ...saisie }))
      : setFields(dossier, 'vacances', periode.id, saisie, label)
  return combine(label, [change, ...mustWithdraw])
}

/** No longer counted: a shipped period is withdrawn, one’s own goes. */
export function removePeriode(dossier: Dossier, ctx: Ctx, periode: PeriodeLue): Command {
  const label = DELAIS.periodRemoveCommand(periode.nom)
  const { livree, id } = periode
  const commands = [
    ...(id === null ? [] : [deleteRecord(dossier, 'vacances', id)]),
    ...(livree === null ? [] : [createRecord('vacances', buildRetrait(ctx, livree))]),
  ]
  return combine(label, commands)
}

/** The shipped days again. Undefined when nothing replaces them. */
export function resetPeriode(dossier: Dossier, periode: PeriodeLue): Command | undefined {
  if (periode.id === null) return undefined
  const label = DELAIS.periodResetCommand(periode.nom)
  return { ...deleteRecord(dossier, 'vacances', periode.id), label }
}

function buildRetrait(ctx: Ctx, livree: PeriodeVacances): Vacances {
  return REGISTRY.vacances.create(ctx, { ...livree, supprimee: true })
}
