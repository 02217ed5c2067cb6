import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the palette. */
export const RECHERCHE = {
  title: 'Recherche et commandes',
  field: 'Rechercher ou lancer une commande',
  placeholder: 'Rechercher ou lancer une commande…',
  nothing: fr('Aucun résultat. Essayez un autre mot, ou le début du mot.'),
  count: (count: number) => (count < 2 ? fr(`${count} résultat`) : fr(`${count} résultats`)),
  keys: fr('↑ ↓ choisir · Entrée ouvrir · Échap fermer'),
  groups: {
    commandes: 'Commandes',
    axes: 'Axes',
    objectifs: 'Objectifs',
    fichesAction: 'Fiches actions',
    constats: 'Constats',
    personnes: 'Personnes',
    organismes: 'Organismes',
    fonctions: 'Postes vacants',
    instances: 'Instances',
    etapes: 'Étapes',
    reunions: 'Réunions',
    decisions: 'Décisions',
    suites: 'Suites à donner',
    entretiens: 'Entretiens',
  },
} as const
