import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count}\u00a0${count < 2 ? one : many}`

/** Words of the list of meetings and of the dialog of a new one. */
export const REUNIONS_LISTE = {
  emptyTitle: 'Aucune réunion',
  emptyText: fr(
    'Préparez ici chaque COPIL, CoTech, table ronde ou groupe de travail : ordre du jour, invités, présence, décisions, compte rendu. Ce qui reste ouvert revient de lui-même à la réunion suivante.',
  ),
  emptyExample: fr(
    'Exemple : COPIL n° 2, « Restitution du diagnostic », 20 octobre 2022 de 14\u00a0h à 16\u00a0h\u00a030.',
  ),
  create: 'Nouvelle réunion',
  createButton: 'Créer la réunion',
  cancel: 'Annuler',
  filters: 'Filtrer les réunions',
  filterWords: 'Mots à chercher dans les réunions',
  filterPlaceholder: 'Filtrer les réunions',
  filterKind: 'Instance ou type',
  filterStatut: 'État',
  allKinds: 'Toutes les instances et tous les types',
  allStatuts: 'Tous les états',
  instances: 'Instances',
  types: 'Types',
  unnamed: 'Sans nom',
  total: (count: number) => plural(count, 'réunion', 'réunions'),
  noMatch: fr('Aucune réunion ne correspond à ce filtre.'),
  upcoming: 'À venir',
  past: 'Passées',
  noYear: 'Date à fixer',
  noDate: 'date à fixer',
  noDay: 'jour à fixer',
  counts: (points: number, invites: number) =>
    `${plural(points, 'point', 'points')}, ${plural(invites, 'invité', 'invités')}`,
  kind: 'Instance ou type',
  template: 'Modèle d’ordre du jour',
  templateNone: fr('Aucun modèle encore : ils s’enregistrent depuis un ordre du jour.'),
  noTemplate: 'Sans modèle',
  preview: 'Ce qui viendra avec la réunion',
  previewGuests: (count: number) =>
    count === 0
      ? 'Aucun membre à inviter à cette date.'
      : count === 1
        ? '1 membre en fonction à cette date, invité.'
        : `${count} membres en fonction à cette date, invités.`,
  previewPoints: (count: number) =>
    count === 0 ? 'Aucun point de modèle.' : `${plural(count, 'point', 'points')} du modèle.`,
  previewCarried: (count: number) =>
    count === 0
      ? 'Rien à reprendre de la réunion précédente.'
      : fr(
          `${plural(count, 'point repris', 'points repris')} de la réunion précédente, avec ${count < 2 ? 'son' : 'leur'} origine :`,
        ),
}
