import type { Labels } from '../domain/entity'

/** « création d’une fiche action ». */
export function formatCreationLabel(labels: Labels): string {
  return `création d’${labels.gender === 'f' ? 'une' : 'un'} ${labels.one}`
}

/** « suppression de l’axe « Petite enfance » »; without a title, « suppression de l’axe ». */
export function formatDeletionLabel(labels: Labels, title: string): string {
  return `suppression ${formatDeLe(labels)}${formatTitle(title)}`
}

/** « modification de « Intitulé de l’action » ». */
export function formatFieldLabel(field: string): string {
  return `modification de «\u00a0${field}\u00a0»`
}

/** « du constat », « de la fiche action », « de l’axe ». */
function formatDeLe(labels: Labels): string {
  if (/^[aeiouyâàéèêëîïôöûùh]/i.test(labels.one)) return `de l’${labels.one}`
  return labels.gender === 'f' ? `de la ${labels.one}` : `du ${labels.one}`
}

const MAX_TITLE = 60

function formatTitle(title: string): string {
  const flat = title.replace(/\s+/g, ' ').trim()
  if (flat === '') return ''
  const shown = flat.length > MAX_TITLE ? `${flat.slice(0, MAX_TITLE).trimEnd()}…` : flat
  return ` «\u00a0${shown}\u00a0»`
}
