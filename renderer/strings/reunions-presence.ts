import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count}\u00a0${count < 2 ? one : many}`

type Counts = {
  readonly invites: number
  readonly presents: number
  readonly excuses: number
  readonly absents: number
  readonly representes: number
  readonly visio: number
}

/** Words of invitations and attendance. */
export const REUNIONS_PRESENCE = {
  emptyTitle: 'Personne n’est encore invité',
  emptyText: fr(
    'Invitez d’un coup les membres d’une instance, une liste de diffusion, des personnes ou des organismes. Le jour de la réunion, la présence se note ici, au clavier.',
  ),
  emptyExample: fr(
    'Exemple : les 12 membres du COPIL, et « une habitante de Luchon », qui n’est pas dans l’annuaire.',
  ),
  invite: 'Inviter…',
  sheet: 'Feuille d’émargement',
  list: 'Invités',
  listOf: (college: string) => fr(`Invités : ${college}`),
  noCollege: 'Autres invités',
  guests: (count: number) => plural(count, 'invité', 'invités'),
  unnamed: 'Sans nom',
  filter: 'Filtrer les invités',
  noMatch: fr('Aucun invité ne correspond à ce filtre.'),
  keys: fr(
    'P, E, A, R : noter et passer au suivant. ← → : choisir. ↑ ↓ : changer d’invité. Retour arrière : effacer.',
  ),
  statutOf: (nom: string) => fr(`Présence : ${nom}`),
  statuts: {
    invite: 'Invité',
    present: 'Présent',
    excuse: 'Excusé',
    absent: 'Absent',
    represente: 'Représenté',
  },
  noVote: '(sans voix)',
  visio: (nom: string) => fr(`En visioconférence : ${nom}`),
  visioHint: 'En visioconférence',
  arrive: (nom: string) => fr(`Arrivée maintenant : ${nom}`),
  arriveHint: 'Arrivée maintenant',
  details: (nom: string) => fr(`Détails : ${nom}`),
  detailsHint: 'Représentation, pouvoir, heures, voix',
  remove: (nom: string) => fr(`Retirer de la liste : ${nom}`),
  removeHint: 'Retirer de la liste',
  removed: (nom: string) => fr(`${nom} : retiré de la liste des invités.`),
  pouvoir: 'Pouvoir à',
  noPouvoir: 'Personne',
  commands: {
    statut: (nom: string) => fr(`présence de « ${nom} »`),
    visio: (nom: string) => fr(`visioconférence de « ${nom} »`),
    arrivee: (nom: string) => fr(`arrivée de « ${nom} »`),
    pouvoir: (nom: string) => fr(`pouvoir de « ${nom} »`),
    invite: (count: number) => (count < 2 ? 'invitation' : `invitation de ${count} personnes`),
  },
  counts: 'Comptes de la présence',
  countLine: (c: Counts) =>
    [
      `${plural(c.presents, 'présent', 'présents')}${c.visio > 0 ? ` (dont ${c.visio} en visioconférence)` : ''}`,
      plural(c.excuses, 'excusé', 'excusés'),
      plural(c.absents, 'absent', 'absents'),
      plural(c.representes, 'représenté', 'représentés'),
    ].join(', ') + `, sur ${plural(c.invites, 'invité', 'invités')}.`,
  waiting: (count: number) =>
    count < 2 ? fr('Reste 1 invité à pointer.') : fr(`Restent ${count} invités à pointer.`),
  votes: (votants: number, pouvoirs: number) =>
    fr(
      `${plural(votants, 'voix', 'voix')} dans la salle, dont ${plural(pouvoirs, 'pouvoir', 'pouvoirs')}.`,
    ),
  quorumAsked: (requis: number) =>
    fr(`Quorum : ${requis} présents exigés. Personne n’est encore pointé.`),
  quorumMet: (requis: number, presents: number) =>
    fr(
      `Quorum atteint : ${plural(presents, 'membre présent', 'membres présents')} pour ${requis} exigés. Les pouvoirs ne comptent pas.`,
    ),
  quorumMissed: (requis: number, presents: number) =>
    fr(
      `Quorum non atteint : ${plural(presents, 'membre présent', 'membres présents')} pour ${requis} exigés, il en manque ${requis - presents}. Les pouvoirs ne comptent pas.`,
    ),
  door: 'Ajouter quelqu’un à la porte',
  doorPlaceholder: fr('À la porte : nom, puis Entrée'),
  addFree: (nom: string) => fr(`Ajouter « ${nom} », hors annuaire`),
  added: (nom: string) => fr(`${nom} : ajouté, présent.`),
  inviteTitle: 'Inviter à la réunion',
  inviteSearch: 'Chercher',
  inviteHelp: fr(
    'Une instance, une liste, une personne, un organisme, ou un nom hors annuaire. Entrée coche le premier résultat.',
  ),
  results: 'Qui inviter',
  chosen: 'Choisis',
  genres: {
    instance: 'Instances',
    liste: 'Listes de diffusion',
    fonction: 'Personnes',
    organisme: 'Organismes',
    libre: 'Hors annuaire',
  },
  members: (count: number) => plural(count, 'membre en fonction', 'membres en fonction'),
  entries: (count: number) => plural(count, 'entrée', 'entrées'),
  nothing: fr('Rien de ce nom.'),
  willInvite: (chosen: number, count: number) =>
    chosen === 0
      ? ''
      : count === 0
        ? fr('Toutes ces personnes sont déjà invitées.')
        : plural(count, 'invité de plus', 'invités de plus'),
  cancel: 'Annuler',
  inviteButton: (count: number) => (count < 2 ? 'Inviter' : `Inviter ${count} personnes`),
  invited: (count: number) =>
    count < 2 ? 'Une personne invitée.' : `${count} personnes invitées.`,
}
