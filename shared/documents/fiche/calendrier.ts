import type { DateFloue } from '../../kernel/date-floue'
import type { Block, TableCell, TableRow } from '../blocks'
import { listChildren } from '../../rules/enfants'
import { capitalize, getMot } from '../../rules/vocabulaire.rules'
import { cell, listBlocksOfText } from '../inline'
import { formatEtape, listEtapesOfFiche } from './etapes'
import { section, type FicheContexte } from './contexte-fiche'

/** Beyond, semesters would be too narrow to be read. */
const MAX_YEARS = 6

type Line = { readonly label: string; readonly date: DateFloue }

/** What the date of a fiche does not say, and a grid of semesters when steps or opérations have dates. */
export function listCalendrier(contexte: FicheContexte): readonly Block[] {
  const { fiche } = contexte
  const blocks = listBlocksOfText(fiche.precisionCalendrier)
  return section('Calendrier prévisionnel', [...blocks, ...buildGrid(contexte)])
}

function listLines(contexte: FicheContexte): readonly Line[] {
  const { dossier, fiche } = contexte
  const etapes = listEtapesOfFiche(contexte).flatMap((etape): Line[] =>
    etape.prevue === null || etape.statut === 'annulee'
      ? []
      : [{ label: formatEtape(etape), date: etape.prevue }],
  )
  const mot = capitalize(getMot(dossier, 'operation').one)
  const operations = listChildren(dossier, 'operations', 'fiche', fiche.id).flatMap(
    (operation, index): Line[] =>
      operation.calendrier === null
        ? []
        : [
            {
              label: [`${mot}\u00a0${index + 1}`, operation.titre.trim()]
                .filter((part) => part !== '')
                .join(' – '),
              date: operation.calendrier,
            },
          ],
  )
  return [...etapes, ...operations]
}

function buildGrid(contexte: FicheContexte): readonly Block[] {
  const lines = listLines(contexte)
  if (lines.length === 0) return []
  const readYear = (date: string): number => Number(date.slice(0, 4))
  const first = Math.min(...lines.map((line) => readYear(line.date.debut)))
  const last = Math.max(...lines.map((line) => readYear(line.date.fin)))
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  if (years.length > MAX_YEARS) return []
  const semesters = years.flatMap((year) => [
    { from: `${year}-01-01`, to: `${year}-06-30`, label: 'S1' },
    { from: `${year}-07-01`, to: `${year}-12-31`, label: 'S2' },
  ])
  const rows = lines.map(({ label, date }): TableRow => ({
    cells: [
      cell(label),
      ...semesters.map(({ from, to }): TableCell => {
        const isFilled = date.debut <= to && date.fin >= from
        return isFilled ? cell('●', { tone: 'filled' }) : cell('')
      }),
    ],
  }))
  return [
    {
      kind: 'table',
      caption: 'Calendrier par semestre : un rond plein marque les semestres concernés',
      columns: [
        { share: 3.2, align: 'left' },
        ...semesters.map(() => ({ share: 6.8 / semesters.length, align: 'center' }) as const),
      ],
      head: [
        [
          cell('Étape', { tone: 'head', rowSpan: 2 }),
          ...years.map((year) => cell(String(year), { tone: 'head', colSpan: 2 })),
        ],
        semesters.map((semester) => cell(semester.label, { tone: 'tint' })),
      ],
      rows,
    },
  ]
}
