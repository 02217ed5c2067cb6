import { getRow, listRows, type Dossier } from '../../domain/dossier'
import type { Etude } from '../../domain/etude.entity'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { formatMontant } from '../../kernel/montant-format'
import { compareOrdre } from '../../kernel/ordre'
import { listChildren } from '../../rules/enfants'
import { getResteEtude } from '../../rules/etude.rules'
import { formatPersonneCourte, listCourriels } from '../../rules/fonctions.rules'
import { getNomOrganisme } from '../../rules/libelles.rules'
import { getLibelleOption } from '../../rules/options.rules'
import { capitalize } from '../../rules/vocabulaire.rules'
import type { Block, TableRow } from '../blocks'
import { cell, heading, headRow, label, list, paragraph, text } from '../inline'
import { formatPourcentage } from './enquetes'

/** The studies that carried the concertation: by whom, for what, at what cost, who pays, whom to call. */
export function listEtudes(dossier: Dossier): readonly Block[] {
  const etudes = listRows(dossier, 'etudes').sort(compareOrdre)
  if (etudes.length === 0) return []
  return [
    heading(2, etudes.length === 1 ? 'L’étude' : 'Les études'),
    ...etudes.flatMap((etude) => listEtude(dossier, etude)),
  ]
}

function listEtude(dossier: Dossier, etude: Etude): readonly Block[] {
  const cards: readonly (readonly [string, string])[] = [
    ['Prestataire', formatPrestataire(dossier, etude)],
    ['Période', formatPeriode(etude)],
    ['État', getLibelleOption('etudes', 'statut', etude.statut)],
    ['Coût', etude.cout === null ? '' : capitalize(formatMontant(etude.cout))],
    [
      'Contacts',
      etude.contacts
        .map((id) => formatContact(dossier, id))
        .filter(Boolean)
        .join(' ; '),
    ],
  ]
  const items = cards
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ label: name, value: [text(value)] }))
  return [
    heading(3, etude.titre.replace(/\s+/g, ' ').trim() || 'Étude'),
    ...(items.length === 0 ? [] : [{ kind: 'cards', items } as const]),
    ...listPart('Objectifs', etude.objectifs),
    ...listPart('Ce qui est demandé aux partenaires', etude.sollicitations),
    ...listPart('Livrables', etude.livrables),
    ...listFinanceurs(dossier, etude),
  ]
}

/** « Ithéa-Conseil (www.ithea-conseil.fr) ». */
function formatPrestataire(dossier: Dossier, { prestataire }: Etude): string {
  const site = getRow(dossier, 'organismes', prestataire)?.site.trim() ?? ''
  return [getNomOrganisme(dossier, prestataire), site === '' ? '' : `(${site})`]
    .filter((part) => part !== '')
    .join(' ')
}

function formatPeriode({ debut, fin }: Etude): string {
  if (debut === null || fin === null) {
    const one = debut ?? fin
    return one === null ? '' : capitalize(formatDateFloue(one))
  }
  return `${capitalize(formatDateFloue(debut))} – ${formatDateFloue(fin)}`
}

/** « Mme Élise Blanc (etude@example.org) », « Consultantes (Bureau d’études, etude@example.org) ». */
function formatContact(dossier: Dossier, id: string): string {
  const name = formatPersonneCourte(dossier, id)
  const mail = listCourriels(dossier, id)
  if (name === '' || mail === '') return name
  return name.endsWith(')') ? `${name.slice(0, -1)}, ${mail})` : `${name} (${mail})`
}

function listPart(title: string, values: readonly string[]): readonly Block[] {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '')
  return filled.length === 0 ? [] : [label(title), list(filled)]
}

function listFinanceurs(dossier: Dossier, etude: Etude): readonly Block[] {
  const parts = listChildren(dossier, 'cofinancements', 'etude', etude.id)
  if (parts.length === 0) return []
  const reste = getResteEtude(dossier, etude.id)
  return [
    label('Financement'),
    {
      kind: 'table',
      caption: 'Financement de l’étude : part et montant de chacun',
      columns: [
        { share: 6, align: 'left' },
        { share: 1.6, align: 'right' },
        { share: 2.4, align: 'right' },
      ],
      head: [headRow(['Financeur', 'Part', 'Montant'])],
      rows: [
        ...parts.map(({ organisme, taux, montant, precision }): TableRow => {
          const name =
            getRow(dossier, 'organismes', organisme) === undefined
              ? ''
              : getNomOrganisme(dossier, organisme)
          const more = precision.trim()
          return {
            cells: [
              cell([paragraph(name || '–'), ...(more === '' ? [] : [paragraph(more, 'note')])]),
              cell(taux === null ? '–' : formatPourcentage(taux)),
              cell(montant === null ? '–' : formatMontant(montant, { short: true })),
            ],
          }
        }),
        ...(reste === null || reste.depasse
          ? []
          : [{ cells: [cell('Reste à financer'), cell('–'), cell(reste.texte)], total: true }]),
      ],
    },
  ]
}
