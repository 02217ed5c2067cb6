import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr')}\u00a0${count < 2 ? one : many}`

/** Words of the list of the plan. */
export const PLAN_LISTE = {
  grid: 'Étapes du plan',
  columns: {
    phase: 'Phase',
    titre: 'Étape',
    genre: 'Genre',
    quand: 'Quand',
    prevue: 'Prévu',
    realisee: 'Réalisé',
    statut: 'État',
    responsable: 'Responsable',
    instance: 'Instance',
    quantite: 'Nombre',
    livrable: 'Livrable',
    motifEcart: 'Motif de l’écart',
  },
  row: 'Ligne',
  open: 'Détail de l’étape',
  openRow: (rank: number, titre: string) => fr(`Ouvrir la ligne ${rank} : ${titre}`),
  genres: {
    phase: 'Phase',
    tache: 'Étape',
    jalon: 'Jalon',
    reunion: 'Réunion',
    livrable: 'Livrable',
    interruption: 'Interruption',
  },
  etats: {
    faite: 'Réalisée',
    en_cours: 'En cours',
    a_venir: 'À venir',
    en_retard: 'En retard',
    reportee: 'Reportée',
    annulee: 'Annulée',
  },
  filters: 'Filtrer et trier les étapes',
  filterWords: 'Filtrer les étapes',
  filterPlaceholder: 'Étape, responsable, instance…',
  filterEtat: 'Filtrer par état',
  allEtats: 'Tous les états',
  sort: 'Ordre des lignes',
  sortPlan: 'Ordre du plan',
  sortDate: 'Par date',
  total: (count: number) => plural(count, 'ligne', 'lignes'),
  keys: fr(
    'Flèches, Tab et Entrée : aller de cellule en cellule. F2 ou frappe : modifier. Ctrl + C et Ctrl + V : copier, coller vers et depuis Excel. Ctrl + Entrée : détail de l’étape. Échap puis Tab : sortir du tableau.',
  ),
  add: 'Ajouter une ligne',
  created: 'Ligne ajoutée à la fin.',
  none: fr('Aucune étape ne correspond à ces filtres.'),
  clearFilters: 'Tout afficher',
  copied: (count: number) => `${plural(count, 'cellule copiée', 'cellules copiées')}.`,
  pasted: (count: number, created: number) =>
    fr(
      created === 0
        ? `${plural(count, 'cellule collée', 'cellules collées')}.`
        : `${plural(count, 'cellule collée', 'cellules collées')}, ${plural(created, 'étape ajoutée', 'étapes ajoutées')}.`,
    ),
  refused: (count: number, first: string) =>
    fr(
      count === 1
        ? `Une cellule n’a pas été comprise : ${first}`
        : `${plural(count, 'cellule', 'cellules')} n’ont pas été comprises. La première : ${first}`,
    ),
  nothingToPaste: fr('Le presse-papiers ne contient pas de texte à coller.'),
  left: 'La touche Tab sort maintenant du tableau.',
  commands: {
    edit: (column: string) => `modification du champ ${column}`,
    paste: (count: number) => `collage de ${plural(count, 'cellule', 'cellules')}`,
    clear: (count: number) => `effacement de ${plural(count, 'cellule', 'cellules')}`,
  },
  errors: {
    phase: (text: string) =>
      fr(`Aucune étape ne s’appelle « ${text} ». Créez d’abord cette phase, ou laissez vide.`),
    phaseTwice: (text: string) => fr(`Plusieurs étapes s’appellent « ${text} ».`),
    choice: (text: string, choices: string) => fr(`« ${text} » n’est pas proposé. ${choices}`),
    choices: (list: string) => fr(`Les choix : ${list}.`),
    number: (text: string) => fr(`« ${text} » n’est pas un nombre. Écrivez par exemple « 3 ».`),
    title: fr('Une étape a besoin d’un nom.'),
    gone: 'Cette étape n’existe plus.',
    reunion: fr(
      'Le genre « Réunion » vient de la réunion liée à l’étape : reliez-la dans son détail.',
    ),
  },
} as const
