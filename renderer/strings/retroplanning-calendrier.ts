import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count}\u00a0${count < 2 ? one : many}`

/** Words of the calendar of the plan. */
export const PLAN_CALENDRIER = {
  keys: fr(
    'Flèches : jour et semaine. Page précédente, Page suivante : mois. Entrée : ouvrir. Alt et flèche gauche ou droite sur une étape : la décaler. Pour donner un jour, faites glisser l’étape ou choisissez « Fixer au ».',
  ),
  months: 'Cette année, mois à fixer',
  day: (jour: string, count: number, notes: readonly string[]) =>
    fr(
      [jour, ...notes, count === 0 ? 'rien de prévu' : plural(count, 'élément', 'éléments')].join(
        ', ',
      ),
    ),
  more: (count: number) => `et ${plural(count, 'autre', 'autres')}`,
  nothing: fr('Rien de prévu ce jour-là.'),
  createOn: 'Nouvelle étape ce jour',
  actions: (titre: string) => fr(`Actions sur ${titre}`),
  openMeeting: 'Ouvrir la réunion',
  addToPlan: 'Ajouter au plan',
  fixOn: (jour: string) => fr(`Fixer au ${jour}`),
  fix: 'Fixer au…',
  fixTitle: (titre: string) => fr(`Fixer la date : ${titre}`),
  fixField: 'Date',
  fixHelp: fr('Un jour, « 20 octobre 2022 », ou une autre date, « octobre 2022 ».'),
  fixDo: 'Fixer la date',
  cancel: 'Annuler',
  done: 'fait',
  off: 'annulée ou reportée',
  notInPlan: 'Réunion hors du plan',
  inMonth: (mois: string) => fr(`Rien n’est prévu en ${mois}.`),
  before: (mois: string) => fr(`Avant : ${mois}`),
  after: (mois: string) => fr(`Ensuite : ${mois}`),
  august: 'août',
  created: fr('Étape créée : donnez-lui un nom.'),
} as const
