import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import type { Command } from '../../../../shared/domain/command'
import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { Id } from '../../../../shared/kernel/json'
import { foldText } from '../../../../shared/kernel/recherche'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import type { LigneTerritoire } from './parse-territoires'

export type AjoutTerritoires = {
  readonly command: Command
  readonly ajoutes: number
  /** Already in the perimeter: left as they are. */
  readonly connus: number
}

/**
 * Territoires of the perimeter from lines that were read, as one gesture: a territoire already known by its name is not made twice, and
 * one already in the perimeter is left alone.
 */
export function buildAjoutTerritoires(
  dossier: Dossier,
  ctx: Ctx,
  lignes: readonly LigneTerritoire[],
  options: { readonly membreDe: Id | null; readonly signataire: boolean },
): AjoutTerritoires {
  const byName = new Map(
    listRows(dossier, 'territoires').map((row) => [foldText(row.nom.trim()), row.id]),
  )
  const inside = new Set(listRows(dossier, 'appartenances').map(({ territoire }) => territoire))
  let ajoutes = 0
  const commands = lignes.flatMap((ligne): readonly Command[] => {
    const known = byName.get(foldText(ligne.nom))
    if (known !== undefined && inside.has(known)) return []
    ajoutes += 1
    return createAll(ctx, ligne, known, options)
  })
  const command = combine(GOUVERNANCE.pasteCommand(ajoutes), commands)
  return { command, ajoutes, connus: lignes.length - ajoutes }
}

function createAll(
  ctx: Ctx,
  { nom, type, codeInsee, habitants, annee, source }: LigneTerritoire,
  known: Id | undefined,
  { membreDe, signataire }: { readonly membreDe: Id | null; readonly signataire: boolean },
): readonly Command[] {
  const row =
    known === undefined ? REGISTRY.territoires.create(ctx, { nom, type, codeInsee }) : undefined
  const territoire = row?.id ?? known ?? null
  const appartenance = REGISTRY.appartenances.create(ctx, { territoire, membreDe, signataire })
  return [
    ...(row === undefined ? [] : [createRecord('territoires', row)]),
    createRecord('appartenances', appartenance),
    ...(habitants === null
      ? []
      : [
          createRecord(
            'populations',
            REGISTRY.populations.create(ctx, { territoire, habitants, annee, source }),
          ),
        ]),
  ]
}
