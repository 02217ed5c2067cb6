import type { Dossier } from '../domain/dossier'
import type { Ctx } from '../kernel/ctx'
import { formatDateFloue } from '../kernel/date-floue-format'
import { buildJour } from '../kernel/date-floue-build'
import { getTitreCourt } from '../rules/libelles.rules'
import { listGroupesAnnuaire, type GroupeAnnuaire } from './annuaire/groupes'
import { buildTableContacts } from './annuaire/table-contacts'
import type { Block } from './blocks'
import { getPrimary } from './couleurs'
import type { DocumentDefinition, DocumentInput } from './document-definition'
import { formatFileName } from './file-name'
import { heading, paragraph } from './inline'
import { buildDocument } from './mise-en-page'
import { getVariante } from './variantes'

const TITRE = 'Annuaire'

const VARIANTES = [
  { id: 'organisme', label: 'Par organisme' },
  { id: 'commune', label: 'Par commune' },
  { id: 'theme', label: 'Par thématique' },
] as const

/** Who is who today, to be printed: functions exercised that day, people who object left out. */
export const annuaireDocument: DocumentDefinition = {
  id: 'annuaire',
  title: TITRE,
  description:
    'Les contacts en fonction aujourd’hui, par organisme, par commune ou par thématique, sans les personnes qui s’y opposent.',
  inputs: [],
  variantes: VARIANTES,
  listChoices: () => [],
  missing: () => [],
  fileName: (dossier, _input, ctx) => formatFileName(dossier, TITRE, ctx),
  build: (dossier, input, ctx) =>
    buildDocument(dossier, null, ctx, {
      title: `${TITRE} – ${getTitreCourt(dossier)}`,
      running: TITRE,
      short: TITRE,
      accent: getPrimary(dossier),
      orientation: 'portrait',
      blocks: listBlocks(dossier, input, ctx),
    }),
}

function listBlocks(dossier: Dossier, input: DocumentInput, ctx: Ctx): readonly Block[] {
  const groupes = listGroupesAnnuaire(dossier, ctx.today, getVariante(VARIANTES, input))
  const date = formatDateFloue(buildJour(ctx.today))
  return [
    { kind: 'title', title: TITRE, subtitle: getTitreCourt(dossier) },
    paragraph(
      `Contacts professionnels en fonction au ${date}. Ne pas diffuser hors du cadre de la convention (RGPD).`,
      'mention',
    ),
    ...(groupes.length === 0
      ? [paragraph('L’annuaire ne contient encore aucun contact.')]
      : groupes.flatMap((groupe) => listBlocksGroupe(dossier, groupe))),
  ]
}

function listBlocksGroupe(
  dossier: Dossier,
  { titre, organismes }: GroupeAnnuaire,
): readonly Block[] {
  const level = titre === '' ? 2 : 3
  const filled = organismes.filter((one) => one.coordonnees !== '' || one.contacts.length > 0)
  const empty = organismes.filter((one) => !filled.includes(one)).map(({ nom }) => nom)
  return [
    ...(titre === '' ? [] : [heading(2, titre)]),
    ...filled.flatMap((organisme) => [
      heading(level, organisme.nom),
      ...(organisme.coordonnees === '' ? [] : [paragraph(organisme.coordonnees)]),
      ...(organisme.contacts.length === 0 ? [] : [buildTableContacts(dossier, organisme)]),
    ]),
    // Headings without anything under them would read as a list of omissions.
    ...(empty.length === 0
      ? []
      : [heading(level, 'Sans contact connu'), paragraph(`${empty.join(' ; ')}.`)]),
  ]
}
