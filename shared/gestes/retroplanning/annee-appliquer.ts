import { Ecritures } from '../../commands/ecritures'
import type { Command } from '../../domain/command'
import { getRow, listRows, type Dossier } from '../../domain/dossier'
import { REGISTRY } from '../../domain/registry'
import type { Ctx } from '../../kernel/ctx'
import type { Id } from '../../kernel/json'
import { listOrdresBetween } from '../../kernel/ordre'
import type { ItemAnnee } from './annee'

/**
 * Adds the chosen items to the plan, under one phase a year, in one gesture: a step each, and the meeting of each body that meets, its
 * day still to set. What is already there is skipped, by `serie`: to ask twice adds nothing.
 */
export function appliquerAnnee(dossier: Dossier, ctx: Ctx, items: readonly ItemAnnee[]): Command {
  const writes = new Ecritures(dossier)
  const series = new Set(listRows(dossier, 'etapes').map(({ serie }) => serie))
  const chosen = items.filter(({ cle, dejaLa }) => {
    if (dejaLa || series.has(cle)) return false
    series.add(cle)
    return true
  })
  const ordres = listOrdresBetween(findLast(dossier, 'etapes'), null, chosen.length * 2)
  const ordresReunions = listOrdresBetween(findLast(dossier, 'reunions'), null, chosen.length)
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
      writes.create('etapes', row)
      phase = row.id
    }
    phases.set(annee, phase)
    const reunion = createReunion(dossier, ctx, item, ordresReunions[index] as string)
    if (reunion !== null) writes.create('reunions', reunion)
    writes.create(
      'etapes',
      REGISTRY.etapes.create(ctx, {
        titre: item.titre,
        genre: item.genre,
        parent: phase,
        prevue: item.quand,
        comite: item.comite,
        reunion: reunion?.id ?? null,
        jalon: item.type === 'copil',
        serie: item.cle,
        ordre: ordres[index * 2 + 1] as string,
      }),
    )
  })
  const annees = [...phases.keys()]
  return writes.build(
    annees.length === 1
      ? `ajout de l’année ${annees[0] ?? ''} au plan`
      : 'ajout d’une année au plan',
  )
}

/** Only a body of the governance gets a meeting: a COPIL without its body is a step, to be tied later. */
function createReunion(dossier: Dossier, ctx: Ctx, item: ItemAnnee, ordre: string) {
  const instance = getRow(dossier, 'instances', item.comite)
  if (item.type === null || instance === undefined) return null
  return REGISTRY.reunions.create(ctx, {
    titre: '',
    instance: instance.id,
    type: item.type,
    date: item.quand,
    statut: 'a_fixer',
    president: instance.presidence,
    ordre,
  })
}

function findPhase(dossier: Dossier, annee: string): Id | undefined {
  return listRows(dossier, 'etapes')
    .filter(({ serie, fiche }) => serie === annee && fiche === null)
    .map(({ id }) => id)
    .sort()[0]
}

function findLast(dossier: Dossier, table: 'etapes' | 'reunions'): string | null {
  return listRows(dossier, table).reduce<string | null>(
    (max, { ordre }) => (max === null || ordre > max ? ordre : max),
    null,
  )
}
