import type { Dossier } from '../domain/dossier'
import type { Reunion } from '../domain/reunion.entity'
import { formatDateReunion, getNomReunion } from '../rules/reunions.rules'
import type { Block } from './blocks'
import { getPrimary } from './couleurs'
import type { DocumentDefinition, DocumentInput } from './document-definition'
import { buildTableEmargement } from './emargement/table-emargement'
import { formatMentionInformation } from './emargement/mention-information'
import { formatFileName } from './file-name'
import { paragraph, text } from './inline'
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
import { listInvites } from './convocation/invites'
import { formatLieu } from './reunion/lieu'
import { getVariante } from './variantes'

const VARIANTES = [
  { id: 'simple', label: 'Sans courriel' },
  { id: 'courriel', label: 'Avec le courriel' },
] as const

/** The sheet that guests sign: one line each, by collège then organisme, and five lines for those nobody expected. */
export const feuilleEmargementDocument: DocumentDefinition = {
  id: 'feuille-emargement',
  title: 'Feuille d’émargement',
  plural: 'Feuilles-emargement',
  description: 'La liste des invités à faire signer, avec cinq lignes libres.',
  inputs: [REUNION_EACH],
  variantes: VARIANTES,
  listChoices: listChoixReunions,
  missing: (dossier, input) => {
    if (input.objet === null) return []
    const reunion = getReunionDocument(dossier, input.objet)
    const where = getNomReunion(dossier, reunion)
    return [
      ...listManquesReunion(dossier, reunion),
      ...(listInvites(dossier, reunion).length === 0
        ? [{ ...buildManque('reunions', reunion.id, 'listes', where), label: 'Invités' }]
        : []),
    ]
  },
  fileName: (dossier, input, ctx) =>
    formatFileName(dossier, `Emargement-${formatFileReunion(dossier, input.objet)}`, ctx),
  build: (dossier, input, ctx) => {
    const reunion = getReunionDocument(dossier, input.objet)
    const nom = getNomReunion(dossier, reunion)
    return buildDocument(dossier, input.etat, ctx, {
      title: `Feuille d’émargement – ${shortenTitle(nom, 160)}`,
      running: `Émargement – ${shortenTitle(nom, 50)}`,
      short: 'Émargement',
      // A sheet to sign is made once.
      state: '',
      accent: getPrimary(dossier),
      orientation: getVariante(VARIANTES, input) === 'courriel' ? 'landscape' : 'portrait',
      blocks: listBlocks(dossier, reunion, input),
    })
  },
}

function listBlocks(dossier: Dossier, reunion: Reunion, input: DocumentInput): readonly Block[] {
  const { court, titre } = getTitresReunion(dossier, reunion)
  const when = formatDateReunion(reunion)
  const where = formatLieu(reunion)
  return [
    {
      kind: 'title',
      title: 'Feuille d’émargement',
      subtitle: titre === '' ? court : `${court} – ${titre}`,
    },
    paragraph(
      [
        { kind: 'text', text: when.charAt(0).toLocaleUpperCase('fr') + when.slice(1), bold: true },
        ...(where === '' ? [] : [text(` – ${where}`)]),
      ],
      'lead',
    ),
    buildTableEmargement(dossier, reunion, getVariante(VARIANTES, input) === 'courriel'),
    paragraph(formatMentionInformation(dossier, reunion), 'mention'),
  ]
}
