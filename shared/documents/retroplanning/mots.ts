import { formatCompte } from '../../kernel/accord'
import type { DateFloue } from '../../kernel/date-floue'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { foldText } from '../../kernel/recherche'
import { getDerive } from '../../rules/retroplanning/derive.rules'
import type { EtatEtape } from '../../rules/retroplanning/etapes.rules'
import type { LigneRetro } from './lignes'

export const JALON = '★'

const ETATS: { readonly [E in EtatEtape]: string } = {
  faite: 'Réalisée',
  en_cours: 'En cours',
  a_venir: 'À venir',
  en_retard: 'En retard',
  reportee: 'Reportée',
  annulee: 'Annulée',
}

export function formatEtat({ lue }: LigneRetro): string {
  return ETATS[lue.etat]
}

/** The date with the precision it was said with; a dash for none. */
export function formatQuand(date: DateFloue | null): string {
  return date === null ? '–' : formatDateFloue(date)
}

/** What happened: its date, « oui, date non précisée » when it is done on a day that nobody wrote, else a dash. */
export function formatRealise({ lue, realise }: LigneRetro): string {
  if (realise !== null) return formatDateFloue(realise)
  return lue.etat === 'faite' ? 'oui, date non précisée' : '–'
}

/** « 4 mois plus tard que prévu », « 3 jours plus tôt que prévu »; empty without a drift. */
export function formatEcart({ lue, realise, quand }: LigneRetro): string {
  if (lue.etat === 'annulee') return ''
  const derive = getDerive(lue.reference, lue.nature === 'phase' ? quand : (realise ?? quand))
  if (derive === null || derive.nombre === 0) return ''
  const count = Math.abs(derive.nombre)
  const words = derive.unite === 'mois' ? MOIS : JOURS
  return `${formatCompte(count, words)} plus ${derive.nombre > 0 ? 'tard' : 'tôt'} que prévu`
}

/** « Réalisée, 4 mois plus tard »: on one line, beside the column of what was planned. */
export function formatEtatEtEcart(ligne: LigneRetro): string {
  const gap = formatEcart(ligne).replace(/ que prévu$/, '')
  return gap === '' ? formatEtat(ligne) : `${formatEtat(ligne)}, ${gap}`
}

const MOIS = { one: 'mois', many: 'mois' }
const JOURS = { one: 'jour', many: 'jours' }

/** « Entretiens avec les acteurs clés (×15) », with the star of a milestone. */
export function formatTitre({ lue }: LigneRetro): string {
  return lue.etape.jalon ? `${JALON} ${lue.titre}` : lue.titre
}

/** Who meets, unless the title says it already, then who answers for it; empty when nobody is named. */
export function formatQui({ lue }: LigneRetro): string {
  const [instance, titre] = [foldText(lue.instance), foldText(lue.etape.titre)]
  const name = instance.replace(/\s*n°\s*\d+$/u, '')
  // « Signature » of « Signature de la CTG »; a number would be lost.
  const isSaid = name === titre || (name === instance && titre.startsWith(name))
  const names = [isSaid ? '' : lue.instance, lue.responsable].filter((name) => name !== '')
  return [...new Set(names)].join(' – ')
}
