import { getRow, type Dossier } from '../domain/dossier'
import type { Entretien } from '../domain/entretien.entity'
import { formatDateFloue } from '../kernel/date-floue-format'
import type { Id } from '../kernel/json'
import { compareOrdre } from '../kernel/ordre'
import { listRows } from '../domain/dossier'
import { getNomOrganisme } from '../rules/libelles.rules'
import { capitalize } from '../rules/vocabulaire.rules'
import { buildLignesAEcrire } from './concertation/lignes-a-ecrire'
import { isMarque } from './convocation/lettre'
import type { Block, TableRow } from './blocks'
import { getPrimary } from './couleurs'
import type { DocumentDefinition } from './document-definition'
import { formatFileName, formatFilePart } from './file-name'
import { cell, heading, missing, paragraph } from './inline'
import { buildDocument, shortenTitle } from './mise-en-page'
import { buildManque } from './reunion/choix-reunion'
import { formatPersonneEtTitre } from './reunion/personnes'

/** The sheet of a conversation: who, when, the questions, and room to write under each. */
export const trameEntretienDocument: DocumentDefinition = {
  id: 'trame-entretien',
  title: 'Trame d’entretien',
  plural: 'Trames-entretien',
  description: 'Les questions d’un entretien, avec la place d’écrire les réponses.',
  inputs: [{ id: 'entretien', label: 'Entretien', table: 'entretiens', whenAbsent: 'each' }],
  listChoices: (dossier) =>
    listEntretiens(dossier).map((entretien, index) => ({
      id: entretien.id,
      number: String(index + 1),
      label: getTitre(dossier, entretien),
    })),
  missing: (dossier, input) => {
    if (input.objet === null) return []
    const entretien = getEntretien(dossier, input.objet)
    return listQuestions(entretien).length > 0
      ? []
      : [buildManque('entretiens', entretien.id, 'questions', getTitre(dossier, entretien))]
  },
  fileName: (dossier, input, ctx) => {
    const rank = listEntretiens(dossier).findIndex(({ id }) => id === input.objet) + 1
    const titre = formatFilePart(getRow(dossier, 'entretiens', input.objet)?.titre ?? '', 40)
    const part = [String(rank), titre].filter(Boolean).join('-')
    return formatFileName(dossier, `Entretien-${part}`, ctx)
  },
  build: (dossier, input, ctx) => {
    const entretien = getEntretien(dossier, input.objet)
    const titre = getTitre(dossier, entretien)
    return buildDocument(dossier, input.etat, ctx, {
      title: `Trame d’entretien – ${shortenTitle(titre, 160)}`,
      running: `Entretien – ${shortenTitle(titre, 50)}`,
      short: 'Trame d’entretien',
      state: '',
      accent: getPrimary(dossier),
      orientation: 'portrait',
      blocks: listBlocks(dossier, entretien),
    })
  },
}

function listEntretiens(dossier: Dossier): readonly Entretien[] {
  return listRows(dossier, 'entretiens').sort(compareOrdre)
}

function getEntretien(dossier: Dossier, id: Id | null): Entretien {
  const entretien = getRow(dossier, 'entretiens', id)
  if (entretien === undefined) throw new Error(`No entretien ${id ?? '(none)'} in this dossier`)
  return entretien
}

function getTitre(dossier: Dossier, { titre, fonction, organisme }: Entretien): string {
  return (
    titre.replace(/\s+/g, ' ').trim() ||
    formatPersonneEtTitre(dossier, fonction) ||
    getNomOrganisme(dossier, organisme) ||
    'Entretien'
  )
}

function listQuestions({ questions }: Entretien): readonly string[] {
  return questions.map((question) => question.replace(/\s+/g, ' ').trim()).filter(Boolean)
}

function listBlocks(dossier: Dossier, entretien: Entretien): readonly Block[] {
  const questions = listQuestions(entretien)
  return [
    { kind: 'title', title: 'Trame d’entretien', subtitle: getTitre(dossier, entretien) },
    buildIdentite(dossier, entretien),
    paragraph(
      'Ces notes servent au diagnostic de la convention. N’y écrivez ni nom de famille ni situation que l’on pourrait reconnaître.',
      'mention',
    ),
    ...(questions.length === 0 && isMarque(dossier)
      ? [paragraph([missing('questions à préparer')])]
      : []),
    ...(questions.length === 0 ? [] : [heading(2, 'Questions')]),
    ...questions.map((question, index) => buildLignesAEcrire(`${index + 1}. ${question}`, 5)),
    buildLignesAEcrire(questions.length === 0 ? 'Notes' : 'Autres points abordés', 6),
  ]
}

/** Room for a line written by hand. */
const LINE = 8

function buildIdentite(dossier: Dossier, entretien: Entretien): Block {
  const fonction = getRow(dossier, 'fonctions', entretien.fonction)
  const organisme = getNomOrganisme(dossier, fonction?.organisme ?? entretien.organisme)
  const row = (name: string, value: string): TableRow => ({
    cells: [cell(name), cell(value)],
    height: LINE,
  })
  return {
    kind: 'table',
    caption: 'Personne rencontrée, date et lieu',
    columns: [
      { share: 3, align: 'left' },
      { share: 7, align: 'left' },
    ],
    head: [[cell('L’entretien', { tone: 'head', colSpan: 2 })]],
    rows: [
      row('Personne rencontrée', formatPersonneEtTitre(dossier, entretien.fonction)),
      row('Organisme', organisme),
      row('Date', entretien.date === null ? '' : capitalize(formatDateFloue(entretien.date))),
      row('Lieu', entretien.lieu.trim()),
      row('Mené par', entretien.menePar.trim()),
    ],
    labelColumn: true,
    grid: true,
  }
}
