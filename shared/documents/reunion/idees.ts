import { getRow, type Dossier } from '../../domain/dossier'
import type { Idee } from '../../domain/idee.entity'
import type { Id } from '../../kernel/json'
import { listChildren } from '../../rules/enfants'
import { getLibelleFiche } from '../../rules/libelles.rules'
import type { Block, TableRow } from '../blocks'
import { bold, cell, headRow, paragraph } from '../inline'
import { listLignes } from './decisions'

/** The ideas of a workshop in one table, group by group, those with the most votes first. Nothing for no idea. */
export function listIdees(dossier: Dossier, reunion: Id): readonly Block[] {
  const ideas = listChildren(dossier, 'idees', 'reunion', reunion).filter(
    ({ texte }) => texte.trim() !== '',
  )
  if (ideas.length === 0) return []
  const groups = listChildren(dossier, 'groupesIdees', 'reunion', reunion)
  const known = new Set(groups.map(({ id }) => id))
  const named = groups
    .map(({ id, titre }) => ({
      titre: titre.replace(/\s+/g, ' ').trim() || 'Groupe sans titre',
      own: ideas.filter(({ groupe }) => groupe === id),
    }))
    .filter(({ own }) => own.length > 0)
  const others = ideas.filter(({ groupe }) => groupe === null || !known.has(groupe))
  const withFiche = ideas.some(({ fiche }) => getRow(dossier, 'fichesAction', fiche) !== undefined)
  const rows = [
    ...named.flatMap(({ titre, own }) => [
      buildTitre(titre, withFiche),
      ...buildRows(dossier, own, withFiche),
    ]),
    ...(others.length > 0 && named.length > 0 ? [buildTitre('Autres idées', withFiche)] : []),
    ...buildRows(dossier, others, withFiche),
  ]
  const shares = withFiche ? [6.2, 0.9, 2.9] : [9, 1]
  return [
    {
      kind: 'table',
      caption: 'Idées recueillies, par groupe et par nombre de voix',
      columns: shares.map((share, index) => ({ share, align: index === 1 ? 'center' : 'left' })),
      head: [headRow(['Idée', 'Voix', ...(withFiche ? ['Ce qu’elle est devenue'] : [])])],
      rows,
    },
  ]
}

function buildTitre(titre: string, withFiche: boolean): TableRow {
  return { cells: [cell([bold(titre)], { tone: 'tint', colSpan: withFiche ? 3 : 2 })] }
}

function buildRows(
  dossier: Dossier,
  ideas: readonly Idee[],
  withFiche: boolean,
): readonly TableRow[] {
  return [...ideas]
    .sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0))
    .map(({ texte, votes, auteur, fiche }) => {
      const born = getRow(dossier, 'fichesAction', fiche)
      const who = auteur.trim()
      return {
        cells: [
          cell([
            paragraph(listLignes(texte).join(' ')),
            ...(who === '' ? [] : [paragraph(who, 'note')]),
          ]),
          cell(votes === null ? '–' : String(votes)),
          ...(withFiche
            ? [cell(born === undefined ? '–' : getLibelleFiche(dossier, born.id))]
            : []),
        ],
      }
    })
}
