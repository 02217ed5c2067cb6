import { applyCommand } from '../../commands/apply-command'
import { moveRecord } from '../../commands/move-record'
import type { Dossier } from '../../domain/dossier'
import type { Id } from '../../kernel/json'
import { echec, success } from '../../kernel/result'
import { listChildren } from '../../rules/enfants'
import { explainCycle, findCycle } from '../../rules/retroplanning/dependances.rules'
import { getPlace, listAncetres, listDescendants } from '../../rules/retroplanning/index-plan'
import { buildIntrouvable, formatNom, type ResultatGeste } from './geste-etape'

/**
 * Gives a step another phase (null: the top of the plan) and another place among its siblings (`ordre`, a key of `getOrdreAt`). No date
 * changes. Refused inside itself, in a step that is a meeting or an interruption, and when links would then turn in a ring.
 */
export function deplacerEtape(
  dossier: Dossier,
  id: Id,
  parent: Id | null,
  ordre: string,
): ResultatGeste {
  const place = getPlace(dossier, id)
  const home = getPlace(dossier, parent)
  if (place === undefined || (parent !== null && home === undefined)) return buildIntrouvable()
  const nom = formatNom(dossier, id)
  const isInside = home !== undefined && [home, ...listAncetres(home)].includes(place)
  if (isInside) return echec('dans-elle-meme', `${nom} ne peut pas être rangée dans elle-même.`)
  if (home !== undefined && (home.etape.reunion !== null || home.etape.genre === 'interruption')) {
    return echec(
      'pas-une-phase',
      `${formatNom(dossier, home.etape.id)} ne peut pas contenir d’étape.`,
    )
  }
  const command = moveRecord(dossier, 'etapes', id, { parent }, ordre, `déplacement de ${nom}`)
  const after = applyCommand(dossier, command)
  const ring = findRing(after, id)
  if (ring !== null) return echec('cycle', explainCycle(dossier, ring))
  const recit =
    home === undefined
      ? `${nom}\u00a0: hors de toute phase.`
      : `${nom}\u00a0: dans ${formatNom(dossier, home.etape.id)}.`
  return success({
    command,
    recit: place.parent === (home ?? null) ? `${nom} change de place.` : recit,
  })
}

/** A link that was right may turn in a ring once a step stands in another phase. */
function findRing(dossier: Dossier, id: Id): readonly Id[] | null {
  const place = getPlace(dossier, id)
  if (place === undefined) return null
  for (const { etape } of [place, ...listDescendants(place), ...listAncetres(place)]) {
    const links = [
      ...listChildren(dossier, 'dependances', 'avant', etape.id),
      ...listChildren(dossier, 'dependances', 'etape', etape.id),
    ]
    for (const link of links) {
      if (link.avant === null || link.etape === null) continue
      const ring = findCycle(dossier, link.avant, link.etape)
      if (ring !== null) return ring
    }
  }
  return null
}
