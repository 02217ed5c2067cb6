import { applyCommand } from '../../commands/apply-command'
import { combine } from '../../commands/combine'
import { createRecord } from '../../commands/create-record'
import type { Command } from '../../domain/command'
import { getRow, listRows, type Dossier } from '../../domain/dossier'
import { REGISTRY } from '../../domain/registry'
import type { Ctx } from '../../kernel/ctx'
import type { Id } from '../../kernel/json'
import { listOrdresBetween } from '../../kernel/ordre'
import { getModeleUsuel } from '../../rules/modeles-reunion.rules'
import { createReunion } from '../instancier-reunion'
import type { ItemAnnee } from './annee'
import { withStatut } from './reunion-creee'

/**
 * Adds the chosen items to the plan, under one phase a year, in one gesture: a step each, and the meeting of each body that meets, made
 * as any other (`createReunion`: its members of that month invited, the agenda of its template), in a month and not on a day. What is
 * already there is skipped, by `serie`: to ask twice adds nothing.
 */
export function appliquerAnnee(dossier: Dossier, ctx: Ctx, items: readonly ItemAnnee[]): Command {
  const series = new Set(listRows(dossier, 'etapes').map(({ serie }) => serie))
  const chosen = items.filter(({ cle, dejaLa }) => {
    if (dejaLa || series.has(cle)) return false
    series.add(cle)
    return true
  })
  const commands: Command[] = []
  let after = dossier
  // Each meeting sees those made before it: the second of a body follows the first.
  const run = (command: Command): void => {
    commands.push(command)
    after = applyCommand(after, command)
  }
  const ordres = listOrdresBetween(findLast(dossier), null, chosen.length * 2)
  const phases = new Map<string, Id>()
  chosen.forEach((item, index) => {
    const annee = item.cle.split(':')[0] ?? ''
    let phase = phases.get(annee) ?? findPhase(dossier, annee)
    if (phase === undefined) {
      const row = REGISTRY.etapes.create(ctx, {
        titre: `Année ${annee}`,
        genre: 'phase',
        serie: annee,
        ordre: ordres[index * 2] as string,
      })
      run(createRecord('etapes', row))
      phase = row.id
    }
    phases.set(annee, phase)
    const meeting = createReunionItem(after, ctx, item)
    if (meeting !== null) run(meeting)
    const etape = REGISTRY.etapes.create(ctx, {
      titre: item.titre,
      genre: item.genre,
      parent: phase,
      prevue: item.quand,
      comite: item.comite,
      reunion: meeting?.changes[0]?.id ?? null,
      jalon: item.type === 'copil',
      serie: item.cle,
      ordre: ordres[index * 2 + 1] as string,
    })
    run(createRecord('etapes', etape))
  })
  const annees = [...phases.keys()]
  return combine(
    annees.length === 1
      ? `ajout de l’année ${annees[0] ?? ''} au plan`
      : 'ajout d’une année au plan',
    commands,
  )
}

/** Only a body of the governance gets a meeting: a COPIL without its body is a step, to be tied later. */
function createReunionItem(dossier: Dossier, ctx: Ctx, item: ItemAnnee): Command | null {
  const instance = getRow(dossier, 'instances', item.comite)
  if (item.type === null || instance === undefined) return null
  const creation = createReunion(dossier, ctx, {
    instance: instance.id,
    type: item.type,
    date: item.quand,
    modele: getModeleUsuel(dossier, instance.id, item.type),
  })
  return withStatut(creation, 'a_fixer')
}

function findPhase(dossier: Dossier, annee: string): Id | undefined {
  return listRows(dossier, 'etapes')
    .filter(({ serie, fiche }) => serie === annee && fiche === null)
    .map(({ id }) => id)
    .sort()[0]
}

function findLast(dossier: Dossier): string | null {
  return listRows(dossier, 'etapes').reduce<string | null>(
    (max, { ordre }) => (max === null || ordre > max ? ordre : max),
    null,
  )
}
