import { getDefinition } from '../../domain/registry'
import { listRows, type Dossier } from '../../domain/dossier'
import type { Entretien } from '../../domain/entretien.entity'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { compareOrdre } from '../../kernel/ordre'
import { listConstatsDe } from '../../rules/concertation.rules'
import { formatFonctionEtOrganisme } from '../../rules/fonctions.rules'
import { getNomOrganisme } from '../../rules/libelles.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block } from '../blocks'
import { cell, heading, headRow } from '../inline'
import { listCellBlocksOfRiche } from '../rich-blocks'
import { listConstatsIssus } from './constats'

type Groupe = {
  readonly titre: string
  readonly entretiens: readonly Entretien[]
  readonly nombre: number
}

/** The conversations by kind of people met: how many, with whom by their function, what came out. */
export function listEntretiensParPublic(dossier: Dossier): readonly Block[] {
  const groups = listGroupes(dossier)
  if (groups.length === 0) return []
  const total = groups.reduce((sum, { nombre }) => sum + nombre, 0)
  return [
    heading(2, 'Entretiens'),
    {
      kind: 'table',
      caption: 'Nombre d’entretiens par public',
      columns: [
        { share: 8, align: 'left' },
        { share: 2, align: 'right' },
      ],
      head: [headRow(['Personnes rencontrées', 'Entretiens'])],
      rows: [
        ...groups.map(({ titre, nombre }) => ({ cells: [cell(titre), cell(String(nombre))] })),
        ...(groups.length < 2
          ? []
          : [{ cells: [cell('Ensemble'), cell(String(total))], total: true }]),
      ],
      labelColumn: true,
    },
    ...groups.flatMap(({ titre, entretiens }) => [
      heading(3, titre),
      ...entretiens.flatMap((entretien) => listEntretien(dossier, entretien)),
    ]),
  ]
}

function listGroupes(dossier: Dossier): readonly Groupe[] {
  const held = listRows(dossier, 'entretiens')
    .filter(({ statut }) => statut !== 'annule')
    .sort(compareOrdre)
  const options = getDefinition('entretiens').fields['public']?.options ?? []
  return [...options, { value: null, label: 'Public non précisé' }].flatMap(({ value, label }) => {
    const own = held.filter((entretien) => entretien.public === value)
    if (own.length === 0) return []
    const nombre = own.reduce((sum, entretien) => sum + Math.max(entretien.nombre ?? 1, 0), 0)
    return [{ titre: value === 'autre' ? 'Autres acteurs' : label, entretiens: own, nombre }]
  })
}

/** The function and not the name: what was said is not signed. */
function listEntretien(dossier: Dossier, entretien: Entretien): readonly Block[] {
  const who =
    formatFonctionEtOrganisme(dossier, entretien.fonction) ||
    getNomOrganisme(dossier, entretien.organisme)
  const titre = entretien.titre.replace(/\s+/g, ' ').trim()
  const name = titre || capitalize(who) || 'Entretien'
  const series = (entretien.nombre ?? 1) > 1 ? `${entretien.nombre} entretiens` : ''
  const details = [
    titre === '' ? '' : who,
    series,
    entretien.date === null ? '' : formatDateFloue(entretien.date),
    entretien.menePar.trim() === ''
      ? ''
      : `mené${series === '' ? '' : 's'} par ${entretien.menePar.trim()}`,
    entretien.statut === 'prevu' ? 'à venir' : '',
  ].filter((detail) => detail !== '')
  return [
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: name, bold: true },
        ...(details.length === 0
          ? []
          : [{ kind: 'text', text: ` (${details.join(', ')})`, italic: true } as const]),
      ],
      keepWithNext: true,
    },
    ...listCellBlocksOfRiche(entretien.synthese),
    ...listConstatsIssus(listConstatsDe(dossier, { entretien: entretien.id })),
  ]
}
