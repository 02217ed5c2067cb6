import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the meetings. */
export const REUNIONS = {
  title: 'Réunions',
  loading: fr('Ouverture…'),
  create: 'Nouvelle réunion',
  count: (total: number, next: number) =>
    total === 0
      ? 'Aucune réunion'
      : fr(
          `${total} ${total < 2 ? 'réunion' : 'réunions'}, ${next === 0 ? 'aucune' : `dont ${next}`} à venir`,
        ),
  noStatut: 'Sans état',
  backToList: 'Toutes les réunions',
  statut: 'État de la réunion',
  more: 'Autres commandes de la réunion',
  postpone: 'Reporter…',
  cancelMeeting: 'Annuler la réunion',
  tell: 'Prévenir de l’annulation…',
  tellPostponed: 'Prévenir du report…',
  restoreMeeting: 'Rétablir la réunion',
  duplicate: 'Dupliquer',
  remove: 'Supprimer…',
  commands: {
    cancel: 'annulation de la réunion',
    restore: 'rétablissement de la réunion',
    postpone: 'report de la réunion',
    duplicate: 'duplication de la réunion',
  },
  cancelled: fr('Réunion annulée. Elle garde sa place, mais ne compte plus dans la série.'),
  restored: fr('Réunion rétablie.'),
  postponed: (date: string) => fr(`Réunion reportée : ${date}.`),
  postponedLater: fr('Réunion reportée, nouvelle date à fixer.'),
  duplicated: fr('Réunion dupliquée : il reste à fixer sa date.'),
  removed: (nom: string) => fr(`${nom} : réunion supprimée.`),
  postponeTitle: 'Reporter la réunion',
  postponeText: fr(
    'L’ordre du jour et les invités restent. La convocation sera à renvoyer. Laissez la date vide si elle n’est pas encore connue.',
  ),
  postponeButton: 'Reporter la réunion',
  cancel: 'Annuler',
  removeTitle: (nom: string) => fr(`Supprimer : ${nom}`),
  removeButton: 'Supprimer la réunion',
  removeAlone: fr('Rien d’autre ne disparaît avec elle. Ctrl + Z la rend.'),
  removeWith: (what: string) => fr(`Disparaissent avec elle : ${what}. Ctrl + Z rend le tout.`),
  removeKept: (what: string) => fr(`Restent, sans elle : ${what}.`),
  goneText: fr('Elle a été supprimée, ou ce lien vient d’un autre dossier.'),
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
