import { listFormSections, type FormSection } from '../../forms/form-sections'

/** Shown elsewhere: title and state in the head, constats in a part of their own, pilotage in the side column. */
export const ELSEWHERE: readonly string[] = ['titre', 'statut', 'constats']

export const SIDE_SECTION = 'Pilotage'

/** The headings a reader expects first; those that are not named here follow, in the order of the definition. */
const FIRST: readonly string[] = [
  'Contexte',
  'Description',
  'Moyens',
  'Calendrier',
  'Évaluation',
  'Conditions de réussite',
]

/** The list of children drawn after each heading. */
export const CHILDREN_AFTER: { readonly [section: string]: readonly string[] } = {
  Description: ['operations', 'partenariats'],
  Moyens: ['lignesFinancement'],
  Calendrier: ['etapes'],
  Évaluation: ['indicateursSuivi'],
}

/** Every section of the sheet, in reading order. A field added to the definition is never left out. */
export function listSheetSections(): readonly FormSection[] {
  const sections = listFormSections('fichesAction')
    .filter(({ title }) => title !== SIDE_SECTION)
    .map((section) => ({
      ...section,
      fields: section.fields.filter((name) => !ELSEWHERE.includes(name)),
    }))
    .filter(({ fields }) => fields.length > 0)
  const rank = ({ title }: FormSection): number => {
    const at = FIRST.indexOf(title)
    return at < 0 ? FIRST.length : at
  }
  return [...sections].sort((a, b) => rank(a) - rank(b))
}
