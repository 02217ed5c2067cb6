import type { Constat } from '../../domain/constat.entity'
import type { Block } from '../blocks'
import { formatConstat } from '../fiche/contexte-sections'
import { label, list } from '../inline'

/** What was found out from a conversation, a survey or a workshop. */
export function listConstatsIssus(constats: readonly Constat[]): readonly Block[] {
  const filled = constats.filter(({ texte }) => texte.trim() !== '')
  if (filled.length === 0) return []
  return [
    label(filled.length === 1 ? 'Constat qui en est issu' : 'Constats qui en sont issus'),
    list(filled.map(formatConstat)),
  ]
}
