import { getRow, type Dossier } from '../domain/dossier'
import type { CompteRendu } from '../domain/compte-rendu.entity'
import type { Reunion } from '../domain/reunion.entity'
import type { Ctx } from '../kernel/ctx'
import { formatJour } from '../kernel/jour-format'
import type { Id } from '../kernel/json'
import { isTexteVide } from '../kernel/texte-riche-plain'
import { getEtatCompteRendu, listVersions } from '../rules/comptes-rendus.rules'
import { listDecisions } from '../rules/decisions.rules'
import { listPresences } from '../rules/presences.rules'
import { getNomCourtReunion, getNomReunion, listPoints } from '../rules/reunions.rules'
import type { Block } from './blocks'
import { buildCompteRendu } from './compte-rendu/build-compte-rendu'
import { lireCompteRendu } from './compte-rendu/lire-compte-rendu'
import { getPrimary } from './couleurs'
import type { DocumentDefinition, MissingField } from './document-definition'
import { formatFileName } from './file-name'
import { bold, paragraph, text } from './inline'
import { buildDocument, shortenTitle } from './mise-en-page'
import {
  buildManque,
  formatFileReunion,
  getReunionDocument,
  listChoixReunions,
  listManquesReunion,
  REUNION_EACH,
} from './reunion/choix-reunion'

/**
 * The minutes of a meeting. Once approved, what was frozen is printed, whatever the dossier says since; before, « Projet ». The object may
 * also be one version (a `comptesRendus` record), printed as it was.
 */
export const compteRenduDocument: DocumentDefinition = {
  id: 'compte-rendu',
  title: 'Compte rendu',
  plural: 'Comptes-rendus',
  description:
    'Présents, points abordés, décisions et suites d’une réunion. Une fois approuvé, il s’imprime tel qu’il a été figé.',
  inputs: [REUNION_EACH],
  listChoices: listChoixReunions,
  missing: (dossier, input) => {
    const { reunion, version } = getSource(dossier, input.objet)
    return input.objet === null || version !== undefined ? [] : listManques(dossier, reunion)
  },
  fileName: (dossier, input, ctx) => {
    const { reunion, version } = getSource(dossier, input.objet)
    const number = version?.numero ?? 1
    return formatFileName(
      dossier,
      `Compte-rendu-${formatFileReunion(dossier, reunion.id)}${number > 1 ? `-version-${number}` : ''}`,
      ctx,
    )
  },
  build: (dossier, input, ctx) => {
    const { reunion, version } = getSource(dossier, input.objet)
    const frozen = version === undefined ? null : lireCompteRendu(version.contenu)
    const nom = getNomReunion(dossier, reunion)
    return buildDocument(dossier, input.etat, ctx, {
      title: `Compte rendu – ${shortenTitle(nom, 180)}`,
      running: `Compte rendu – ${shortenTitle(nom, 50)}`,
      short: '',
      state: formatEtat(dossier, reunion, version, ctx),
      accent: getPrimary(dossier),
      orientation: 'portrait',
      blocks: [
        ...listMentions(dossier, reunion, version, frozen !== null),
        ...(frozen ?? buildCompteRendu(dossier, reunion.id)),
      ],
    })
  },
}

/** The meeting, and the version to print: the one asked for, or the last one when the minutes are locked. */
function getSource(
  dossier: Dossier,
  objet: Id | null,
): { readonly reunion: Reunion; readonly version: CompteRendu | undefined } {
  const asked = getRow(dossier, 'comptesRendus', objet)
  if (asked !== undefined) {
    return { reunion: getReunionDocument(dossier, asked.reunion), version: asked }
  }
  const reunion = getReunionDocument(dossier, objet)
  const { verrouille } = getEtatCompteRendu(dossier, reunion.id)
  return { reunion, version: verrouille ? listVersions(dossier, reunion.id)[0] : undefined }
}

function formatEtat(
  dossier: Dossier,
  reunion: Reunion,
  version: CompteRendu | undefined,
  ctx: Ctx,
): string {
  if (version !== undefined) {
    const number = version.numero ?? 1
    const when = version.approuveLe === null ? '' : ` le ${formatJour(version.approuveLe)}`
    return number > 1 ? `Version ${number} approuvée${when}` : `Approuvé${when}`
  }
  const { version: last } = getEtatCompteRendu(dossier, reunion.id)
  const what = last === null ? 'Projet' : `Projet de version ${last + 1}`
  return `${what} du ${formatJour(ctx.today)}`
}

/** What the reader must know first: a draft, a later version and why, frozen minutes that cannot be read. */
function listMentions(
  dossier: Dossier,
  reunion: Reunion,
  version: CompteRendu | undefined,
  isRead: boolean,
): readonly Block[] {
  if (version === undefined) {
    const { version: last } = getEtatCompteRendu(dossier, reunion.id)
    const sentence =
      last === null
        ? 'Ce compte rendu n’a pas encore été approuvé.'
        : `Cette correction n’a pas encore été approuvée : la version ${last} reste la version en vigueur.`
    return [callout('Projet. ', sentence)]
  }
  const number = version.numero ?? 1
  const at = getRow(dossier, 'reunions', version.approuveLors)
  const when = version.approuveLe === null ? '' : ` le ${formatJour(version.approuveLe)}`
  const where = at === undefined ? '' : ` (${getNomCourtReunion(dossier, at)})`
  const first = number > 1 ? `Version ${number}, approuvée` : 'Approuvé'
  const motif = version.motif.trim().replace(/\.$/, '')
  const line = `${first}${when}${where}.${motif === '' ? '' : ` Motif de la correction : ${motif}.`}`
  return [
    paragraph(line, 'mention'),
    ...(isRead
      ? []
      : [
          callout(
            'Attention. ',
            'Le contenu approuvé n’a pas pu être relu : ce qui suit est établi d’après l’état actuel du dossier.',
          ),
        ]),
  ]
}

function callout(lead: string, sentence: string): Block {
  return { kind: 'callout', content: [bold(lead), text(sentence)] }
}

function listManques(dossier: Dossier, reunion: Reunion): readonly MissingField[] {
  const where = getNomReunion(dossier, reunion)
  const manque = (field: string): MissingField => buildManque('reunions', reunion.id, field, where)
  const isChecked = listPresences(dossier, reunion.id).some(
    ({ presence }) => (presence.statut ?? 'invite') !== 'invite',
  )
  const silent = listPoints(dossier, reunion.id).filter(
    ({ id, notes, statut }) =>
      isTexteVide(notes) &&
      (statut ?? 'a_traiter') === 'a_traiter' &&
      !listDecisions(dossier, { reunion: reunion.id }).some(({ point }) => point === id),
  )
  return [
    ...listManquesReunion(dossier, reunion),
    ...(reunion.redacteur === null ? [manque('redacteur')] : []),
    ...(isChecked ? [] : [{ ...manque('listes'), label: 'Présences' }]),
    ...silent.map(({ id, titre }) => buildManque('pointsOrdreDuJour', id, 'notes', titre || where)),
    ...listDecisions(dossier, { reunion: reunion.id })
      .filter(({ texte }) => texte.trim() === '')
      .map(({ id }) => buildManque('decisions', id, 'texte', where)),
  ]
}
