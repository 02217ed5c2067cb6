import type { Dossier } from '../../domain/dossier'
import type { PointOrdreDuJour } from '../../domain/point-ordre-du-jour.entity'
import type { Reunion } from '../../domain/reunion.entity'
import { listDecisions } from '../../rules/decisions.rules'
import { listReferenced } from '../../rules/enfants'
import { getLibelleFiche } from '../../rules/libelles.rules'
import { listPoints } from '../../rules/reunions.rules'
import { listSuites } from '../../rules/suites.rules'
import type { Block } from '../blocks'
import { heading, missing, paragraph } from '../inline'
import { buildDecision } from '../reunion/decisions'
import { getPresentateur, getTitrePoint } from '../reunion/ordre-du-jour'
import { listBlocksOfRiche } from '../rich-blocks'

/** One heading a point: who presented it, what was said, what was decided. Then what belongs to no point. */
export function listPointsTraites(
  dossier: Dossier,
  reunion: Reunion,
  marquer: boolean,
): readonly Block[] {
  const points = listPoints(dossier, reunion.id)
  const ids = new Set(points.map(({ id }) => id))
  const orphans = listDecisions(dossier, { reunion: reunion.id }).filter(
    ({ point }) => point === null || !ids.has(point),
  )
  const notes = listBlocksOfRiche(reunion.notes)
  return [
    ...points.flatMap((point, index) => [
      heading(2, `${index + 1}. ${getTitrePoint(point) || 'Point sans titre'}`),
      ...listContenu(dossier, reunion, point, marquer),
    ]),
    ...(reunion.suspendue
      ? [paragraph('La séance a été levée avant la fin de l’ordre du jour.', 'note')]
      : []),
    ...(notes.length === 0 ? [] : [heading(2, 'Autres échanges'), ...notes]),
    ...(orphans.length === 0
      ? []
      : [
          heading(2, points.length === 0 ? 'Décisions' : 'Autres décisions'),
          ...orphans.map((decision) => buildDecision(dossier, decision, marquer)),
        ]),
  ]
}

function listContenu(
  dossier: Dossier,
  reunion: Reunion,
  point: PointOrdreDuJour,
  marquer: boolean,
): readonly Block[] {
  const decisions = listDecisions(dossier, { reunion: reunion.id }).filter(
    (decision) => decision.point === point.id,
  )
  const said = [
    ...listBlocksOfRiche(point.notes),
    ...decisions.map((decision) => buildDecision(dossier, decision, marquer)),
  ]
  return [
    ...listRattachements(dossier, point),
    ...(said.length > 0 && point.statut !== 'non_traite' ? said : []),
    ...(point.statut === 'non_traite'
      ? [paragraph('Ce point n’a pas été abordé.', 'note'), ...said]
      : said.length === 0
        ? listRien(dossier, point, marquer)
        : []),
  ]
}

/** A point dealt with may have left nothing to write; one that nobody checked is marked. */
function listRien(dossier: Dossier, point: PointOrdreDuJour, marquer: boolean): readonly Block[] {
  const hasSuites = listSuites(dossier, { point: point.id }).length > 0
  if (hasSuites) return [paragraph('Voir les suites à donner, en fin de compte rendu.', 'note')]
  if (point.statut === 'traite') {
    return [paragraph('Ce point n’a pas appelé d’observation particulière.', 'note')]
  }
  return marquer ? [paragraph([missing('ce qui a été dit est à compléter')])] : []
}

/** « Présenté par Mme Claire Dubois. Fiches actions 1.1.2 et 1.1.3. » */
function listRattachements(dossier: Dossier, point: PointOrdreDuJour): readonly Block[] {
  const who = getPresentateur(dossier, point)
  const fiches = listReferenced(dossier, 'fichesAction', point.fiches).map(
    (fiche) => `${getLibelleFiche(dossier, fiche.id)} – ${fiche.titre.trim()}`,
  )
  const lines = [
    who === '' ? '' : `Présenté par ${who}.`,
    fiches.length === 0 ? '' : `En lien avec : ${fiches.join(' ; ')}.`,
  ].filter((line) => line !== '')
  return lines.map((line) => paragraph(line, 'mention'))
}
