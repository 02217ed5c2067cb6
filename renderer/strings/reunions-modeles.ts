import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the templates of meetings and of the backlog. */
export const REUNIONS_MODELES = {
  commands: {
    apply: (nom: string) =>
      nom.trim() === '' ? 'application d’un modèle' : fr(`application du modèle « ${nom} »`),
    save: (nom: string) => fr(`enregistrement du modèle « ${nom} »`),
  },
  untitled: 'Modèle sans nom',
  applyTitle: 'Ajouter les points d’un modèle',
  noModele: fr(
    'Il n’y a pas encore de modèle. Préparez un ordre du jour, puis choisissez « Enregistrer comme modèle… ».',
  ),
  addedAfter: fr('Les points du modèle viennent après ceux qui sont déjà là.'),
  fits: 'pour cette réunion',
  noPoint: 'Aucun point',
  applied: 'Points du modèle ajoutés à l’ordre du jour.',
  cancel: 'Annuler',
  saveTitle: 'Enregistrer l’ordre du jour comme modèle',
  name: 'Nom du modèle',
  nameHelp: fr('Exemple : COPIL annuel'),
  nameMissing: fr('Donnez un nom au modèle pour le retrouver.'),
  saveButton: 'Enregistrer le modèle',
  saved: (nom: string) => fr(`Modèle « ${nom} » enregistré.`),
  list: 'Modèles de réunion',
  create: 'Nouveau modèle',
  created: 'création d’un modèle de réunion',
  emptyTitle: 'Aucun modèle de réunion',
  emptyText: fr(
    'Un modèle garde l’ordre du jour habituel d’une réunion : il se retrouve à chaque nouvelle réunion de la même instance.',
  ),
  emptyExample: fr(
    'Exemple, « COPIL annuel » : ouverture par la présidence (5 min), état d’avancement par axe (40 min), décisions à prendre (30 min), questions diverses (15 min).',
  ),
  points: 'Points du modèle',
  emptyPoints: fr('Ce modèle n’a pas encore de point.'),
  remove: 'Supprimer ce modèle',
  removed: (nom: string) =>
    nom.trim() === '' ? 'Modèle supprimé.' : fr(`Modèle « ${nom} » supprimé.`),
  choose: fr('Choisissez un modèle dans la liste.'),
  pointCount: (count: number) => `${count} ${count < 2 ? 'point' : 'points'}`,
  reserveTitle: 'Points en réserve',
  reserveIntro: fr(
    'Une idée de point attend ici la bonne réunion. Elle se propose d’elle-même à la préparation des réunions de son instance.',
  ),
  reserveCommon: 'Pour toutes les réunions',
  reserveFor: (instance: string) => fr(`En réserve : ${instance}`),
  reserveEmpty: fr('Rien en réserve.'),
}
