import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count}\u00a0${count < 2 ? one : many}`

/** Words of the workshop mode. */
export const ATELIER = {
  newIdea: 'Nouvelle idée',
  newIdeaHint: fr('Une idée, puis Entrée'),
  by: 'Dite par',
  byHint: 'Table 2, élus, habitants…',
  newGroup: 'Nouveau groupe',
  newGroupHint: 'Se déplacer',
  addGroup: 'Ajouter le groupe',
  added: fr('Idée ajoutée.'),
  sortByVotes: 'Classer par voix',
  counts: (ideas: number, groups: number, votes: number) =>
    `${plural(ideas, 'idée', 'idées')}, ${plural(groups, 'groupe', 'groupes')}, ${plural(votes, 'voix', 'voix')}`,
  keys: fr(
    'Sur une idée : + et − pour les voix, Alt + ↑ ↓ pour l’ordre, Alt + ← → pour changer de groupe.',
  ),
  noGroup: 'Sans groupe',
  groupName: 'Nom du groupe',
  groupCount: (ideas: number, votes: number) =>
    `${plural(ideas, 'idée', 'idées')}, ${plural(votes, 'voix', 'voix')}`,
  emptyGroup: fr('Glissez ici des idées, ou choisissez ce groupe sur l’une d’elles.'),
  removeGroup: (titre: string) => fr(`Supprimer le groupe « ${titre} »`),
  removedGroup: fr('Groupe supprimé. Ses idées restent, sans groupe.'),
  untitledGroup: 'Groupe sans nom',
  idea: (texte: string) => fr(`Idée : ${texte}`),
  ideaText: 'Idée',
  votes: (texte: string) => fr(`Voix : ${texte}`),
  more: (texte: string) => fr(`Une voix de plus : ${texte}`),
  less: (texte: string) => fr(`Une voix de moins : ${texte}`),
  group: (texte: string) => fr(`Groupe de : ${texte}`),
  saidBy: (auteur: string) => `(${auteur})`,
  remove: (texte: string) => fr(`Supprimer : ${texte}`),
  removed: fr('Idée supprimée.'),
  drag: 'Glisser pour déplacer',
  moved: (groupe: string) => fr(`Idée déplacée : ${groupe}.`),
  createFiche: 'Créer la fiche…',
  createFicheOf: (texte: string) => fr(`Créer la fiche : ${texte}`),
  fiche: (nom: string) => fr(`Fiche : ${nom}`),
  dialogTitle: 'Créer une fiche action',
  dialogText: (origine: string) =>
    fr(
      `Une fiche au stade de piste, qui garde son origine : ${origine}. L’idée reste ici, liée à elle.`,
    ),
  titre: 'Titre de la fiche',
  place: 'À placer sous',
  placeLater: 'À placer plus tard',
  axe: (titre: string) => fr(`Axe : ${titre}`),
  create: 'Créer la fiche',
  cancel: 'Annuler',
  created: (titre: string) => fr(`Fiche créée : ${titre}.`),
  openFiche: 'Ouvrir la fiche',
  emptyTitle: 'Aucune idée pour l’instant',
  emptyText: fr(
    'Écrivez les idées comme elles viennent, Entrée après chacune. Regroupez-les, comptez les voix, puis faites-en des fiches actions.',
  ),
  emptyExample: fr('Exemple : « Un transport à la demande le mercredi », 8 voix.'),
  list: (groupe: string) => fr(`Idées : ${groupe}`),
  commands: {
    add: 'nouvelle idée',
    addGroup: 'nouveau groupe d’idées',
    vote: 'voix d’une idée',
    move: 'déplacement d’une idée',
    fiche: 'création d’une fiche à partir d’une idée',
  },
} as const
