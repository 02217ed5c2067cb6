import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr')}\u00a0${Math.abs(count) < 2 ? one : many}`

/** Words of the named versions, and of what is compared with the dossier. */
export const VERSIONS = {
  intro: fr(
    'Donnez un nom au dossier tel qu’il est aujourd’hui, avant un COPIL ou un envoi : vous pourrez le relire, le comparer et y revenir.',
  ),
  create: 'Enregistrer une version…',
  compare: 'Comparer deux versions…',
  emptyTitle: 'Pas encore de version',
  emptyText: fr(
    'Une version est un repère dans l’histoire du dossier. Elle ne prend presque pas de place et n’empêche rien : vous continuez de travailler comme avant.',
  ),
  emptyExample: fr('Par exemple : « Version présentée au COPIL du 12 mars 2026 ».'),
  createTitle: 'Enregistrer une version',
  createText: fr('Le dossier tel qu’il est maintenant pourra toujours être retrouvé sous ce nom.'),
  name: 'Nom',
  namePrefill: (day: string) => `Version présentée au COPIL du ${day}`,
  nameRequired: fr('Donnez un nom à cette version, par exemple « Version du 12 mars ».'),
  comment: 'Commentaire',
  commentHelp: fr('Facultatif : ce que les élus ont validé, ce qui reste à faire.'),
  signed: 'Version signée (figée)',
  signedHelp: fr(
    'Elle ne pourra plus être supprimée ni renommée, et Cairn vérifiera toujours qu’elle est intacte.',
  ),
  save: 'Enregistrer la version',
  cancel: 'Annuler',
  saved: (name: string) => fr(`Version enregistrée : « ${name} ».`),
  signedMark: 'Signée',
  by: (day: string, who: string) => (who === '' ? `Le ${day}` : fr(`Le ${day}, par ${who}`)),
  actions: (name: string) => fr(`Autres commandes : ${name}`),
  rename: 'Renommer…',
  renameTitle: 'Renommer la version',
  renameLabel: 'nouveau nom d’une version',
  renameSave: 'Renommer',
  delete: 'Supprimer la version',
  deletedLabel: 'suppression d’une version',
  since: 'Modifications depuis',
  back: 'Toutes les versions',
  reading: 'Lecture de la version…',
  gone: fr('Cette version n’existe plus dans le dossier.'),
  intact: 'Intacte',
  intactText: fr('Cette version est exactement celle qui a été signée.'),
  altered: 'Modifiée',
  alteredText: fr(
    'Cette version n’est plus celle qui a été signée : une partie de l’histoire a été effacée ou abîmée depuis. Reprenez-la d’une sauvegarde de cette époque.',
  ),
  content: 'Ce qu’elle contient',
  outline: 'Le plan d’actions tel qu’il était',
  differences: 'Ce qui a changé depuis',
  same: fr('Le dossier est exactement le même aujourd’hui.'),
  restoreAll: 'Revenir à cette version…',
  restoreSome: 'Récupérer des éléments…',
  restoreCount: (count: number) =>
    count === 0 ? 'Récupérer' : `Récupérer ${plural(count, 'élément', 'éléments')}`,
  restoreAllTitle: 'Revenir à cette version',
  restoreAllText: (count: number) =>
    fr(
      `${plural(count, 'élément reprendra', 'éléments reprendront')} la valeur d’alors. Rien n’est effacé de l’historique, et vous pourrez annuler ce retour d’un seul Ctrl + Z.`,
    ),
  restoreConfirm: 'Revenir à cette version',
  restored: (count: number) =>
    fr(
      `${plural(count, 'élément a repris', 'éléments ont repris')} sa valeur d’alors. Ctrl + Z pour annuler.`,
    ).replace('ont repris sa valeur', 'ont repris leur valeur'),
  restoredNothing: fr('Rien à changer : le dossier avait déjà ces valeurs.'),
  chooseHelp: fr(
    'Cochez ce que vous voulez retrouver : chaque ligne va de la valeur d’aujourd’hui à celle qui reviendra.',
  ),
  chooseAll: 'Tout cocher',
  chooseNone: 'Tout décocher',
  leave: 'Ne rien récupérer',
  compareTitle: 'Comparer deux versions',
  compareFrom: 'Ancienne',
  compareTo: 'Nouvelle',
  now: 'Le dossier aujourd’hui',
  compareSame: fr('Ces deux versions sont identiques.'),
  compareTwo: fr('Choisissez deux versions différentes.'),
  swap: 'Échanger',
  saveWord: 'Enregistrer la comparaison (Word)',
  wordName: 'Comparaison de versions',
  wordTitle: 'Enregistrer la comparaison',
  wordFilter: 'Document Word',
  wordSaved: (name: string) => fr(`Comparaison enregistrée : ${name}`),
  genres: { ajout: 'Ajouté', modification: 'Modifié', suppression: 'Supprimé' },
  /** What taking it back will do. */
  effects: {
    ajout: 'ajouté depuis : sera retiré',
    modification: 'reprendra sa valeur d’alors',
    suppression: 'supprimé depuis : reviendra',
  },
  counts: (added: number, changed: number, gone: number) =>
    [
      added === 0 ? '' : plural(added, 'ajout', 'ajouts'),
      changed === 0 ? '' : plural(changed, 'modification', 'modifications'),
      gone === 0 ? '' : plural(gone, 'suppression', 'suppressions'),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  tableCount: (label: string, count: number) => `${count.toLocaleString('fr')}\u00a0${label}`,
  fieldCount: (count: number) => plural(count, 'champ rempli', 'champs remplis'),
  untitled: 'Sans titre',
} as const
