import { accorderNombre } from '../../kernel/accord'
import { formatNombre } from '../../kernel/nombre'
import { listChildren } from '../../rules/enfants'
import { getNomOrganisme } from '../../rules/libelles.rules'
import { getLibelleOption } from '../../rules/options.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block, TableRow } from '../blocks'
import { bold, cell, headRow, listBlocksOfText, paragraph } from '../inline'
import { section, type FicheContexte } from './contexte-fiche'

/** Who takes part, as what, with what. */
export function listPartenaires({ dossier, fiche }: FicheContexte): readonly Block[] {
  const partners = listChildren(dossier, 'partenariats', 'fiche', fiche.id)
  if (partners.length === 0) return []
  const rows = partners.map((partner): TableRow => ({
    cells: [
      cell(getNomOrganisme(dossier, partner.organisme) || '–'),
      cell(
        capitalize(
          getLibelleOption('partenariats', 'role', partner.role).replace(/^Partenaire /, ''),
        ) || '–',
      ),
      cell(partner.contribution.trim() || '–'),
    ],
  }))
  const title = accorderNombre(partners.length, {
    one: 'Partenaire mobilisé',
    many: 'Partenaires mobilisés',
  })
  return section(title, [
    {
      kind: 'table',
      caption: 'Partenaires : rôle et contribution attendue',
      columns: [
        { share: 4.2, align: 'left' },
        { share: 1.6, align: 'left' },
        { share: 4.2, align: 'left' },
      ],
      head: [headRow(['Partenaire', 'Rôle', 'Contribution attendue'])],
      rows,
    },
  ])
}

/** People and things. */
export function listMoyens({ fiche }: FicheContexte): readonly Block[] {
  const etp = fiche.etp === null ? '' : `${formatNombre(fiche.etp)}\u00a0ETP`
  return section('Moyens mobilisés', [
    ...labelled('Moyens humains', joinEtp(etp, fiche.moyensHumains)),
    ...labelled('Moyens matériels', fiche.moyensMateriels),
  ])
}

/** The figure opens the first line. */
function joinEtp(etp: string, text: string): string {
  return etp === '' || text.trim() === '' ? etp || text : `${etp} – ${text.trim()}`
}

/** The label runs into the first line: « Moyens humains : 0,5 ETP. » */
function labelled(label: string, value: string): readonly Block[] {
  const blocks = listBlocksOfText(value)
  const [first, ...rest] = blocks
  if (first === undefined) return []
  if (first.kind !== 'paragraph') return [paragraph([bold(`${label} :`)]), ...blocks]
  return [paragraph([bold(`${label} : `), ...first.content]), ...rest]
}
