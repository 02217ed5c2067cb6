import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the dashboard. */
export const TABLEAU = {
  title: 'Tableau de bord',
  subtitle: fr('Ce qui a changé, ce qui attend une décision, ce qui reste à vérifier.'),
} as const
