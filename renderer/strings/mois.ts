/** Words of every month grid. */
export const MOIS = {
  previous: 'Mois précédent',
  next: 'Mois suivant',
  today: 'Aujourd’hui',
  band: 'Ce mois-ci, jour à fixer',
} as const
