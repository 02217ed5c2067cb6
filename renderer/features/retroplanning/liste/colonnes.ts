import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatNombre } from '../../../../shared/kernel/nombre'
import {
  formatTitreEtape,
  type EtapeLue,
} from '../../../../shared/rules/retroplanning/etapes.rules'
import { PLAN_LISTE as WORDS } from '../../../strings/retroplanning-liste'

export type Cle = keyof typeof WORDS.columns

/** The columns, in their order, with their width in rem. */
export const COLONNES: readonly { readonly cle: Cle; readonly largeur: number }[] = [
  { cle: 'phase', largeur: 10 },
  { cle: 'titre', largeur: 18 },
  { cle: 'genre', largeur: 7 },
  { cle: 'quand', largeur: 12 },
  { cle: 'prevue', largeur: 11 },
  { cle: 'realisee', largeur: 11 },
  { cle: 'statut', largeur: 7 },
  { cle: 'responsable', largeur: 10 },
  { cle: 'instance', largeur: 10 },
  { cle: 'quantite', largeur: 5.5 },
  { cle: 'livrable', largeur: 12 },
  { cle: 'motifEcart', largeur: 14 },
]

/** Genres that a cell can be given; « Réunion » comes from the meeting of the step. */
export const GENRES_SAISIS = ['tache', 'phase', 'jalon', 'livrable', 'interruption'] as const

/** What a cell shows, copies, and is edited from. */
export function formatCellule(dossier: Dossier, lue: EtapeLue, cle: Cle): string {
  const { etape } = lue
  switch (cle) {
    case 'titre':
      return etape.titre
    case 'phase': {
      const parent = getRow(dossier, 'etapes', lue.parent)
      return parent === undefined ? '' : formatTitreEtape(parent)
    }
    case 'genre':
      return WORDS.genres[lue.nature]
    case 'statut':
      return WORDS.etats[lue.etat]
    case 'quand':
      return formatDate(lue.quand)
    case 'prevue':
    case 'realisee':
      return formatDate(etape[cle])
    case 'quantite':
      return etape.quantite === null ? '' : formatNombre(etape.quantite)
    case 'instance':
      return etape.instance === '' ? lue.instance : etape.instance
    default:
      return etape[cle]
  }
}

function formatDate(date: DateFloue | null): string {
  return date === null ? '' : formatDateFloue(date)
}

/** The words that a cell of choices can be given; null for a cell that is typed. */
export function listChoix(cle: Cle): readonly string[] | null {
  if (cle === 'genre') return GENRES_SAISIS.map((genre) => WORDS.genres[genre])
  if (cle !== 'statut') return null
  return (REGISTRY.etapes.fields.statut.options ?? []).map(({ label }) => label)
}
