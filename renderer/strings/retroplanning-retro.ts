import { formatCompte } from '../../shared/kernel/accord'
import { formatInsecables } from './insecables'

const fr = formatInsecables

const ETAPE = { one: 'étape', many: 'étapes' } as const

/** Words of the plan counted back from imposed dates. */
export const RETRO = {
  title: fr('Compter à rebours'),
  intro: fr(
    'Donnez la ou les dates qui s’imposent. Cairn remonte le temps depuis elles, délais compris, et propose une date pour chaque étape. Rien ne bouge avant « Appliquer ».',
  ),
  datesTitle: 'Dates imposées',
  step: (rank: number) => `Étape imposée n° ${rank}`.replace('n° ', 'n°\u00a0'),
  stepLabel: 'Étape',
  dayLabel: 'Date',
  day: (rank: number) => `Date imposée n°\u00a0${rank}`,
  dayHelp: fr('Un jour précis, écrit comme vous voulez : « 21 novembre 2026 », « 21/11/2026 ».'),
  choose: 'Choisir une étape…',
  inPlan: 'Dans le plan',
  toAdd: 'À ajouter au plan',
  newSteps: {
    signature: 'Signature de la CTG',
    conseil: 'Conseil communautaire',
    copil: 'Comité de pilotage',
  },
  addDate: 'Ajouter une date imposée',
  removeDate: (rank: number) => `Retirer la date imposée n°\u00a0${rank}`,
  settingsTitle: 'Ce qu’il faut éviter',
  zone: 'Vacances scolaires',
  zoneNone: 'Zone non choisie',
  zoneOf: (zone: string) => `Zone ${zone.toUpperCase()}`,
  august: 'Ne rien placer en août',
  holidays: 'Pas de réunion pendant les vacances',
  alsace: 'Fériés d’Alsace-Moselle',
  known: (day: string) => fr(`Vacances scolaires connues jusqu’au ${day}.`),
  beyond: (day: string) =>
    fr(
      `Les vacances scolaires ne sont connues que jusqu’au ${day} : après, seuls les jours fériés et le mois d’août comptent. Complétez-les dans « Délais et calendrier ».`,
    ),
  unknown: fr(
    'Sans zone, les vacances scolaires ne comptent pas : choisissez celle de votre académie.',
  ),
  waiting: fr('Choisissez une étape et sa date : le plan s’affiche ici.'),
  emptyPlan: fr(
    'Votre plan n’a encore aucune étape. Partez d’un modèle : il pose les étapes et leurs délais, et se compte déjà depuis votre date de signature.',
  ),
  planTitle: 'Plan proposé',
  problemsTitle: (count: number) =>
    count === 1 ? 'Ce qui ne tient pas' : fr(`Ce qui ne tient pas : ${count} points`),
  remedy: 'Le plus court',
  remediesTitle: 'Remèdes',
  take: 'Appliquer ce remède',
  takeOf: (texte: string) => fr(`Appliquer ce remède : ${texte}`),
  taken: (texte: string) => fr(`${texte} Plan recalculé.`),
  takenTitle: 'Remèdes retenus',
  takenHelp: fr('Ils comptent déjà dans le plan proposé, et seront écrits avec lui.'),
  removeTaken: (texte: string) => fr(`Renoncer à ce remède : ${texte}`),
  moveAnchor: (titre: string, day: string) => fr(`Repousser « ${titre} » au ${day}`),
  moveAnchors: (days: number) => fr(`Repousser toutes les dates imposées de ${days} jours`),
  moreProblems: (count: number) =>
    fr(`et ${formatCompte(count, { one: 'autre', many: 'autres' })}, du même ordre`),
  allowAugust: 'Accepter le mois d’août',
  allowHolidays: 'Accepter des réunions pendant les vacances',
  settles: 'règle tout',
  leaves: (count: number) =>
    fr(`il resterait ${formatCompte(count, { one: 'point', many: 'points' })}`),
  applied: (text: string) => fr(`${text} : plan recalculé.`),
  fits: fr('Tout tient : les délais et les liens entre étapes sont respectés.'),
  keep: 'Garder',
  keepOf: (titre: string) => fr(`Garder la nouvelle date : ${titre}`),
  keepAll: 'Garder toutes les nouvelles dates',
  before: 'Prévu aujourd’hui',
  proposed: 'Proposé',
  reason: 'Pourquoi',
  none: 'sans date',
  same: 'inchangé',
  imposed: 'imposée',
  isNew: 'étape ajoutée',
  showAll: (count: number) =>
    fr(
      `Montrer aussi ${count === 1 ? 'l’étape qui ne change pas' : `les ${count} étapes qui ne changent pas`}`,
    ),
  noChange: fr('Le plan actuel convient déjà : aucune date à changer.'),
  summary: (changes: number, problems: number) => {
    const moved =
      changes === 0
        ? 'Aucune date ne change'
        : fr(
            `${formatCompte(changes, ETAPE)} ${changes < 2 ? 'change de date' : 'changent de date'}`,
          )
    const wrong =
      problems === 0
        ? 'tout tient'
        : fr(`${problems} ${problems < 2 ? 'point ne tient pas' : 'points ne tiennent pas'}`)
    return `${moved}, ${wrong}.`
  },
  cancel: 'Annuler',
  apply: (count: number) =>
    count === 0 ? 'Appliquer' : fr(`Appliquer à ${formatCompte(count, ETAPE)}`),
  applyAnyway: (count: number) =>
    count === 0 ? 'Appliquer' : fr(`Appliquer quand même à ${formatCompte(count, ETAPE)}`),
  command: 'plan compté à rebours',
  done: (count: number) =>
    count === 0
      ? 'Dates imposées enregistrées.'
      : fr(`Plan compté à rebours : ${formatCompte(count, ETAPE)} à jour.`),
} as const
