import { accorderNombre } from '../../kernel/accord'
import { formatJour } from '../../kernel/jour-format'
import type { DateIso } from '../../kernel/json'
import { formatNombre, NBSP } from '../../kernel/nombre'
import type { UniteDuree } from '../../rules/calendrier/jours-ouvres.rules'
import type { Noeud } from './retroplanifier-graphe'

/** « « COPIL n° 1 » ». */
export function nommer({ lue }: Noeud): string {
  return `«${NBSP}${lue.titre}${NBSP}»`
}

/** « au 21 novembre 2026 ». */
export function formatAu(jour: DateIso): string {
  return `au ${formatJour(jour)}`
}

const UNITES: { readonly [U in UniteDuree]: { readonly one: string; readonly many: string } } = {
  jours: { one: 'jour', many: 'jours' },
  jours_ouvres: { one: 'jour ouvré', many: 'jours ouvrés' },
  jours_francs: { one: 'jour franc', many: 'jours francs' },
  semaines: { one: 'semaine', many: 'semaines' },
  mois: { one: 'mois', many: 'mois' },
}

/** « 5 jours francs ». */
export function formatDuree(valeur: number, unite: UniteDuree): string {
  return `${formatNombre(valeur)}${NBSP}${accorderNombre(valeur, UNITES[unite])}`
}
