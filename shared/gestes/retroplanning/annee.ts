import { listRows, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { Instance } from '../../domain/instance.entity'
import { TYPES_REUNION, type Reunion } from '../../domain/reunion.entity'
import { formatNombre, NBSP } from '../../kernel/nombre'
import type { DateFloue } from '../../kernel/date-floue'
import { buildMois, buildPlage } from '../../kernel/date-floue-build'
import { compareDateFloueByStart } from '../../kernel/date-floue-compare'
import { addDays, isJour } from '../../kernel/jour'
import type { Id } from '../../kernel/json'
import { MOIS } from '../../kernel/mois'
import { compareOrdre } from '../../kernel/ordre'
import { elide } from '../../kernel/accord'
import type { Calendrier } from '../../rules/calendrier/calendrier.rules'
import { getNomInstance } from '../../rules/instances.rules'
import { FREQUENCES_USUELLES, listMois, PAR_AN, USAGES_ANNEE } from './annee-usages'

export { appliquerAnnee } from './annee-appliquer'

/** A recurring item of a year of a signed convention. */
export type ItemAnnee = {
  /** « 2026:ins_1:03 », written in `serie` of the step: the same is not generated twice. */
  readonly cle: string
  readonly titre: string
  readonly quand: DateFloue
  /** The body of the governance that meets. */
  readonly comite: Id | null
  /** Type of the meeting to create; null for what is no meeting. */
  readonly type: Reunion['type']
  readonly genre: NonNullable<Etape['genre']>
  /** The plan holds it already, or a meeting of that body is set that month. */
  readonly dejaLa: boolean
  /** Where the item and its month come from, in a few words. */
  readonly raison: string
}

/**
 * What comes back in a year of a signed convention: the meetings of each body by its own rhythm (or by usage for a COPIL, a CoTech and
 * working meetings), the Caf declarations, the yearly evaluation… By months, which says no more than is known; never in August, nor in
 * a month without a day that suits. In the order of the year.
 */
export function proposerAnnee(
  dossier: Dossier,
  annee: number,
  calendrier: Calendrier,
): readonly ItemAnnee[] {
  if (!isJour(annee, 1, 1)) return []
  const series = new Set(listRows(dossier, 'etapes').map(({ serie }) => serie))
  const instances = listRows(dossier, 'instances').sort(compareOrdre)
  const items = [
    ...instances.flatMap((instance) => listReunionsAnnee(dossier, instance, annee, calendrier)),
    ...(instances.some(({ type }) => type === 'copil') ? [] : [buildCopilAnnee(annee)]),
    ...listUsages(annee),
  ]
  return items
    .map((item) => ({ ...item, dejaLa: item.dejaLa || series.has(item.cle) }))
    .sort(
      (a, b) =>
        compareDateFloueByStart(a.quand, b.quand) ||
        compareText(a.titre, b.titre) ||
        compareText(a.cle, b.cle),
    )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const two = (month: number): string => String(month).padStart(2, '0')

function listReunionsAnnee(
  dossier: Dossier,
  instance: Instance,
  annee: number,
  calendrier: Calendrier,
): readonly ItemAnnee[] {
  const rythme = readRythme(instance)
  if (rythme === null) return []
  const nom = instance.sigle.trim() || getNomInstance(dossier, instance.id)
  const set = listMoisPris(dossier, instance.id, annee)
  const months = listMois(instance.type, rythme.nombre)
  return months.map((month, index): ItemAnnee => {
    const usable = findMois(annee, month, calendrier)
    return {
      cle: `${annee}:${instance.id}:${two(month)}`,
      titre: formatTitre(nom, instance, months.length, index, usable),
      quand: buildMois(annee, usable),
      comite: instance.id,
      type: TYPES_REUNION.find(({ value }) => value === instance.type)?.value ?? 'autre',
      genre: 'tache',
      dejaLa: set.has(usable),
      raison: set.has(usable)
        ? 'Une réunion de cette instance est déjà prévue ce mois-ci'
        : rythme.raison,
    }
  })
}

/** How many meetings a year: the least that the body sets itself. */
function readRythme(
  instance: Instance,
): { readonly nombre: number; readonly raison: string } | null {
  const { type, rythme, reunionsMin, reunionsMax } = instance
  const said = [reunionsMin, reunionsMax].find((count) => count !== null && count > 0) ?? null
  if (said !== null || rythme !== null) {
    const parAn = PAR_AN[rythme ?? 'annee']
    const nombre = Math.max(1, Math.min(12, Math.round((said ?? 1) * parAn)))
    const most =
      reunionsMax !== null && said !== null && reunionsMax > said
        ? `, ${formatNombre(reunionsMax)} au plus`
        : ''
    const unit = { annee: 'an', semestre: 'semestre', trimestre: 'trimestre', mois: 'mois' }[
      rythme ?? 'annee'
    ]
    const raison = `Rythme de l’instance${NBSP}: ${formatNombre(said ?? 1)} par ${unit}${most}${NBSP}; mois d’usage`
    return { nombre, raison }
  }
  const nombre = type === null ? undefined : FREQUENCES_USUELLES[type]
  if (nombre === undefined) return null
  const often =
    nombre === 11
      ? 'tous les mois sauf août'
      : nombre === 1
        ? 'une fois par an'
        : `${nombre} fois par an`
  return { nombre, raison: `Sans rythme indiqué${NBSP}: ${often} (usage)` }
}

/** A month whose days are all holidays would be no month to meet in: the next one that has a day, never August. */
function findMois(annee: number, month: number, calendrier: Calendrier): number {
  for (let count = 0; count < 12; count += 1) {
    const tried = ((month - 1 + count) % 12) + 1
    if (tried !== 8 && hasJour(buildMois(annee, tried), calendrier)) return tried
  }
  return month
}

function hasJour({ debut, fin }: DateFloue, calendrier: Calendrier): boolean {
  for (let jour = debut; jour <= fin; jour = addDays(jour, 1)) {
    if (calendrier.isOuvre(jour) && calendrier.getVacances(jour) === null) return true
  }
  return false
}

/** Months of the year in which a meeting of this body is set already. */
function listMoisPris(dossier: Dossier, instance: Id, annee: number): ReadonlySet<number> {
  const year = String(annee)
  return new Set(
    listRows(dossier, 'reunions').flatMap(({ instance: id, date, statut }) =>
      id !== instance || date === null || statut === 'annulee' || !date.debut.startsWith(year)
        ? []
        : [Number(date.debut.slice(5, 7))],
    ),
  )
}

/** « COPIL annuel », « CoTech petite enfance, 2e réunion de l’année », « Réunion de travail de mars ». */
function formatTitre(
  nom: string,
  { type }: Instance,
  count: number,
  index: number,
  month: number,
): string {
  if (count === 1) return type === 'copil' ? `${nom}${NBSP}: bilan de l’année` : nom
  if (count >= 10) return `${nom} ${elide('de', MOIS[month - 1] ?? '')}`
  const isLast = type === 'copil' && index === count - 1
  return isLast
    ? `${nom}${NBSP}: bilan de l’année`
    : `${nom}, ${index === 0 ? '1re' : `${index + 1}e`} réunion de l’année`
}

/** No COPIL among the bodies yet: the year still ends with one. */
function buildCopilAnnee(annee: number): ItemAnnee {
  return {
    cle: `${annee}:copil`,
    titre: `COPIL${NBSP}: bilan de l’année`,
    quand: buildMois(annee, 12),
    comite: null,
    type: 'copil',
    genre: 'tache',
    dejaLa: false,
    raison: 'Une fois par an, en fin d’année (usage)',
  }
}

function listUsages(annee: number): readonly ItemAnnee[] {
  return USAGES_ANNEE.map(({ cle, titre, genre, mois: [de, a], raison }) => ({
    cle: `${annee}:${cle}`,
    titre,
    quand: buildPlage(buildMois(annee, de), buildMois(annee, a)),
    comite: null,
    type: null,
    genre,
    dejaLa: false,
    raison,
  }))
}
