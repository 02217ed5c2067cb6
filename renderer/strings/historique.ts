import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the history: modifications, versions, backups, health. */
export const HISTORIQUE = {
  title: 'Historique',
  subtitle: fr('Qui a changé quoi, et comment revenir en arrière : rien ne se perd.'),
  sections: 'Parties de l’historique',
  tabs: {
    modifications: 'Modifications',
    versions: 'Versions',
    sauvegardes: 'Sauvegardes',
    sante: 'Santé du dossier',
  },
} as const
