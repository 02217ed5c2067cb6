import type { Dossier } from '../../../shared/domain/dossier'
import type { DateIso } from '../../../shared/kernel/json'
import { isReunionPassee, listReunions } from '../../../shared/rules/reunions.rules'
import { REUNIONS } from '../../strings/reunions'

/** « 12 réunions, dont 3 à venir » for the head of the module. */
export function formatCompteReunions(dossier: Dossier, today: DateIso): string {
  const all = listReunions(dossier)
  const next = all.filter((reunion) => !isReunionPassee(reunion, today)).length
  return REUNIONS.count(all.length, next)
}
