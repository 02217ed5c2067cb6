import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import { setFields } from '../../../../shared/commands/set-fields'
import type { Command } from '../../../../shared/domain/command'
import { getSingleton, listRows, type Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Reglages } from '../../../../shared/domain/reglages.entity'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Ctx } from '../../../../shared/kernel/ctx'
import { isSameJson, type DateIso, type Id } from '../../../../shared/kernel/json'
import { compareOrdre, getOrdreBetween } from '../../../../shared/kernel/ordre'
import { foldText } from '../../../../shared/kernel/recherche'
import { listEtapes, type EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { RETRO } from '../../../strings/retroplanning-retro'

/** A step that the plan does not hold yet and that a date imposes. */
export type GenreNouvelle = keyof typeof RETRO.newSteps

/** One line of the imposed dates: a step, or one to add, and its day; both may be still to choose. */
export type AncreSaisie = {
  readonly cle: string
  readonly etape: Id | null
  readonly nouvelle: GenreNouvelle | null
  readonly jour: DateIso | null
}

/** What the plan avoids: the fields of the settings, as typed here. */
export type ReglagesRetro = Pick<
  Reglages,
  'zoneScolaire' | 'alsaceMoselle' | 'eviterAout' | 'eviterVacances'
>

export const CHOIX_NOUVELLES: readonly GenreNouvelle[] = ['signature', 'conseil', 'copil']

export function readReglages(dossier: Dossier): ReglagesRetro {
  const { zoneScolaire, alsaceMoselle, eviterAout, eviterVacances } = getSingleton(
    dossier,
    'reglages',
  )
  return { zoneScolaire, alsaceMoselle, eviterAout, eviterVacances }
}

/** The steps that a date can impose: those still to come, phases left out (their dates are those of their steps). */
export function listImposables(dossier: Dossier, today: DateIso): readonly EtapeLue[] {
  return listEtapes(dossier, today).filter(
    ({ etat, enfants, nature }) =>
      enfants === 0 && nature !== 'interruption' && etat !== 'faite' && etat !== 'annulee',
  )
}

/** « Signature de la CTG », however it is written. */
export function isSignature(titre: string): boolean {
  return foldText(titre).includes('signature')
}

/**
 * What the dialog opens with: the steps marked as imposed that have a day; without any, the signature, with its day when it has one;
 * without a signature in the plan, one to add.
 */
export function listAncresInitiales(dossier: Dossier, today: DateIso): readonly AncreSaisie[] {
  const etapes = listImposables(dossier, today)
  const fixes = etapes.flatMap((lue) => {
    const jour = readJour(lue)
    return lue.etape.fixe && jour !== null ? [buildAncre(lue.id, jour)] : []
  })
  if (fixes.length > 0) return fixes
  const signature = etapes.findLast(({ titre }) => isSignature(titre))
  if (signature !== undefined) return [buildAncre(signature.id, readJour(signature))]
  return [{ cle: 'signature', etape: null, nouvelle: 'signature', jour: null }]
}

function buildAncre(etape: Id, jour: DateIso | null): AncreSaisie {
  return { cle: etape, etape, nouvelle: null, jour }
}

/** The day of a step whose date is one; null for a month, a span, no date. */
export function readJour({ quand }: EtapeLue): DateIso | null {
  return quand?.precision === 'jour' && quand.borne === undefined ? quand.debut : null
}

/** A step in a list: its title, and its date when it has one. */
export function formatChoix({ titre, quand }: EtapeLue): string {
  return quand === null ? titre : `${titre} (${formatDateFloue(quand)})`
}

export type Prelude = {
  /** The settings typed here and the steps to add; no change when there are none. */
  readonly command: Command
  readonly ancres: readonly { readonly etape: Id; readonly jour: DateIso }[]
}

/**
 * What must be there before the plan is counted: the settings, and the steps that a line adds, at the end of the plan. Lines without
 * step or day are left out; of two for one step, the last is kept. `ids` gives a step to add the same identifier at each call.
 */
export function buildPrelude(
  dossier: Dossier,
  ctx: Ctx,
  lignes: readonly AncreSaisie[],
  reglages: ReglagesRetro,
  ids: ReadonlyMap<string, Id>,
): Prelude {
  // Settings as they were are not written: a project that has none keeps none.
  const commands: Command[] = isSameJson(readReglages(dossier), reglages)
    ? []
    : [setFields(dossier, 'reglages', 'reglages', reglages, RETRO.command)]
  const jours = new Map<Id, DateIso>()
  let last =
    listRows(dossier, 'etapes')
      .filter(({ fiche, parent }) => fiche === null && parent === null)
      .sort(compareOrdre)
      .at(-1)?.ordre ?? null
  for (const { cle, etape, nouvelle, jour } of lignes) {
    if (jour === null) continue
    if (etape !== null) jours.set(etape, jour)
    if (nouvelle === null) continue
    last = getOrdreBetween(last, null)
    const row = REGISTRY.etapes.create(
      { ...ctx, newId: () => ids.get(cle) ?? ctx.newId(REGISTRY.etapes.idPrefix) },
      {
        titre: RETRO.newSteps[nouvelle],
        jalon: true,
        fixe: true,
        ordre: last,
      },
    )
    commands.push(createRecord('etapes', row))
    if (nouvelle === 'signature') commands.push(...linkSignature(dossier, ctx, row.id))
    jours.set(row.id, jour)
  }
  return {
    command: combine(RETRO.command, commands),
    ancres: [...jours].map(([etape, jour]) => ({ etape, jour })),
  }
}

/** What a signature added to the plan comes after: the steps to come that end a chain of links; without any chain, the last step. */
function linkSignature(dossier: Dossier, ctx: Ctx, signature: Id): readonly Command[] {
  const liens = listRows(dossier, 'dependances')
  const suivies = new Set(liens.map(({ avant }) => avant))
  const precedees = new Set(liens.map(({ etape }) => etape))
  const etapes = listImposables(dossier, ctx.today)
  const ends = etapes.filter(({ id }) => precedees.has(id) && !suivies.has(id))
  return (ends.length > 0 ? ends : etapes.slice(-1)).map(({ id }) => {
    const row = REGISTRY.dependances.create(ctx, { etape: signature, avant: id })
    return createRecord('dependances', row)
  })
}
