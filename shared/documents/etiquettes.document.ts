import { listRows, type Dossier } from '../domain/dossier'
import type { Ctx } from '../kernel/ctx'
import { getNomEnregistrement } from '../rules/completude.rules'
import { getTitreCourt } from '../rules/libelles.rules'
import type { Block, TableCell, TableRow } from './blocks'
import { getPrimary } from './couleurs'
import type { DocumentDefinition, DocumentInput, MissingField } from './document-definition'
import { listLignesAdresse } from './etiquettes/adresse'
import { listEtiquettes, listOrganismesActifs, type Etiquette } from './etiquettes/etiquettes'
import { cutLines, getTaille } from './etiquettes/taille'
import { formatFileName } from './file-name'
import { bold, paragraph, text } from './inline'
import { buildDocument } from './mise-en-page'
import { getVariante } from './variantes'

const TITRE = 'Étiquettes'

const VARIANTES = [
  { id: 'organisme', label: 'Une par organisme' },
  { id: 'fonction', label: 'Une par fonction' },
] as const

const COLONNES = 3
/** Millimetres: sheets of 24 labels of 70 × 37. */
const HAUTEUR = 37

/** Labels to stick on envelopes: bodies and functions that have a postal address, people who object left out. */
export const etiquettesDocument: DocumentDefinition = {
  id: 'etiquettes',
  title: TITRE,
  description:
    'Planches A4 de 24 étiquettes de 70 × 37 mm : une par organisme ou par fonction en cours, pour les adresses postales connues. À imprimer à la taille réelle (100 %).',
  inputs: [],
  variantes: VARIANTES,
  listChoices: () => [],
  missing: (dossier, input) => listMissing(dossier, getVariante(VARIANTES, input)),
  fileName: (dossier, _input, ctx) => formatFileName(dossier, TITRE, ctx),
  build: (dossier, input, ctx) => buildPlanches(dossier, input, ctx),
}

function buildPlanches(dossier: Dossier, input: DocumentInput, ctx: Ctx) {
  const etiquettes = listEtiquettes(dossier, ctx.today, getVariante(VARIANTES, input))
  const model = buildDocument(dossier, null, ctx, {
    title: `${TITRE} – ${getTitreCourt(dossier)}`,
    running: TITRE,
    short: TITRE,
    accent: getPrimary(dossier),
    orientation: 'portrait',
    blocks: etiquettes.length === 0 ? listBlocksVide(dossier) : [buildTable(etiquettes)],
  })
  if (etiquettes.length === 0) return model
  return { ...model, page: { ...model.page, stampCorner: false, marges: 'aucune' as const } }
}

function listBlocksVide(dossier: Dossier): readonly Block[] {
  return [
    { kind: 'title', title: TITRE, subtitle: getTitreCourt(dossier) },
    paragraph('Aucune adresse postale n’est connue : remplissez celle des organismes.'),
  ]
}

function buildTable(etiquettes: readonly Etiquette[]): Block {
  const rows: TableRow[] = []
  for (let at = 0; at < etiquettes.length; at += COLONNES) {
    rows.push({ height: HAUTEUR, cells: etiquettes.slice(at, at + COLONNES).map(buildCell) })
  }
  return {
    kind: 'table',
    caption: 'Étiquettes : un destinataire par case',
    columns: Array.from({ length: COLONNES }, () => ({ share: 1, align: 'left' }) as const),
    head: [],
    rows,
    labels: true,
  }
}

/** The name of the body in bold; smaller when long. */
function buildCell({ lines, nom }: Etiquette): TableCell {
  const taille = getTaille(lines)
  const shown = taille === 'cut' ? cutLines(lines) : lines
  return {
    content: shown.map((line, index) =>
      paragraph([index === nom ? bold(line) : text(line)], taille === 'usual' ? 'body' : 'note'),
    ),
  }
}

/** What stands above an address: an appeal and the body; a person, a function and the body. */
const TETES = { organisme: ['', ''], fonction: ['', '', ''] } as const

/** Who gets no label for want of an address, and the address that does not hold on one. */
function listMissing(
  dossier: Dossier,
  variante: 'organisme' | 'fonction',
): readonly MissingField[] {
  const current = listRows(dossier, 'fonctions').filter(({ fin }) => fin === null)
  const ofOrganismes = listOrganismesActifs(dossier).flatMap((organisme): MissingField[] => {
    const isConcerned =
      variante === 'organisme' || current.some((one) => one.organisme === organisme.id)
    const lines = listLignesAdresse(organisme.adresse)
    const isHeld = lines.length > 0 && getTaille([...TETES[variante], ...lines]) !== 'cut'
    if (!isConcerned || isHeld) return []
    const where = getNomEnregistrement(dossier, 'organismes', organisme)
    const label = lines.length === 0 ? 'Adresse du siège' : 'Adresse trop longue pour une étiquette'
    return [{ table: 'organismes', id: organisme.id, field: 'adresse', label, where }]
  })
  if (variante === 'organisme') return ofOrganismes
  const alone = current
    .filter(({ organisme }) => dossier.organismes[organisme ?? ''] === undefined)
    .map((fonction): MissingField => {
      const where = getNomEnregistrement(dossier, 'fonctions', fonction)
      return { table: 'fonctions', id: fonction.id, field: 'organisme', label: 'Organisme', where }
    })
  return [...ofOrganismes, ...alone]
}
