import { getSingleton, type Dossier } from '../domain/dossier'
import type { Reunion } from '../domain/reunion.entity'
import type { Ctx } from '../kernel/ctx'
import { isSuiteOuverte, listSuites } from '../rules/suites.rules'
import { formatDateReunion, getNomReunion, listPoints, listSerie } from '../rules/reunions.rules'
import { isTexteVide } from '../kernel/texte-riche-plain'
import { capitalize } from '../rules/vocabulaire.rules'
import type { Block } from './blocks'
import { getPrimary } from './couleurs'
import type { DocumentDefinition, MissingField } from './document-definition'
import { formatFileName } from './file-name'
import { heading, missing, paragraph, text } from './inline'
import { buildDocument, shortenTitle } from './mise-en-page'
import {
  buildManque,
  formatFileReunion,
  getReunionDocument,
  getTitresReunion,
  listChoixReunions,
  listManquesReunion,
  REUNION_EACH,
} from './reunion/choix-reunion'
import { formatLieu } from './reunion/lieu'
import { listOrdreDuJour } from './reunion/ordre-du-jour'
import { formatPersonneEtTitre } from './reunion/personnes'
import { getSignataire } from './reunion/porteur'
import { buildTableSuites } from './reunion/suites'
import { listAvancement } from './seance/avancement'
import { listChiffresCles } from './seance/chiffres-cles'
import { listDecisionsDemandees, listPreparation } from './seance/points'

/** What the members of a COPIL read before: agenda, decisions asked, key figures, preparation, progress, what is still open. */
export const dossierSeanceDocument: DocumentDefinition = {
  id: 'dossier-seance',
  title: 'Dossier de séance',
  plural: 'Dossiers-seance',
  description:
    'Ordre du jour préparé, décisions demandées, avancement du plan et suites ouvertes, pour les membres d’un comité.',
  inputs: [REUNION_EACH],
  listChoices: listChoixReunions,
  missing: (dossier, input) =>
    input.objet === null ? [] : listManques(dossier, getReunionDocument(dossier, input.objet)),
  fileName: (dossier, input, ctx) =>
    formatFileName(dossier, `Dossier-seance-${formatFileReunion(dossier, input.objet)}`, ctx),
  build: (dossier, input, ctx) => {
    const reunion = getReunionDocument(dossier, input.objet)
    const nom = getNomReunion(dossier, reunion)
    return buildDocument(dossier, input.etat, ctx, {
      title: `Dossier de séance – ${shortenTitle(nom, 160)}`,
      running: `Dossier de séance – ${shortenTitle(nom, 50)}`,
      short: 'Dossier de séance',
      accent: getPrimary(dossier),
      orientation: 'portrait',
      blocks: listBlocks(dossier, reunion, ctx),
    })
  },
}

function listBlocks(dossier: Dossier, reunion: Reunion, ctx: Ctx): readonly Block[] {
  const { court, titre } = getTitresReunion(dossier, reunion)
  const { marquerManques: marquer } = getSingleton(dossier, 'reglages')
  const agenda = listOrdreDuJour(dossier, reunion, { marquer })
  return [
    {
      kind: 'title',
      title: 'Dossier de séance',
      subtitle: titre === '' ? court : `${court} – ${titre}`,
    },
    ...listCards(dossier, reunion, marquer),
    ...(agenda.length === 0 ? [] : [heading(2, 'Ordre du jour'), ...agenda]),
    ...listDecisionsDemandees(dossier, reunion),
    ...listChiffresCles(dossier, ctx.today),
    ...listSuitesOuvertes(dossier, reunion, ctx, marquer),
    ...listPreparation(dossier, reunion),
    ...listAvancement(dossier),
  ]
}

function listCards(dossier: Dossier, reunion: Reunion, marquer: boolean): readonly Block[] {
  const cards: readonly (readonly [string, string, string])[] = [
    ['Date', reunion.date === null ? '' : formatDateReunion(reunion), 'à fixer'],
    ['Lieu', formatLieu(reunion), 'à préciser'],
    ['Présidence', formatPersonneEtTitre(dossier, getSignataire(dossier, reunion)), ''],
    ['Animation', formatPersonneEtTitre(dossier, reunion.animateur), ''],
  ]
  const items = cards.flatMap(([label, value, mark]) => {
    if (value !== '') return [{ label, value: [text(capitalize(value))] }]
    return mark !== '' && marquer ? [{ label, value: [missing(mark)] }] : []
  })
  return items.length === 0 ? [] : [{ kind: 'cards', items }]
}

/** What is still to do since the meetings before this one, in its series. */
function listSuitesOuvertes(
  dossier: Dossier,
  reunion: Reunion,
  ctx: Ctx,
  marquer: boolean,
): readonly Block[] {
  const serie = listSerie(dossier, reunion)
  const at = serie.findIndex(({ id }) => id === reunion.id)
  const before = new Set(serie.slice(0, Math.max(at, 0)).map(({ id }) => id))
  const all = listSuites(dossier).filter(
    (suite) => suite.reunion !== null && before.has(suite.reunion),
  )
  const open = all.filter(isSuiteOuverte)
  if (open.length === 0) {
    if (all.length === 0) return []
    return [
      heading(2, 'Suites des réunions précédentes'),
      paragraph('Aucune suite des réunions précédentes ne reste ouverte.'),
    ]
  }
  return [
    heading(2, 'Suites encore ouvertes'),
    buildTableSuites(dossier, open, { marquer, etatAu: ctx.today }),
  ]
}

function listManques(dossier: Dossier, reunion: Reunion): readonly MissingField[] {
  const where = getNomReunion(dossier, reunion)
  const points = listPoints(dossier, reunion.id)
  return [
    ...listManquesReunion(dossier, reunion),
    ...(points.length === 0
      ? [{ ...buildManque('reunions', reunion.id, 'titre', where), label: 'Ordre du jour' }]
      : []),
    ...points
      .filter((point) => point.genre === 'decision' && point.decisionDemandee.trim() === '')
      .map(({ id, titre }) =>
        buildManque('pointsOrdreDuJour', id, 'decisionDemandee', titre || where),
      ),
    ...points
      .filter((point) => point.genre !== 'information' && isTexteVide(point.preparation))
      .map(({ id, titre }) => buildManque('pointsOrdreDuJour', id, 'preparation', titre || where)),
  ]
}
