import { getSingleton, type Dossier } from '../domain/dossier'
import type { Decision } from '../domain/decision.entity'
import { formatCompte } from '../kernel/accord'
import type { Ctx } from '../kernel/ctx'
import { getNumeroDecision, listDecisions } from '../rules/decisions.rules'
import { getNomInstance, listInstances } from '../rules/instances.rules'
import { formatDateReunion, getNomReunion } from '../rules/reunions.rules'
import { listSuites } from '../rules/suites.rules'
import { capitalize } from '../rules/vocabulaire.rules'
import type { Block } from './blocks'
import { getPrimary } from './couleurs'
import type { DocumentDefinition } from './document-definition'
import { formatFileName, formatFilePart } from './file-name'
import { heading, paragraph } from './inline'
import { buildDocument, shortenTitle } from './mise-en-page'
import { getPortee, listDecisionsDe, listGroupesDecisions, type Portee } from './releve/portee'
import { buildTableDecisions } from './releve/table-decisions'
import { buildManque, formatFileReunion, listChoixReunions } from './reunion/choix-reunion'
import { buildTableSuites } from './reunion/suites'

/** Every decision of a meeting, of an instance, or of the whole convention, with who applies it and how far it is. */
export const releveDecisionsDocument: DocumentDefinition = {
  id: 'releve-decisions',
  title: 'Relevé de décisions',
  description: 'Les décisions d’une réunion, d’une instance ou de toute la convention.',
  inputs: [
    { id: 'reunion', label: 'Réunion', table: 'reunions', whenAbsent: 'all' },
    { id: 'instance', label: 'Instance', table: 'instances', whenAbsent: 'all' },
  ],
  listChoices: (dossier, input) =>
    input.id === 'instance'
      ? listInstances(dossier).map((instance) => ({
          id: instance.id,
          number: instance.sigle.trim() || getNomInstance(dossier, instance.id),
          label: instance.sigle.trim() === '' ? '' : instance.nom.trim(),
        }))
      : listChoixReunions(dossier).filter(
          ({ id }) => listDecisions(dossier, { reunion: id }).length > 0,
        ),
  missing: (dossier, input) =>
    listDecisionsDe(dossier, getPortee(dossier, input.objet))
      .filter(({ texte }) => texte.trim() === '')
      .map(({ id }) =>
        buildManque('decisions', id, 'texte', getNumeroDecision(dossier, id) || 'Décision'),
      ),
  fileName: (dossier, input, ctx) => {
    const { reunion, instance } = getPortee(dossier, input.objet)
    const part =
      reunion === undefined
        ? formatFilePart(instance?.sigle.trim() || instance?.nom || '', 40)
        : formatFileReunion(dossier, reunion.id)
    return formatFileName(dossier, ['Releve-decisions', part].filter(Boolean).join('-'), ctx)
  },
  build: (dossier, input, ctx) => {
    const portee = getPortee(dossier, input.objet)
    const nom = getNomPortee(dossier, portee)
    return buildDocument(dossier, input.etat, ctx, {
      title: `Relevé de décisions – ${shortenTitle(nom, 160)}`,
      running: `Relevé de décisions – ${shortenTitle(nom, 50)}`,
      short: 'Relevé de décisions',
      accent: getPrimary(dossier),
      orientation: 'landscape',
      blocks: listBlocks(dossier, portee, nom, ctx),
    })
  },
}

function getNomPortee(dossier: Dossier, { reunion, instance }: Portee): string {
  if (reunion !== undefined) return getNomReunion(dossier, reunion)
  if (instance !== undefined) return capitalize(getNomInstance(dossier, instance.id)) || 'Instance'
  return 'Toutes les instances'
}

function listBlocks(dossier: Dossier, portee: Portee, nom: string, ctx: Ctx): readonly Block[] {
  const decisions = listDecisionsDe(dossier, portee)
  const when = portee.reunion === undefined ? '' : `, ${formatDateReunion(portee.reunion)}`
  const { marquerManques: marquer } = getSingleton(dossier, 'reglages')
  const head: Block = { kind: 'title', title: 'Relevé de décisions', subtitle: `${nom}${when}` }
  if (decisions.length === 0) {
    return [head, paragraph('Aucune décision n’est enregistrée.')]
  }
  const counts = paragraph(formatComptes(decisions), 'lead')
  if (portee.reunion !== undefined || portee.instance !== undefined) {
    const withDate = portee.reunion === undefined
    const caption = `Relevé de décisions : ${nom}`
    return [
      head,
      counts,
      buildTableDecisions(dossier, decisions, { caption, withDate, marquer }),
      ...listSuitesReunion(dossier, portee, ctx, marquer),
    ]
  }
  return [
    head,
    counts,
    ...listGroupesDecisions(dossier, decisions).flatMap(({ titre, decisions: own }) => [
      heading(2, titre),
      buildTableDecisions(dossier, own, {
        caption: `Relevé de décisions : ${titre}`,
        withDate: true,
        marquer,
      }),
    ]),
  ]
}

/** « 12 décisions, dont 4 à appliquer et 1 abandonnée. » */
function formatComptes(decisions: readonly Decision[]): string {
  const count = (statut: Decision['statut']): number =>
    decisions.filter((decision) => decision.statut === statut).length
  const parts = [
    [count('a_appliquer'), 'à appliquer', 'à appliquer'] as const,
    [count('appliquee'), 'appliquée', 'appliquées'] as const,
    [count('abandonnee'), 'abandonnée', 'abandonnées'] as const,
  ].filter(([number]) => number > 0)
  const total = formatCompte(decisions.length, { one: 'décision', many: 'décisions' })
  const said = parts.map(([number, one, many]) => formatCompte(number, { one, many }))
  return `${total}${said.length === 0 ? '' : ` : ${said.join(', ')}`}.`
}

function listSuitesReunion(
  dossier: Dossier,
  { reunion }: Portee,
  ctx: Ctx,
  marquer: boolean,
): readonly Block[] {
  if (reunion === undefined) return []
  const suites = listSuites(dossier, { reunion: reunion.id })
  if (suites.length === 0) return []
  return [
    heading(2, 'Suites à donner'),
    buildTableSuites(dossier, suites, { marquer, etatAu: ctx.today }),
  ]
}
