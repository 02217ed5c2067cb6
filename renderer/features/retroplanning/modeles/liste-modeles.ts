import { applyCommand } from '../../../../shared/commands/apply-command'
import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import { getOrdreAt } from '../../../../shared/commands/move-record'
import type { Command } from '../../../../shared/domain/command'
import { createEmptyDossier, listRows, type Dossier } from '../../../../shared/domain/dossier'
import type { ModelePlan } from '../../../../shared/domain/modele-plan.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import {
  MODELES_PLAN,
  poserModele,
  readModele,
  type ModeleLu,
} from '../../../../shared/gestes/retroplanning/modeles-plan'
import type { Ctx } from '../../../../shared/kernel/ctx'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import { getDayNumber } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'
import { compareOrdre } from '../../../../shared/kernel/ordre'
import type { Calendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { RETRO } from '../../../strings/retroplanning-retro'
import { MODELES_RETRO as WORDS } from '../../../strings/retroplanning-modeles'

/** A template that can be begun from: shipped, or kept by this team. */
export type ModeleProposable = {
  /** Key of the shipped one, identifier of the team’s own. */
  readonly cle: string
  readonly isPropre: boolean
  readonly modele: ModeleLu
}

/** The shipped templates that hold steps, then those of this team that can be read; a blank plan is a choice of its own. */
export function listProposables(dossier: Dossier): readonly ModeleProposable[] {
  const shipped = MODELES_PLAN.filter(({ etapes }) => etapes.length > 1).map((modele) => ({
    cle: modele.cle,
    isPropre: false,
    modele,
  }))
  const own = listModelesPropres(dossier).flatMap((row): readonly ModeleProposable[] => {
    const read = readModele(row.contenu)
    if (!read.ok) return []
    const { nom, description } = row
    return [{ cle: row.id, isPropre: true, modele: { ...read.value, nom, description } }]
  })
  return [...shipped, ...own]
}

/** The templates that this team kept, in their order. */
export function listModelesPropres(dossier: Dossier): readonly ModelePlan[] {
  return listRows(dossier, 'modelesPlan').sort(compareOrdre)
}

export function hasModeles(dossier: Dossier): boolean {
  return Object.keys(dossier.modelesPlan).length > 0
}

/** The démarche has at least a step: those of the fiches are not its plan. */
export function hasEtapes(dossier: Dossier): boolean {
  return Object.values(dossier.etapes).some(({ fiche }) => fiche === null)
}

/** What a template holds and how long it takes. */
export type ResumeModele = {
  readonly phases: readonly string[]
  readonly etapes: number
  readonly reunions: number
  /** From its first day to its anchor, in months, rounded; null when it has no date. */
  readonly mois: number | null
}

/** Days of an average month. */
const MOIS = 30.44

/** Read from the steps themselves: the same plan, placed for that anchor, gives its length. */
export function getResume(modele: ModeleLu, ctx: Ctx, ancre: DateIso): ResumeModele {
  const parents = new Set(modele.etapes.map(({ phase }) => phase))
  const steps = modele.etapes.filter(({ cle }) => !parents.has(cle))
  const debut = getDebut(modele, ctx, ancre)
  return {
    phases: modele.etapes.filter(({ cle }) => parents.has(cle)).map(({ titre }) => titre),
    etapes: steps.length,
    reunions: steps
      .filter(({ instance }) => instance !== undefined && instance !== '')
      .reduce((sum, { quantite }) => sum + (quantite ?? 1), 0),
    mois:
      debut === null
        ? null
        : Math.max(1, Math.round((getDayNumber(ancre) - getDayNumber(debut)) / MOIS)),
  }
}

/** The first day of a template placed for an anchor; null when nothing in it has a date. */
export function getDebut(
  modele: ModeleLu,
  ctx: Ctx,
  ancre: DateIso,
  calendrier?: Calendrier,
): DateIso | null {
  const options = calendrier === undefined ? { ancre } : { ancre, calendrier }
  const empty = createEmptyDossier()
  const placed = applyCommand(empty, poserModele(empty, ctx, modele, options))
  const days = listRows(placed, 'etapes').flatMap(({ prevue }) =>
    prevue === null ? [] : [prevue.debut],
  )
  return days.sort()[0] ?? null
}

/** A blank plan: the signature alone, at its date when it is known; the rest is written by hand. */
export function buildPlanVierge(dossier: Dossier, ctx: Ctx, jour: DateIso | null): Command {
  const siblings = listRows(dossier, 'etapes').filter(
    ({ fiche, parent }) => fiche === null && parent === null,
  )
  const row = REGISTRY.etapes.create(ctx, {
    titre: RETRO.newSteps.signature,
    jalon: true,
    fixe: jour !== null,
    prevue: jour === null ? null : buildJour(jour),
    ordre: getOrdreAt(siblings, 'last'),
  })
  return combine(WORDS.blankCommand, [createRecord('etapes', row)])
}
