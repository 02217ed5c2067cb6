import { getRow, getSingleton, listRows, type Dossier } from '../../domain/dossier'
import type { Poste } from '../../domain/poste.entity'
import { formatCompte } from '../../kernel/accord'
import type { DateIso, Id } from '../../kernel/json'
import { formatMontant } from '../../kernel/montant-format'
import { formatNombre, formatPourcentage, NBSP } from '../../kernel/nombre'
import { compareOrdre } from '../../kernel/ordre'
import { listChildren } from '../../rules/enfants'
import { formatPersonneCourte } from '../../rules/fonctions.rules'
import { formatEtp, getTotalEtp } from '../../rules/instances.rules'
import { getLibelleFonction, getNomOrganisme } from '../../rules/libelles.rules'
import { getLibelleOption } from '../../rules/options.rules'
import { formatPeriode, isActifLe } from '../../rules/periode'
import type { Block, TableRow } from '../blocks'
import { bold, cell, heading, headRow, list, paragraph, text } from '../inline'

/** The posts of chargés de coopération, their missions and recurring work, the political pilot, and how to reach them. */
export function listBlocksEquipe(dossier: Dossier, jour: DateIso): readonly Block[] {
  const ctg = getSingleton(dossier, 'ctg')
  const postes = listPostes(dossier)
  const pilote = getLibelleFonction(dossier, ctg.pilotePolitique)
  const missions = ctg.missionsCooperation.filter((mission) => mission.trim() !== '')
  const sujets = ctg.sujetsRecurrents.filter((sujet) => sujet.trim() !== '')
  const blocks: Block[] = [
    ...(pilote === '' ? [] : [paragraph([bold('Pilotage politique : '), text(pilote)])]),
    ...(postes.length === 0 ? [] : listBlocksPostes(dossier, postes, jour)),
    ...(missions.length === 0
      ? []
      : [heading(3, 'Missions des chargés de coopération'), list(missions, true)]),
    ...(sujets.length === 0 ? [] : [heading(3, 'Sujets de travail qui reviennent'), list(sujets)]),
    ...listContacts(dossier, postes),
  ]
  return blocks.length === 0 ? [] : [heading(2, 'Le pilotage et l’équipe'), ...blocks]
}

export function listPostes(dossier: Dossier): readonly Poste[] {
  return listRows(dossier, 'postes').sort(compareOrdre)
}

function listBlocksPostes(
  dossier: Dossier,
  postes: readonly Poste[],
  jour: DateIso,
): readonly Block[] {
  const total = getTotalEtp(dossier, jour)
  const count = formatCompte(postes.length, { one: 'poste', many: 'postes' })
  const sum: TableRow = {
    cells: [cell('Total du jour', { colSpan: 3 }), cell(formatEtp(total)), cell('–')],
    total: true,
  }
  return [
    paragraph(
      total > 0
        ? `Une équipe de ${formatEtp(total)} (${count}) anime la convention.`
        : `L’équipe compte ${count}.`,
    ),
    {
      kind: 'table',
      caption: 'Postes de coopération',
      columns: [
        { share: 3.4, align: 'left' },
        { share: 2.4, align: 'left' },
        { share: 2.4, align: 'left' },
        { share: 1, align: 'right' },
        { share: 2.8, align: 'left' },
      ],
      head: [headRow(['Poste', 'Occupé par', 'Employeur', 'ETP', 'Cofinancement'])],
      rows: [
        ...postes.map((poste) => ({
          cells: [
            cell(listIdentite(poste)),
            cell(formatTitulaire(dossier, poste, jour)),
            cell(getNomOrganisme(dossier, poste.employeur) || '–'),
            cell(poste.etp === null ? '–' : formatNombre(poste.etp)),
            cell(listCofinancements(dossier, poste.id)),
          ],
        })),
        ...(total > 0 ? [sum] : []),
      ],
    },
  ]
}

function listIdentite(poste: Poste): readonly Block[] {
  const notes = [
    getLibelleOption('postes', 'type', poste.type),
    poste.secteur.trim(),
    formatPeriode(poste.debut, poste.fin),
  ].filter((note) => note !== '')
  const missions = poste.missions.filter((mission) => mission.trim() !== '')
  return [
    paragraph(poste.libelle.trim() || 'Poste de coopération'),
    ...(notes.length === 0 ? [] : [paragraph(notes.join(' – '), 'note')]),
    ...(missions.length === 0 ? [] : [list(missions)]),
  ]
}

/** Who holds a post; « à pourvoir », or « poste terminé » when it is over. */
export function formatTitulaire(dossier: Dossier, poste: Poste, jour: DateIso): string {
  const name = formatPersonneCourte(dossier, poste.fonction)
  if (name !== '') return name
  return isActifLe(poste.debut, poste.fin, jour) ? 'À pourvoir' : '–'
}

function listCofinancements(dossier: Dossier, poste: Id): readonly Block[] {
  const parts = listChildren(dossier, 'cofinancements', 'poste', poste)
  if (parts.length === 0) return [paragraph('–')]
  const gap = formatEcartParts(parts.map(({ taux }) => taux))
  const lines = parts.map(({ organisme, taux, montant, exercice, precision }) =>
    [
      getNomOrganisme(dossier, organisme) || 'Financeur',
      [
        taux === null ? '' : formatPourcentage(taux),
        montant === null ? '' : formatMontant(montant),
        exercice === null ? '' : String(exercice),
        precision.trim(),
      ]
        .filter((part) => part !== '')
        .join(', '),
    ]
      .filter((part) => part !== '')
      .join(`${NBSP}: `),
  )
  return [list(lines), ...(gap === '' ? [] : [paragraph(gap, 'note')])]
}

/** « Les parts font 90 % »: said when the shares do not make the whole, never forbidden; empty when they do or when none is known. */
export function formatEcartParts(parts: readonly (number | null)[]): string {
  const known = parts.filter((part) => part !== null)
  if (known.length === 0) return ''
  const total = Math.round(known.reduce((sum, part) => sum + part, 0) * 100) / 100
  return total === 100 ? '' : `Les parts font ${formatPourcentage(total, { maxDecimals: 2 })}.`
}

/** Mailboxes that outlive people: those of the functions that hold the posts, else those of the employers. */
function listContacts(dossier: Dossier, postes: readonly Poste[]): readonly Block[] {
  const mails = postes.flatMap(({ fonction, employeur }) => {
    const own = getRow(dossier, 'fonctions', fonction)?.courriel.trim() ?? ''
    const generic = getRow(dossier, 'organismes', employeur)?.courriel.trim() ?? ''
    return own === '' ? generic : own
  })
  const unique = [...new Set(mails.filter((mail) => mail !== ''))]
  if (unique.length === 0) return []
  return [paragraph([bold('Contact : '), text(unique.join(', '))])]
}
