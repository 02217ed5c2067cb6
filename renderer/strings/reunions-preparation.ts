import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the agenda of a meeting, of a template and of the backlog. */
export const REUNIONS_PREPARATION = {
  agenda: 'Ordre du jour',
  organisation: 'Organisation et convocation',
  beside: 'À ajouter à l’ordre du jour',
  point: (rank: number) => `Point ${rank}`,
  genre: (rank: number) => `Nature, point ${rank}`,
  noGenre: 'Nature',
  duree: (rank: number) => `Durée en minutes, point ${rank}`,
  minutes: 'min',
  untitled: 'Sans titre',
  details: (rank: number, titre: string) => fr(`Détails du point ${rank} : ${titre}`),
  detailsHint: 'Qui présente, décision demandée, liens, préparation',
  menu: (rank: number, titre: string) => fr(`Autres commandes du point ${rank} : ${titre}`),
  drag: 'Glisser pour déplacer',
  up: 'Monter',
  down: 'Descendre',
  toReserve: 'Mettre en réserve',
  remove: 'Supprimer',
  addPoint: 'Ajouter un point',
  keys: fr('Entrée : point suivant. Alt + ↑ ou Alt + ↓ : déplacer.'),
  empty: fr(
    'L’ordre du jour est vide. Écrivez le premier point, par exemple « Restitution du diagnostic », 30 minutes, ou partez d’un modèle.',
  ),
  commands: {
    add: 'ajout d’un point à l’ordre du jour',
    move: (titre: string) =>
      titre.trim() === '' ? 'déplacement d’un point' : fr(`déplacement du point « ${titre} »`),
  },
  atEnd: 'Déjà au bout de la liste',
  moved: (titre: string, rank: number, size: number) =>
    fr(`${titre.trim() === '' ? 'Point' : titre} : rang ${rank} sur ${size}`),
  deleted: (titre: string) => fr(`Point « ${titre} » supprimé.`),
  sentBack: (titre: string) =>
    titre.trim() === '' ? 'Point mis en réserve.' : fr(`Point « ${titre} » mis en réserve.`),
  asked: (text: string) => fr(`Décision demandée : ${text}`),
  linked: (codes: string) => fr(`Liens : ${codes}`),
  prepared: 'éléments de préparation',
  recurrent: 'revient à chaque réunion',
  origin: (chain: string) => `reporté de ${chain}`,
  totalAlone: (prevu: string) =>
    fr(
      `Ordre du jour : ${prevu}. Écrivez l’heure de fin avec la date (« de 14\u00a0h à 16\u00a0h\u00a030 ») pour savoir s’il tient.`,
    ),
  totalLeft: (prevu: string, disponible: string, reste: string) =>
    fr(`Ordre du jour : ${prevu} pour ${disponible} de réunion. Il reste ${reste}.`),
  totalOver: (prevu: string, disponible: string, exces: string) =>
    fr(
      `Ordre du jour : ${prevu} pour ${disponible} de réunion. La réunion est dépassée de ${exces}.`,
    ),
  untimed: (count: number) =>
    count < 2 ? '1 point est sans durée.' : `${count} points sont sans durée.`,
  template: 'Modèle',
  templateApply: 'Ajouter les points d’un modèle…',
  templateSave: 'Enregistrer comme modèle…',
  reserve: 'Points en réserve',
  reserveCommon: 'Pour toutes les réunions',
  reserveEmpty: fr('Rien en réserve. Gardez ici une idée de point qui attendra la bonne réunion.'),
  reserveAll: 'Toute la réserve',
  addToAgenda: (titre: string) => fr(`Ajouter à l’ordre du jour : ${titre}`),
  addToAgendaHint: 'Ajouter à l’ordre du jour',
  report: 'À reprendre de la réunion précédente',
  motifs: {
    non_traite: 'Non traité.',
    recurrent: 'Revient à chaque réunion.',
    suite_ouverte: fr('Suite encore ouverte :'),
  },
  carry: 'Reprendre',
  carryLabel: (titre: string) => fr(`Reprendre : ${titre}`),
  carryAll: 'Tout reprendre',
  carried: (count: number) =>
    count < 2 ? '1 point repris à l’ordre du jour.' : `${count} points repris à l’ordre du jour.`,
  documents: 'Documents',
  send: 'Envoyer la convocation…',
  documentTitles: {
    convocation: 'Convocation',
    'feuille-emargement': 'Feuille d’émargement',
    'dossier-seance': 'Dossier de séance',
  },
}
