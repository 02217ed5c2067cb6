import type { Operation } from '../../domain/operation.entity'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { formatMontant } from '../../kernel/montant-format'
import { listChildren, listReferenced } from '../../rules/enfants'
import { getNomOrganisme } from '../../rules/libelles.rules'
import { capitalize, getMot } from '../../rules/vocabulaire.rules'
import type { Block, TableCell, TableRow } from '../blocks'
import { cell, list, listBlocksOfText, missing, paragraph, text } from '../inline'
import { listCellBlocksOfRiche } from '../rich-blocks'
import { joinPilotes } from './entete'
import { section, type FicheContexte } from './contexte-fiche'

/** More columns side by side could not be read on a page. */
const MAX_COLUMNS = 3

type Line = {
  readonly label: string
  readonly read: (operation: Operation) => readonly Block[]
}

/** The opérations of a fiche side by side: a column of labels, one column an opération; several tables beyond three. */
export function listOperations(contexte: FicheContexte): readonly Block[] {
  const { dossier, fiche } = contexte
  const operations = listChildren(dossier, 'operations', 'fiche', fiche.id)
  const mot = getMot(dossier, 'operation')
  const title = capitalize(operations.length > 1 ? mot.many : mot.one)
  const tables = Math.ceil(operations.length / MAX_COLUMNS)
  const size = Math.ceil(operations.length / Math.max(tables, 1))
  const blocks: Block[] = []
  for (let at = 0; at < operations.length; at += size) {
    const group = operations.slice(at, at + size)
    blocks.push(buildTable(contexte, group, at, operations.length))
  }
  return section(title, blocks)
}

function buildTable(
  contexte: FicheContexte,
  group: readonly Operation[],
  first: number,
  total: number,
): Block {
  const name = capitalize(getMot(contexte.dossier, 'operation').one)
  const rows = listLines(contexte).flatMap((line): TableRow[] => {
    const cells = group.map((operation) => line.read(operation))
    if (cells.every((blocks) => blocks.length === 0)) return []
    return [
      {
        cells: [
          cell(line.label, { tone: 'head' }),
          ...cells.map((blocks): TableCell => ({
            content: blocks.length === 0 ? [paragraph('–')] : blocks,
          })),
        ],
      },
    ]
  })
  const head = group.map((operation, index): TableCell => {
    const label = total === 1 ? name : `${name}\u00a0${first + index + 1}`
    const title = operation.titre.trim()
    if (title !== '') return cell(`${label} – ${title}`, { tone: 'head' })
    return cell(contexte.marquer ? [text(`${label} – `), missing('à nommer')] : label, {
      tone: 'head',
    })
  })
  return {
    kind: 'table',
    caption: `${name}s de la fiche, de ${first + 1} à ${first + group.length}`,
    columns: [
      { share: 2.2, align: 'left' },
      ...group.map(() => ({ share: 7.8 / group.length, align: 'left' }) as const),
    ],
    head: [[cell('Rubrique', { tone: 'head' }), ...head]],
    rows,
    rowsMayBreak: true,
    labelColumn: true,
  }
}

function listLines({ dossier }: FicheContexte): readonly Line[] {
  const plain = (label: string, read: (o: Operation) => string): Line => ({
    label,
    read: (o) => listBlocksOfText(read(o)),
  })
  return [
    { label: 'Descriptif', read: (o) => listCellBlocksOfRiche(o.descriptif) },
    plain('Public visé', (o) => o.publicCible),
    plain('Secteur géographique', (o) => o.secteur),
    plain('Porteurs', (o) =>
      joinPilotes(
        listReferenced(dossier, 'organismes', o.porteurs).map((organisme) =>
          getNomOrganisme(dossier, organisme.id),
        ),
        o.precisionPortage,
      ),
    ),
    {
      label: 'Partenaires mobilisés',
      read: (o) => {
        const partners = listChildren(dossier, 'partenariats', 'operation', o.id).map((p) =>
          [getNomOrganisme(dossier, p.organisme), p.contribution.trim()]
            .filter((x) => x !== '')
            .join(' : '),
        )
        return [
          ...listBlocksOfText(o.partenaires),
          ...(partners.length === 0 ? [] : [list(partners)]),
        ]
      },
    },
    plain('Budget prévisionnel', (o) => (o.budget === null ? '' : formatMontant(o.budget))),
    plain('Sources de financement', (o) => o.sourcesFinancement),
    plain('Résultats attendus', (o) => o.resultatsAttendus),
    {
      label: 'Indicateurs',
      read: (o) => {
        const items = listChildren(dossier, 'indicateursSuivi', 'operation', o.id).map(
          (i) => i.libelle,
        )
        return items.length === 0 ? [] : [list(items)]
      },
    },
    plain('Calendrier', (o) =>
      o.calendrier === null ? '' : capitalize(formatDateFloue(o.calendrier)),
    ),
  ]
}
