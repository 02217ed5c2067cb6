import type { IndicateurSuivi } from '../../domain/indicateur-suivi.entity'
import { formatValeurIndicateur, type ValeurIndicateur } from '../../kernel/valeur-indicateur'
import { listChildren } from '../../rules/enfants'
import { getLibelleOption } from '../../rules/options.rules'
import type { Block, Inline, TableRow } from '../blocks'
import { cell, headRow, heading, missing, paragraph, text } from '../inline'
import { listBlocksOfRiche } from '../rich-blocks'
import { requiredSection, section, type FicheContexte } from './contexte-fiche'

/** Those of the fiche, then those of its opérations. */
function listIndicateursOfFiche({ dossier, fiche }: FicheContexte): readonly IndicateurSuivi[] {
  const own = listChildren(dossier, 'indicateursSuivi', 'fiche', fiche.id)
  const known = new Set(own.map((indicateur) => indicateur.id))
  const more = listChildren(dossier, 'operations', 'fiche', fiche.id).flatMap((operation) =>
    listChildren(dossier, 'indicateursSuivi', 'operation', operation.id),
  )
  return [...own, ...more.filter((indicateur) => !known.has(indicateur.id))]
}

/** What will have changed, then how it will be measured. */
export function listEvaluation(contexte: FicheContexte): readonly Block[] {
  const indicateurs = listIndicateursOfFiche(contexte)
  const quantitatifs = indicateurs.filter((i) => i.forme !== 'qualitatif')
  const qualitatifs = indicateurs.filter((i) => i.forme === 'qualitatif')
  const both = quantitatifs.length > 0 && qualitatifs.length > 0
  const annual = buildAnnual(contexte, indicateurs)
  return [
    ...requiredSection(
      contexte,
      'Résultats attendus',
      listBlocksOfRiche(contexte.fiche.resultatsAttendus),
    ),
    ...section('Indicateurs d’évaluation', [
      ...(both ? [heading(3, 'Indicateurs quantitatifs')] : []),
      ...buildTable(contexte, quantitatifs, 'Indicateurs quantitatifs'),
      ...(both ? [heading(3, 'Indicateurs qualitatifs')] : []),
      ...buildTable(contexte, qualitatifs, 'Indicateurs qualitatifs'),
      ...(annual.length === 0 ? [] : [heading(3, 'Suivi annuel'), ...annual]),
    ]),
  ]
}

function buildTable(
  contexte: FicheContexte,
  indicateurs: readonly IndicateurSuivi[],
  caption: string,
): readonly Block[] {
  if (indicateurs.length === 0) return []
  const depart = getSharedYear(indicateurs.map((i) => i.anneeReference))
  const cible = getSharedYear(indicateurs.map((i) => i.anneeCible))
  const rows = indicateurs.map((i): TableRow => ({
    cells: [
      cell(getLabel(contexte, i)),
      cell(formatValeur(contexte, i.reference, i, depart === null ? i.anneeReference : null, '')),
      cell(formatValeur(contexte, i.cible, i, cible === null ? i.anneeCible : null, 'à fixer')),
      cell([i.source.trim(), i.frequence.trim()].filter((part) => part !== '').join(', ') || '–'),
    ],
  }))
  return [
    {
      kind: 'table',
      caption: `${caption} : départ, cible et source`,
      columns: [
        { share: 4.6, align: 'left' },
        { share: 1.6, align: 'center' },
        { share: 1.6, align: 'center' },
        { share: 2.2, align: 'left' },
      ],
      head: [
        headRow([
          'Indicateur',
          depart === null ? 'Départ' : `Départ (${depart})`,
          cible === null ? 'Cible' : `Cible (${cible})`,
          'Source',
        ]),
      ],
      rows,
    },
  ]
}

/** The year, when every indicator that has one has the same. */
function getSharedYear(years: readonly (number | null)[]): number | null {
  const known = new Set(years.filter((year) => year !== null))
  return known.size === 1 ? ([...known][0] ?? null) : null
}

function getLabel(
  { dossier, marquer }: FicheContexte,
  indicateur: IndicateurSuivi,
): readonly Block[] {
  const label = indicateur.libelle.trim()
  const operation =
    indicateur.operation === null ? undefined : dossier.operations[indicateur.operation]
  const details = [
    getLibelleOption('indicateursSuivi', 'nature', indicateur.nature),
    operation === undefined ? '' : operation.titre.trim(),
  ].filter((detail) => detail !== '')
  const main: readonly Inline[] =
    label !== ''
      ? [text(label)]
      : marquer
        ? [missing('à nommer')]
        : [text('Indicateur sans libellé')]
  return details.length === 0
    ? [paragraph(main)]
    : [paragraph(main), paragraph(details.join(' ; '), 'note')]
}

function formatValeur(
  { marquer }: FicheContexte,
  valeur: ValeurIndicateur | null,
  { unite }: IndicateurSuivi,
  year: number | null,
  mark: string,
): readonly Inline[] {
  const suffix = year === null ? '' : ` (${year})`
  if (valeur !== null) return [text(`${formatValeurIndicateur(valeur, unite.trim())}${suffix}`)]
  if (marquer && mark !== '') return [missing(mark)]
  return [text('–')]
}

const MAX_YEARS = 6

/** Planned and reached, year by year; six years a table. */
function buildAnnual(
  contexte: FicheContexte,
  indicateurs: readonly IndicateurSuivi[],
): readonly Block[] {
  const { dossier } = contexte
  const followed = indicateurs.map((indicateur) => ({
    indicateur,
    valeurs: listChildren(dossier, 'valeursSuivi', 'indicateur', indicateur.id),
  }))
  const filled = followed.filter(({ valeurs }) => valeurs.length > 0)
  const years = [
    ...new Set(
      filled.flatMap(({ valeurs }) => valeurs.map((v) => v.annee)).filter((y) => y !== null),
    ),
  ].sort((a, b) => a - b)
  const tables: Block[] = []
  for (let at = 0; at < years.length; at += MAX_YEARS) {
    const group = years.slice(at, at + MAX_YEARS)
    tables.push({
      kind: 'table',
      caption: `Suivi annuel des indicateurs, prévu et réalisé, ${group.join(', ')}`,
      columns: [
        { share: 3.4, align: 'left' },
        { share: 1.4, align: 'left' },
        ...group.map(() => ({ share: 5.2 / group.length, align: 'center' }) as const),
      ],
      head: [headRow(['Indicateur', 'Valeur', ...group.map(String)])],
      rows: filled.flatMap(({ indicateur, valeurs }): TableRow[] => {
        const read = (field: 'prevu' | 'realise') =>
          group.map((year) => {
            const valeur = valeurs.find((v) => v.annee === year)?.[field] ?? null
            return cell(
              valeur === null ? '–' : formatValeurIndicateur(valeur, indicateur.unite.trim()),
            )
          })
        return [
          {
            cells: [
              cell(getLabel(contexte, indicateur), { rowSpan: 2 }),
              cell('Prévu'),
              ...read('prevu'),
            ],
          },
          { cells: [cell('Réalisé'), ...read('realise')] },
        ]
      }),
    })
  }
  const comments = filled.flatMap(({ indicateur, valeurs }) =>
    valeurs
      .filter((v) => v.commentaire.trim() !== '')
      .map((v) =>
        paragraph(
          `${indicateur.libelle.trim()}${v.annee === null ? '' : ` (${v.annee})`} : ${v.commentaire.trim()}`,
          'note',
        ),
      ),
  )
  return [...tables, ...comments]
}
