import type { Dossier } from '../../domain/dossier'
import { getDefinition } from '../../domain/registry'
import { accorderGenre } from '../../kernel/accord'
import type { Difference, DifferenceChamp } from '../../rules/differences.rules'
import { buildChangementLisible } from '../../rules/changements-lisibles.rules'
import { getNomObjet } from '../../rules/nom-objet.rules'
import { getLibelleTable } from '../../rules/valeurs-lisibles.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block, TableCell, TableRow } from '../blocks'
import { bold, cell, heading, headRow, text } from '../inline'
import { listGroupes } from './groupes'
import { listBlocksOfValeur, shortenPareils } from './valeur-imprimee'

/** A difference, with what is printed in its last column when there is one. */
export type DifferenceImprimee = Omit<Difference, 'champs'> & {
  readonly champs: readonly (DifferenceChamp & { readonly auteur?: string })[]
  readonly auteur?: string
}

export type EntetesDifferences = {
  readonly avant: string
  readonly apres: string
  /** The heading of the last column; none without authors. */
  readonly auteur?: string
}

/** A heading and a table for each fiche, axe, objectif or kind of record; one row a field. */
export function listTableauxDifferences(
  avant: Dossier,
  apres: Dossier,
  differences: readonly DifferenceImprimee[],
  entetes: EntetesDifferences,
): readonly Block[] {
  return listGroupes(avant, apres, differences).flatMap((groupe): Block[] => [
    heading(3, groupe.titre),
    {
      kind: 'table',
      caption: `${groupe.titre} : ce qui change`,
      columns: (entetes.auteur === undefined
        ? [1.9, 1.7, 3.2, 3.2]
        : [1.7, 1.5, 2.75, 2.75, 1.3]
      ).map((share) => ({ share, align: 'left' }) as const),
      head: [
        headRow([
          'Élément',
          'Champ',
          entetes.avant,
          entetes.apres,
          ...(entetes.auteur === undefined ? [] : [entetes.auteur]),
        ]),
      ],
      rows: groupe.differences.flatMap((difference) =>
        listRows(avant, apres, difference, entetes.auteur !== undefined),
      ),
      rowsMayBreak: true,
    },
  ])
}

function listRows(
  avant: Dossier,
  apres: Dossier,
  difference: DifferenceImprimee,
  hasAuteur: boolean,
): readonly TableRow[] {
  const name = nameElement(avant, apres, difference)
  const genre = nameGenre(difference)
  const label: TableCell = genre === '' ? cell(name) : cell([text(`${name} `), bold(`(${genre})`)])
  const own = difference.auteur ?? ''
  const champs = listChampsImprimes(difference)
  if (champs.length === 0) {
    const empty = [label, cell('–'), cell('–'), cell('–')]
    return [{ cells: hasAuteur ? [...empty, cell(own || '–')] : empty }]
  }
  return champs.map((champ): TableRow => {
    const said = buildChangementLisible(avant, apres, difference, champ)
    const [before, after] = shortenPareils(said.avant, said.apres)
    const cells = [
      label,
      cell(said.libelle),
      cell(listBlocksOfValeur(difference.genre === 'ajout' ? '' : before)),
      cell(listBlocksOfValeur(difference.genre === 'suppression' ? '' : after)),
    ]
    return { cells: hasAuteur ? [...cells, cell((champ.auteur ?? own) || '–')] : cells }
  })
}

/** What comes or goes under a fiche stands under its title already. */
function listChampsImprimes({
  table,
  genre,
  champs,
}: DifferenceImprimee): DifferenceImprimee['champs'] {
  if (genre === 'modification' || table === 'fichesAction') return champs
  return champs.filter(({ champ }) => champ !== 'fiche')
}

/** « Étape « Recueil » », or « Fiche action » alone under the heading that names it. */
function nameElement(avant: Dossier, apres: Dossier, { table, id }: DifferenceImprimee): string {
  const kind = capitalize(getLibelleTable(apres, table, 1))
  if (['fichesAction', 'axes', 'objectifs', 'ctg', 'charte', 'reglages'].includes(table))
    return kind
  const name = getNomObjet(apres, table, id) || getNomObjet(avant, table, id)
  const short = name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name
  return `${kind} «\u00a0${short}\u00a0»`
}

function nameGenre({ table, genre }: DifferenceImprimee): string {
  const { gender } = getDefinition(table).labels
  if (genre === 'ajout') return accorderGenre(gender, { m: 'ajouté', f: 'ajoutée' })
  if (genre === 'suppression') return accorderGenre(gender, { m: 'supprimé', f: 'supprimée' })
  return ''
}
