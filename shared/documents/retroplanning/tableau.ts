import type { Block, Inline, TableBlock, TableCell, TableRow } from '../blocks'
import { bold, cell, headRow, paragraph, text } from '../inline'
import { groupByMois, type GroupeMois } from './groupes'
import type { LigneRetro, Section } from './lignes'
import {
  formatEcart,
  formatEtat,
  formatEtatEtEcart,
  formatQuand,
  formatQui,
  formatRealise,
  formatTitre,
} from './mots'

/** How wide the page is: upright, what is said of a step stands under its title. Columns are as wide as what the plan puts in them. */
export type Mise = {
  readonly isWide: boolean
  /** On a sheet of A3, the reason stands on the line of the state. */
  readonly isA3: boolean
  readonly hasQui: boolean
  /** A step is late, early, or says why. */
  readonly hasEcart: boolean
}

/** The months of a section, each with its steps: planned and actual side by side. */
export function buildTableau(section: Section, titre: string, mise: Mise): TableBlock {
  const columns = listColonnes(mise)
  return {
    kind: 'table',
    caption: `Calendrier${'\u00a0'}: ${titre}`,
    columns: columns.map(({ share }) => ({ share, align: 'left' }) as const),
    head: [headRow(columns.map(({ label }) => label))],
    rows: section.parties.flatMap(({ titre: part, lignes }): readonly TableRow[] => [
      ...(part === '' || lignes.length === 0
        ? []
        : [{ cells: [cell([bold(part)], { colSpan: columns.length, tone: 'tint' })] }]),
      ...groupByMois(lignes).flatMap((groupe) => listRangees(groupe, mise)),
    ]),
  }
}

/** Rows that one label may stand beside: about what is kept on one page. */
const MAX_RANGEES = { large: 7, etroite: 4 } as const

/** The steps of a month beside its name, said again for a long month, which a page may cut. */
function listRangees({ titre, lignes }: GroupeMois<LigneRetro>, mise: Mise): readonly TableRow[] {
  const max = MAX_RANGEES[mise.isWide ? 'large' : 'etroite']
  return lignes.map((ligne, index) => {
    const label = bold(index === 0 ? titre : `${titre} (suite)`)
    const rowSpan = Math.min(max, lignes.length - index)
    return {
      cells: [
        ...(index % max === 0 ? [cell([label], { rowSpan })] : []),
        ...listCellules(ligne, mise),
      ],
    }
  })
}

function listColonnes({
  isWide,
  isA3,
  hasQui,
  hasEcart,
}: Mise): readonly { label: string; share: number }[] {
  if (!isWide) {
    return [
      { label: 'Période', share: 2.8 },
      { label: 'Étape', share: 5.3 },
      { label: 'Prévu', share: 3.7 },
      { label: 'Réalisé', share: 4 },
    ]
  }
  return [
    { label: 'Période', share: 3.2 },
    { label: 'Étape', share: (hasEcart ? 6.9 : 8) + (hasQui ? 0 : 2.4) },
    { label: 'Prévu', share: hasEcart ? 3.5 : 4 },
    { label: 'Réalisé', share: 3.8 },
    hasEcart ? { label: 'État et écart', share: isA3 ? 6.2 : 4.6 } : { label: 'État', share: 2.4 },
    ...(hasQui ? [{ label: 'Instance, responsable', share: hasEcart ? 3.7 : 4.3 }] : []),
  ]
}

function listCellules(ligne: LigneRetro, mise: Mise): readonly TableCell[] {
  const { motifEcart } = ligne.lue.etape
  const notes = [motifEcart.trim()].filter((line) => line !== '')
  const title = cell([paragraph(buildTitre(ligne)), ...listNotes(ligne, mise)])
  const planned = cell([paragraph(formatQuand(ligne.prevu)), ...listDesormais(ligne)])
  if (!mise.isWide) {
    // Upright, the state stands for the date that is not there, and is not said beside the one that is.
    const isDated = ligne.realise !== null || ligne.lue.etat === 'faite'
    const gap = formatEcart(ligne)
    const actual = [
      paragraph(isDated ? formatRealise(ligne) : formatEtat(ligne)),
      ...[...(gap === '' ? [] : [gap]), ...notes].map((line) => paragraph(line, 'note')),
    ]
    return [title, planned, cell(actual)]
  }
  return [
    title,
    planned,
    cell(formatRealise(ligne)),
    cell(listEtat(formatEtatEtEcart(ligne), notes, mise)),
    ...(mise.hasQui ? [cell(formatQui(ligne) || '–')] : []),
  ]
}

function listEtat(etat: string, notes: readonly string[], { isA3 }: Mise): readonly Block[] {
  if (isA3) return [paragraph([etat, ...notes].join('. '))]
  return [paragraph(etat), ...notes.map((line) => paragraph(line, 'note'))]
}

function buildTitre(ligne: LigneRetro): readonly Inline[] {
  const title = formatTitre(ligne)
  if (ligne.lue.nature === 'interruption') return [bold('Interruption : '), text(title)]
  return [ligne.lue.etape.jalon ? bold(title) : text(title)]
}

function listNotes(ligne: LigneRetro, { isWide }: Mise): readonly Block[] {
  const { livrable, avis } = ligne.lue.etape
  const qui = isWide ? '' : formatQui(ligne)
  return [
    qui,
    livrable.trim() === '' ? '' : `Livrable : ${livrable.trim()}`,
    avis.trim() === '' ? '' : `Avis : ${avis.trim()}`,
  ]
    .filter((line) => line !== '')
    .map((line) => paragraph(line, 'note'))
}

/** The plan of today, under the first one. */
function listDesormais({ desormais }: LigneRetro): readonly Block[] {
  return desormais === null ? [] : [paragraph(`désormais ${formatQuand(desormais)}`, 'note')]
}
