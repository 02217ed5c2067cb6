import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the calendar of meetings. */
export const REUNIONS_CALENDRIER = {
  keys: fr('Flèches : jour et semaine. Page précédente, Page suivante : mois. Entrée : ouvrir.'),
  day: (jour: string, count: number) =>
    count === 0
      ? `${jour}, aucune réunion`
      : `${jour}, ${count} ${count < 2 ? 'réunion' : 'réunions'}`,
  more: (count: number) => `et ${count} ${count < 2 ? 'autre' : 'autres'}`,
  nothing: fr('Aucune réunion ce jour-là.'),
  createOn: 'Nouvelle réunion ce jour',
}
