import { listRows, type Dossier } from '../../domain/dossier'
import type { Fonction } from '../../domain/fonction.entity'
import type { Personne } from '../../domain/personne.entity'
import { getDefinition } from '../../domain/registry'
import type { Id } from '../../kernel/json'
import type { Block } from '../blocks'
import { cell, headRow } from '../inline'

const PLURIELS: { readonly [R in NonNullable<Fonction['role']>]: string } = {
  elu: 'Élus',
  technicien: 'Techniciens des collectivités et des partenaires',
  institutionnel: 'Représentants des institutions',
  professionnel: 'Professionnels de terrain',
  habitant: 'Habitants associés à la démarche',
  consultant: 'Consultants',
}

/** People by category, each one once: the first of their functions that says a role. */
export function buildTableCategories(dossier: Dossier): Block {
  const roles = new Map<Id, NonNullable<Fonction['role']>>()
  for (const { personne, role } of listRows(dossier, 'fonctions')) {
    if (personne !== null && role !== null && !roles.has(personne)) roles.set(personne, role)
  }
  const personnes = listRows(dossier, 'personnes')
  const count = (wanted: Fonction['role']): number =>
    personnes.filter(({ id }) => (roles.get(id) ?? null) === wanted).length
  const categories = [
    ...Object.entries(PLURIELS).map(
      ([role, label]) => [label, count(role as Fonction['role'])] as const,
    ),
    ['Personnes sans rôle indiqué', count(null)] as const,
  ].filter(([, number]) => number > 0)
  return buildTableNombres(
    'Catégories de personnes concernées',
    ['Catégorie de personnes', 'Personnes'],
    categories,
    personnes.length,
  )
}

/** The data really there, field by field, and how many people it is about. */
export function buildTableDonnees(dossier: Dossier): Block {
  const personnes = listRows(dossier, 'personnes')
  const fields = Object.entries(getDefinition('personnes').fields)
  const own = fields.map(([champ, field]): readonly [string, number] => [
    field.label,
    personnes.filter((personne) => isFilled(personne[champ as keyof Personne])).length,
  ])
  const inOffice = new Set(listRows(dossier, 'fonctions').flatMap((f) => f.personne ?? []))
  const held = personnes.filter(({ id }) => inOffice.has(id)).length
  return buildTableNombres(
    'Données enregistrées',
    ['Donnée', 'Personnes'],
    [...own, ['Fonction, organisme, dates', held] as const].filter(([, number]) => number > 0),
    null,
  )
}

function isFilled(value: Personne[keyof Personne]): boolean {
  return value === true || (typeof value === 'string' && value.trim() !== '')
}

function buildTableNombres(
  caption: string,
  head: readonly string[],
  lines: readonly (readonly [string, number])[],
  total: number | null,
): Block {
  const rows = lines.map(([label, number]) => ({ cells: [cell(label), cell(String(number))] }))
  return {
    kind: 'table',
    caption,
    columns: [
      { share: 8, align: 'left' },
      { share: 2, align: 'right' },
    ],
    head: [headRow(head)],
    rows:
      total === null
        ? rows
        : [...rows, { cells: [cell('Ensemble'), cell(String(total))], total: true }],
    labelColumn: true,
  }
}
