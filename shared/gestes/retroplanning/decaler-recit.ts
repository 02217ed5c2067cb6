import { getRow, type Dossier } from '../../domain/dossier'
import { formatCompte, joinListe } from '../../kernel/accord'
import type { DateFloue } from '../../kernel/date-floue'
import { formatDateFloue } from '../../kernel/date-floue-format'
import type { Decalage } from '../../kernel/date-floue-shift'
import { isSameJson, type Id, type Json } from '../../kernel/json'
import { getQuand } from '../../rules/retroplanning/dates-etape'
import type { PlaceEtape } from '../../rules/retroplanning/index-plan'
import type { DatesDeplacees } from './decaler-dates'
import type { Report } from './decaler-liens'
import type { Suite } from './decaler-suite'
import { formatNom, formatNoms } from './geste-etape'

/** « 1 mois plus tard », « 3 jours plus tôt », « 2 semaines plus tard ». */
export function formatDecalage(by: Decalage): string {
  const count = 'months' in by ? by.months : by.days
  const size = Math.abs(count)
  const sense = count < 0 ? 'plus tôt' : 'plus tard'
  if ('months' in by) return `${formatCompte(size, { one: 'mois', many: 'mois' })} ${sense}`
  if (size % 7 === 0) {
    return `${formatCompte(size / 7, { one: 'semaine', many: 'semaines' })} ${sense}`
  }
  return `${formatCompte(size, { one: 'jour', many: 'jours' })} ${sense}`
}

/** « « Note » : en juillet 2022, 1 mois plus tard. » Without `ecart`, the new date alone. */
export function formatTete(
  dossier: Dossier,
  id: Id,
  apres: DateFloue | null,
  ecart: string,
): string {
  const when = apres === null ? 'sans date' : formatDateFloue(apres, { article: true })
  return `${formatNom(dossier, id)}\u00a0: ${when}${ecart === '' ? '' : `, ${ecart}`}.`
}

export type Recit = {
  readonly dossier: Dossier
  readonly dates: DatesDeplacees
  /** The step asked for. */
  readonly id: Id
  /** The sentence about it. */
  readonly tete: string
  readonly suite: Suite
}

/** « « Note » : en juillet 2022, 1 mois plus tard. 3 étapes suivent. « COPIL n° 3 » reste à sa date. » */
export function formatRecit({ dossier, dates, id, tete, suite }: Recit): string {
  const { suivent, immobiles, reports, retenus } = suite
  const sent = [id, ...suivent, ...reports.map(({ place }) => place.etape.id)].filter((one) =>
    isConvoquee(dossier, one),
  )
  return [
    tete,
    formatSuivent(dossier, suivent),
    formatReports(dossier, dates, reports),
    formatImmobiles(dossier, immobiles),
    formatRetenus(dossier, retenus),
    formatConvoquees(dossier, sent),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function formatSuivent(dossier: Dossier, [first, ...others]: readonly Id[]): string {
  if (first === undefined) return ''
  if (others.length === 0) return `${formatNom(dossier, first)} suit.`
  return `${formatCompte(others.length + 1, { one: 'étape', many: 'étapes' })} suivent.`
}

/** « « Note » passe en mai 2022 pour venir après « Rapport ». »; « reste » for one that another step holds. */
function formatReports(
  dossier: Dossier,
  dates: DatesDeplacees,
  reports: readonly Report[],
): string {
  const [first] = reports
  if (first === undefined) return ''
  const format = (place: PlaceEtape, article: boolean): string => {
    const quand = dates.getQuand(place)
    return quand === null ? '' : formatDateFloue(quand, { article })
  }
  if (reports.length === 1) {
    const { place, avant } = first
    const isSame = isSameJson(getQuand(dossier, place.etape) as Json, dates.getQuand(place) as Json)
    const verb = isSame ? 'reste' : 'passe'
    return `${formatNom(dossier, place.etape.id)} ${verb} ${format(place, true)} pour venir après ${formatNom(dossier, avant.etape.id)}.`
  }
  const names = reports
    .slice(0, 3)
    .map(({ place }) => `${formatNom(dossier, place.etape.id)} (${format(place, false)})`)
  const rest = reports.length - names.length
  if (rest > 0) names.push(rest === 1 ? 'une autre' : `${rest}\u00a0autres`)
  const count = formatCompte(reports.length, { one: 'étape', many: 'étapes' })
  return `Pour venir après ce qu’elles attendent, ${count} vont plus loin\u00a0: ${joinListe(names)}.`
}

function formatImmobiles(dossier: Dossier, immobiles: readonly Id[]): string {
  const [first] = immobiles
  if (first === undefined) return ''
  if (immobiles.length === 1) {
    return `${formatNom(dossier, first)} ne bouge pas\u00a0: sa date n’est pas au jour près.`
  }
  const count = formatCompte(immobiles.length, { one: 'étape', many: 'étapes' })
  return `${count} ne bougent pas\u00a0: leur date n’est pas au jour près.`
}

function formatRetenus(dossier: Dossier, retenus: readonly Id[]): string {
  if (retenus.length === 0) return ''
  const verb = retenus.length === 1 ? 'reste à sa date' : 'restent à leur date'
  const why = retenus.every((one) => dossier.etapes[one]?.fixe) ? ' imposée' : ''
  return `${formatNoms(dossier, retenus)} ${verb}${retenus.length === 1 ? why : ''}.`
}

function formatConvoquees(dossier: Dossier, sent: readonly Id[]): string {
  const [first] = sent
  if (first === undefined) return ''
  return sent.length === 1
    ? `La convocation est déjà envoyée pour ${formatNom(dossier, first)}.`
    : `Les convocations sont déjà envoyées pour ${formatNoms(dossier, sent)}.`
}

function isConvoquee(dossier: Dossier, id: Id): boolean {
  const reunion = getRow(dossier, 'reunions', dossier.etapes[id]?.reunion ?? null)
  return reunion?.statut === 'convoquee'
}
