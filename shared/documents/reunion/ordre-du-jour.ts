import type { Dossier } from '../../domain/dossier'
import type { PointOrdreDuJour } from '../../domain/point-ordre-du-jour.entity'
import { formatDuree } from '../../kernel/duree'
import { formatPersonneCourte } from '../../rules/fonctions.rules'
import { listPoints } from '../../rules/reunions.rules'
import type { Reunion } from '../../domain/reunion.entity'
import type { Block, Inline } from '../blocks'
import { list, missing, text } from '../inline'

/** Who presents a point: « Mme Sylvie Martin », or the free text. */
export function getPresentateur(dossier: Dossier, point: PointOrdreDuJour): string {
  return formatPersonneCourte(dossier, point.presentateur) || point.presentateurLibre.trim()
}

/** The agenda as a numbered list: each point, then in italics « pour décision, 20 min, Mme Sylvie Martin ». Marked when empty. */
export function listOrdreDuJour(
  dossier: Dossier,
  reunion: Reunion,
  options: { readonly marquer: boolean; readonly simple?: boolean },
): readonly Block[] {
  const points = listPoints(dossier, reunion.id)
  if (points.length === 0) {
    return options.marquer
      ? [{ kind: 'paragraph', content: [missing('ordre du jour à compléter')] }]
      : []
  }
  return [
    list(
      points.map((point) => formatPoint(dossier, point, options)),
      true,
    ),
  ]
}

function formatPoint(
  dossier: Dossier,
  point: PointOrdreDuJour,
  options: { readonly marquer: boolean; readonly simple?: boolean },
): readonly Inline[] {
  const title = getTitrePoint(point)
  const own: Inline =
    title === '' && options.marquer ? missing('point à nommer') : text(title || '…')
  if (options.simple === true) return [own]
  const details = [
    point.genre === 'decision' ? 'pour décision' : '',
    point.duree === null || point.duree <= 0 ? '' : formatDuree(point.duree),
    getPresentateur(dossier, point),
  ].filter((detail) => detail !== '')
  if (details.length === 0) return [own]
  return [own, { kind: 'text', text: ` (${details.join(', ')})`, italic: true }]
}

/** The title of a point in one line. */
export function getTitrePoint(point: Pick<PointOrdreDuJour, 'titre'>): string {
  return point.titre.replace(/\s+/g, ' ').trim()
}
