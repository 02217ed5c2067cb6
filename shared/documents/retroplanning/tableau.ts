import type { Block, Inline, TableBlock, TableCell, TableRow } from '../blocks'
import { bold, cell, headRow, paragraph, text } from '../inline'
import { groupByMois, type GroupeMois } from './groupes'
import type { LigneRetro, Section } from './lignes'
import { formatEcart, formatEtat, formatQuand, formatQui, formatRealise, formatTitre } from './mots'

/** How wide the page is: upright, what is said of a step stands under its title. */
export type Mise = { readonly isWide: boolean; readonly hasQui: boolean }

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

function listColonnes({ isWide, hasQui }: Mise): readonly { label: string; share: number }[] {
  if (!isWide) {
    return [
      { label: 'Période', share: 2.7 },
      { label: 'Étape', share: 6.1 },
      { label: 'Prévu', share: 3.5 },
      { label: 'Réalisé', share: 3.5 },
    ]
  }
  return [
    { label: 'Période', share: 2.9 },
    { label: 'Étape', share: hasQui ? 7.4 : 9.4 },
    { label: 'Prévu', share: 3.6 },
    { label: 'Réalisé', share: 3.6 },
    { label: 'État et écart', share: 4.2 },
    ...(hasQui ? [{ label: 'Instance, responsable', share: 3.6 }] : []),
  ]
}

function listCellules(ligne: LigneRetro, mise: Mise): readonly TableCell[] {
  const etat = listEtat(ligne)
  const title = cell([paragraph(buildTitre(ligne)), ...listNotes(ligne, mise)])
  const planned = cell([paragraph(formatQuand(ligne.prevu)), ...listDesormais(ligne)])
  if (!mise.isWide) {
    // Upright, the state stands for the date that is not there, and is not said beside the one that is.
    const isDated = ligne.realise !== null || ligne.lue.etat === 'faite'
    const [label = '–', ...others] = etat
    const actual = [
      paragraph(isDated ? formatRealise(ligne) : label),
      ...others.map((line) => paragraph(line, 'note')),
    ]
    return [title, planned, cell(actual)]
  }
  const [first = '–', ...others] = etat
  return [
    title,
    planned,
    cell(formatRealise(ligne)),
    cell([paragraph(first), ...others.map((line) => paragraph(line, 'note'))]),
    ...(mise.hasQui ? [cell(formatQui(ligne) || '–')] : []),
  ]
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

/** The state, then the gap and its reason. */
function listEtat(ligne: LigneRetro): readonly string[] {
  const motif = ligne.lue.etape.motifEcart.trim()
  const gap = formatEcart(ligne)
  return [formatEtat(ligne), gap, motif].filter((line) => line !== '')
}
