import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr')}\u00a0${Math.abs(count) < 2 ? one : many}`

/** Words of the history: its frame and the modifications. */
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
  reading: 'Lecture de l’historique…',
  retry: 'Réessayer',
  filters: 'Choisir les modifications montrées',
  person: 'Personne',
  everybody: 'Tout le monde',
  nobody: 'Auteur non renseigné',
  kind: 'Genre d’élément',
  allKinds: 'Tous',
  since: 'Depuis',
  sinceAlways: 'Le début',
  sinceDay: 'Une date…',
  sinceSent: (who: string, day: string) => fr(`L’envoi à ${who}, ${day}`),
  sinceSentPlain: (day: string) => `L’envoi du ${day}`,
  sinceVersion: (name: string) => fr(`« ${name} »`),
  sinceVersions: 'Une version',
  sinceSendings: 'Un envoi',
  day: 'À partir du',
  search: 'Chercher dans l’historique',
  searchHelp: 'Un titre, un mot ajouté ou retiré, un nom',
  reset: 'Tout montrer',
  count: (count: number) => plural(count, 'modification', 'modifications'),
  countOf: (count: number, total: number) =>
    fr(`${count.toLocaleString('fr')} sur ${plural(total, 'modification', 'modifications')}`),
  emptyTitle: 'Rien à montrer pour l’instant',
  emptyText: fr(
    'Chaque modification s’inscrit ici d’elle-même : qui, quand, l’ancienne valeur et la nouvelle. Vous n’avez rien à faire.',
  ),
  emptyExample: fr('Par exemple : « Fiche action 1.1.2 – Budget : 12 000 € → 15 000 € ».'),
  noMatchTitle: 'Aucune modification ne correspond',
  noMatchText: fr('Élargissez la période, choisissez une autre personne ou videz la recherche.'),
  fieldEmpty: fr('Ce champ n’a pas été modifié depuis la création de l’élément.'),
  clock: 'date à vérifier (horloge du poste)',
  clockHelp: fr(
    'L’horloge de cet ordinateur s’écarte de celle des autres : l’ordre des modifications est sûr, leur date l’est moins.',
  ),
  at: (time: string) => `à ${time}`,
  author: (name: string, organisme: string) => (organisme === '' ? name : `${name}, ${organisme}`),
  created: 'Création',
  deleted: 'Suppression',
  returned: 'Retour dans le dossier',
  moved: 'Changement de place dans la liste',
  sameWords: fr('Mise en forme seule : les mots sont les mêmes.'),
  words: { retrait: 'retiré', ajout: 'ajouté' },
  from: fr('de : '),
  to: fr('à : '),
  nothing: '(vide)',
  steps: (count: number) => fr(`Saisie en ${count} étapes`),
  restoreThis: 'Rétablir cette valeur',
  restoreBefore: 'Revenir à la valeur d’avant',
  restoreObject: 'Rétablir cet élément',
  restoreWhat: (label: string, field: string, object: string, moment: string) =>
    fr(`${label} : ${field}, ${object}, ${moment}`),
  restored: (field: string) => fr(`« ${field} » : valeur rétablie. Ctrl + Z pour annuler.`),
  restoredObject: (object: string) => fr(`${object} : de retour. Ctrl + Z pour annuler.`),
  others: (count: number) =>
    count < 2
      ? fr('Afficher l’autre ligne de ce geste')
      : fr(`Afficher les ${count.toLocaleString('fr')} autres de ce geste`),
  more: (count: number) => fr(`Afficher la suite (${count.toLocaleString('fr')})`),
  /** The same list for one field or one record. */
  fieldButton: (label: string) => fr(`Historique de ce champ : ${label}`),
  fieldTip: 'Historique de ce champ',
  fieldTitle: (label: string) => fr(`Historique : ${label}`),
  noField: fr('Placez d’abord le curseur dans un champ.'),
  recordMenu: {
    axes: 'Historique de l’axe',
    objectifs: 'Historique de l’objectif',
    fichesAction: 'Historique de la fiche',
    constats: 'Historique du constat',
  },
  recordField: 'Champ',
  recordAllFields: 'Tous les champs',
  wholeDossier: 'Voir tout le dossier',
  openAll: 'Voir dans l’historique du dossier',
  close: 'Fermer',
} as const
