import type { Dossier } from '../../domain/dossier'
import type { Reunion } from '../../domain/reunion.entity'
import type { TableBlock, TableRow } from '../blocks'
import { bold, cell, headRow } from '../inline'
import { listGroupesEmargement, type LigneEmargement } from './lignes'

/** Room for a signature (word.md §5). */
const HEIGHT = 11
/** Lines for those nobody expected. */
const SPARE = 5
/** Without a guest named, the sheet is filled by hand: as many lines as its page holds, upright and lying. */
const SPARE_ALONE = { portrait: 14, paysage: 7 } as const

const SHARES = [4.1, 4, 3.7, 4.2]
const SHARES_COURRIEL = [5, 4.8, 4.6, 5.6, 4.6]

/** Organisme, name, function, mail address if wanted, signature: every line high enough to sign, the head on each page. */
export function buildTableEmargement(
  dossier: Dossier,
  reunion: Reunion,
  withCourriel: boolean,
): TableBlock {
  const groups = listGroupesEmargement(dossier, reunion)
  const shares = withCourriel ? SHARES_COURRIEL : SHARES
  const hasColleges = groups.some(({ nom }) => nom !== '')
  const title = (label: string): TableRow => ({
    cells: [cell([bold(label)], { tone: 'tint', colSpan: shares.length })],
  })
  const rows = groups.flatMap(({ nom, lignes }) => [
    ...(hasColleges ? [title(nom === '' ? 'Autres invités' : nom)] : []),
    ...lignes.map((ligne) => buildRow(ligne, withCourriel)),
  ])
  const alone = SPARE_ALONE[withCourriel ? 'paysage' : 'portrait']
  const spare = groups.length === 0 ? alone : SPARE
  const empty: LigneEmargement = { organisme: '', nom: '', fonction: '', courriel: '' }
  return {
    kind: 'table',
    caption: 'Émargement des participants',
    columns: shares.map((share) => ({ share, align: 'left' }) as const),
    head: [
      headRow([
        'Organisme',
        'Civilité, NOM et prénom',
        'Fonction',
        ...(withCourriel ? ['Courriel'] : []),
        'Signature',
      ]),
    ],
    rows: [
      ...rows,
      ...(groups.length === 0 ? [] : [title('Personnes non inscrites')]),
      ...Array.from({ length: spare }, () => buildRow(empty, withCourriel)),
    ],
    grid: true,
  }
}

function buildRow(ligne: LigneEmargement, withCourriel: boolean): TableRow {
  const cells = [ligne.organisme, ligne.nom, ligne.fonction]
  return {
    cells: [...cells, ...(withCourriel ? [ligne.courriel] : []), ''].map((value) => cell(value)),
    height: HEIGHT,
  }
}
