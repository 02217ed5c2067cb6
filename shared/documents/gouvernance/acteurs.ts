import { listRows, type Dossier } from '../../domain/dossier'
import { compareOrdre } from '../../kernel/ordre'
import { getNomOrganisme } from '../../rules/libelles.rules'
import type { Block } from '../blocks'
import { bold, cell, heading, headRow, listBlocksOfText, paragraph } from '../inline'

/** The families of actors, each with its role sentence and the organismes it gathers. */
export function listBlocksActeurs(dossier: Dossier): readonly Block[] {
  const familles = listRows(dossier, 'famillesActeurs').sort(compareOrdre)
  if (familles.length === 0) return []
  return [
    heading(2, 'Les acteurs'),
    {
      kind: 'table',
      caption: 'Familles d’acteurs et leur rôle',
      columns: [
        { share: 2.4, align: 'left' },
        { share: 6, align: 'left' },
        { share: 3, align: 'left' },
      ],
      head: [headRow(['Famille', 'Rôle', 'Organismes'])],
      rows: familles.map((famille) => {
        const role = listBlocksOfText(famille.role)
        const names = famille.organismes
          .map((id) => getNomOrganisme(dossier, id))
          .filter((name) => name !== '')
          .sort((a, b) => a.localeCompare(b, 'fr'))
        return {
          cells: [
            cell([paragraph([bold(famille.nom.trim() || 'Famille d’acteurs')])]),
            cell(role.length === 0 ? '–' : role),
            cell(names.length === 0 ? '–' : names.join(', ')),
          ],
        }
      }),
      labelColumn: true,
    },
  ]
}
