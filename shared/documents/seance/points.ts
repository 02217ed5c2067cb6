import type { Dossier } from '../../domain/dossier'
import type { PointOrdreDuJour } from '../../domain/point-ordre-du-jour.entity'
import type { Reunion } from '../../domain/reunion.entity'
import { formatDuree } from '../../kernel/duree'
import { listReferenced } from '../../rules/enfants'
import { listFilDecisions } from '../../rules/decisions.rules'
import { getLibelleFiche } from '../../rules/libelles.rules'
import { getLibelleOption } from '../../rules/options.rules'
import { listReunionsOrigine } from '../../rules/report-points.rules'
import { getNomCourtReunion, listPoints } from '../../rules/reunions.rules'
import type { Block } from '../blocks'
import { bold, cell, heading, headRow, list, paragraph, text } from '../inline'
import { getPresentateur, getTitrePoint } from '../reunion/ordre-du-jour'
import { listBlocksOfRiche } from '../rich-blocks'

/** « Décisions demandées »: what the members will have to settle, in one table at the head. */
export function listDecisionsDemandees(dossier: Dossier, reunion: Reunion): readonly Block[] {
  const asked = listPoints(dossier, reunion.id)
    .map((point, index) => ({ point, rank: index + 1 }))
    .filter(({ point }) => point.decisionDemandee.trim() !== '')
  if (asked.length === 0) return []
  return [
    heading(2, asked.length === 1 ? 'Décision demandée' : 'Décisions demandées'),
    {
      kind: 'table',
      caption: 'Décisions demandées, par point de l’ordre du jour',
      columns: [
        { share: 3.6, align: 'left' },
        { share: 6.4, align: 'left' },
      ],
      head: [headRow(['Point', 'Décision demandée'])],
      rows: asked.map(({ point, rank }) => ({
        cells: [
          cell(`${rank}. ${getTitrePoint(point) || 'Point sans titre'}`),
          cell(point.decisionDemandee.trim()),
        ],
      })),
      labelColumn: true,
    },
  ]
}

/** What is written to prepare each point, what was decided before about its fiches, where it comes from. */
export function listPreparation(dossier: Dossier, reunion: Reunion): readonly Block[] {
  return listPoints(dossier, reunion.id).flatMap((point, index): readonly Block[] => {
    const content = [
      ...listBlocksOfRiche(point.preparation),
      ...listFil(dossier, point),
      ...(point.decisionDemandee.trim() === ''
        ? []
        : [
            {
              kind: 'callout',
              content: [bold('Décision demandée : '), text(point.decisionDemandee.trim())],
            } as const,
          ]),
    ]
    if (content.length === 0) return []
    return [
      heading(2, `${index + 1}. ${getTitrePoint(point) || 'Point sans titre'}`),
      ...listReperes(dossier, point),
      ...content,
    ]
  })
}

/** « Pour décision, 1 h, présenté par M. Jean Petit. Reporté du COPIL n° 1. » */
function listReperes(dossier: Dossier, point: PointOrdreDuJour): readonly Block[] {
  const who = getPresentateur(dossier, point)
  const genre = getLibelleOption('pointsOrdreDuJour', 'genre', point.genre)
  const [from] = listReunionsOrigine(dossier, point.id)
  const first = [
    genre === '' ? '' : `pour ${genre.charAt(0).toLocaleLowerCase('fr')}${genre.slice(1)}`,
    point.duree === null || point.duree <= 0 ? '' : formatDuree(point.duree),
    who === '' ? '' : `présenté par ${who}`,
  ].filter((part) => part !== '')
  const sentences = [
    first.length === 0 ? '' : `${first.join(', ')}.`,
    from === undefined
      ? ''
      : `Suite d’un point de la réunion : ${getNomCourtReunion(dossier, from)}.`,
  ].filter((part) => part !== '')
  if (sentences.length === 0) return []
  const line = sentences.join(' ')
  return [paragraph(line.charAt(0).toLocaleUpperCase('fr') + line.slice(1), 'mention')]
}

/** The thread of decisions of the fiches of a point: what was settled already, ready to be quoted. */
function listFil(dossier: Dossier, point: PointOrdreDuJour): readonly Block[] {
  return listReferenced(dossier, 'fichesAction', point.fiches).flatMap((fiche) => {
    const label = `${getLibelleFiche(dossier, fiche.id)} – ${fiche.titre.trim()}`
    const thread = listFilDecisions(dossier, fiche.id).map(({ citation }) => citation)
    if (thread.length === 0) return [paragraph([bold(label)])]
    return [paragraph([bold(label), text(' : ce qui a déjà été décidé')]), list(thread)]
  })
}
