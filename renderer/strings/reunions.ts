import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the meetings. */
export const REUNIONS = {
  title: 'Réunions',
  loading: fr('Ouverture…'),
  gone: fr('Cette réunion n’existe plus'),
  sectionsLabel: 'Vues des réunions',
  sections: {
    liste: 'Liste',
    calendrier: 'Calendrier',
    suites: 'Suites à donner',
    decisions: 'Décisions',
    reserve: 'Points en réserve',
    modeles: 'Modèles',
  },
  tabsLabel: 'Étapes de la réunion',
  tabs: {
    preparation: 'Préparation',
    presence: 'Présence',
    seance: 'Séance',
    'compte-rendu': 'Compte rendu',
    atelier: 'Atelier',
  },
}
