import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count}\u00a0${count < 2 ? one : many}`

/** Words of the rétroplanning: the screen, the frieze and the detail of a step. */
export const RETRO = {
  title: 'Rétroplanning',
  viewsLabel: 'Vues du rétroplanning',
  views: {
    frise: 'Frise',
    calendrier: 'Calendrier',
    liste: 'Liste',
    comparaison: 'Comparaison',
    annee: 'Année courante',
    delais: 'Délais',
  },
  counts: (etapes: number, faites: number) =>
    [plural(etapes, 'étape', 'étapes'), faites === 0 ? '' : plural(faites, 'faite', 'faites')]
      .filter((part) => part !== '')
      .join(' · '),
  noStep: 'Aucune étape',
  from: (de: string, a: string) => (de === a ? de : `${de} – ${a}`),
  newStep: 'Nouvelle étape',
  countBack: 'Compter à rebours…',
  more: 'Autres commandes du rétroplanning',
  waiting: 'Chargement…',
  // Controls of the frieze.
  tools: 'Affichage de la frise',
  compare: 'Comparer au prévu initial',
  baseline: 'Comparer à',
  firstPlan: 'Prévu initial',
  zoomIn: 'Agrandir l’échelle',
  zoomOut: 'Réduire l’échelle',
  scale: 'Échelle',
  fit: 'Tout le plan',
  days: { 7: '1 semaine', 14: '2 semaines', 31: '1 mois', 92: '3 mois', 183: '6 mois' } as Record<
    number,
    string
  >,
  moreDays: { 365: '1 an', 731: '2 ans', 1096: '3 ans', 1827: '5 ans' } as Record<number, string>,
  today: 'Aujourd’hui',
  slips: (count: number) => plural(count, 'autre écart', 'autres écarts'),
  slipsLabel: 'Écarts au plan',
  // Grid.
  grid: 'Étapes du rétroplanning',
  name: 'Étape',
  when: 'Quand',
  frieze: 'Frise',
  keysHelp:
    'Flèches : se déplacer. Alt et flèche gauche ou droite : décaler. Entrée : ouvrir. F2 : renommer. Espace : marquer comme faite. Suppr : supprimer. Alt et flèche haut ou bas : changer l’ordre. Inser : nouvelle étape.',
  noDate: 'sans date',
  noDateShort: '—',
  states: {
    faite: 'Fait',
    en_cours: 'En cours',
    a_venir: 'À venir',
    en_retard: 'En retard',
    reportee: 'Reportée',
    annulee: 'Annulée',
  },
  natures: {
    phase: 'Phase',
    tache: 'Étape',
    jalon: 'Jalon',
    reunion: 'Réunion',
    livrable: 'Livrable',
    interruption: 'Interruption',
  },
  phase: (rang: number) => `Phase\u00a0${rang} · `,
  nameField: (name: string) => fr(`Nom de l’étape : ${name}`),
  renameCommand: 'nom d’une étape',
  addCommand: 'ajout d’une étape',
  stepAdded: 'Étape ajoutée. Donnez-lui un nom.',
  removed: (name: string) => fr(`« ${name} » est supprimée.`),
  removedPhase: (name: string, count: number) =>
    fr(
      `« ${name} » est supprimée, avec ${plural(count, 'étape qu’elle contient', 'étapes qu’elle contient')}.`,
    ),
  cannotMove: 'Cette étape ne peut pas aller plus loin.',
  datelessMove: 'Cette étape n’a pas de date : donnez-en une dans son détail.',
  cancelled: 'Déplacement abandonné.',
  unknownDate: 'date à préciser',
  // New date asked.
  askTitle: 'À quelle date ?',
  askText: (name: string, quand: string) =>
    fr(
      `La date de « ${name} » est « ${quand} » : elle ne peut pas se décaler avec les mêmes mots. Écrivez la nouvelle date.`,
    ),
  askField: 'Nouvelle date',
  askConfirm: 'Déplacer l’étape',
  cancel: 'Annuler',
  // Legend.
  legend: 'Légende',
  keys: {
    faite: 'Fait',
    en_cours: 'En cours',
    a_venir: 'À venir',
    copil: 'Comité de pilotage',
    cotech: 'Comité technique',
    livrable: 'Livrable',
    interruption: 'Interruption',
    reference: 'Prévu initial',
    vacances: 'Vacances scolaires',
  },
  keyShift: 'décaler',
  keyOpen: 'ouvrir',
} as const

/** Words of the detail of a step. */
export const ETAPE = {
  panel: 'Détail de l’étape',
  close: 'Fermer le détail',
  none: 'Choisissez une étape pour voir son détail.',
  when: 'Quand',
  whenHelp: fr(
    'Écrivez comme vous parlez : « mars 2022 », « sept. à nov. 2022 », « 15/06/2022 », « fin 2022 »',
  ),
  whenPhase: 'La date d’une phase est celle de ses étapes. Écrire une date la déplace en entier.',
  earlier: (unit: string) => `−\u00a0${unit}`,
  later: (unit: string) => `+\u00a0${unit}`,
  earlierLong: (unit: string) => `Avancer d’${unit}`,
  laterLong: (unit: string) => `Décaler d’${unit}`,
  follow: 'les étapes liées suivent',
  first: (date: string) => fr(`Prévu initialement : ${date}`),
  done: 'Marquer comme faite',
  undone: 'Marquer comme non faite',
  meeting: 'Réunion',
  openMeeting: 'Préparer la réunion',
  createMeeting: 'Créer la réunion',
  linkMeeting: 'Relier à une réunion existante',
  unlinkMeeting: 'Ne plus relier',
  chooseMeeting: 'Réunion à relier',
  noMeeting: 'Aucune réunion hors du plan.',
  after: 'Vient après',
  before: 'Entraîne',
  nothingAfter: 'Rien avant elle.',
  nothingBefore: 'Rien après elle.',
  addAfter: 'Ajouter une étape qui vient avant',
  addBefore: 'Ajouter une étape qui vient après',
  searchStep: 'Chercher une étape…',
  noStep: 'Aucune étape à ce nom.',
  delay: (name: string) => fr(`Délai avec « ${name} »`),
  delayUnit: (name: string) => fr(`Unité du délai avec « ${name} »`),
  delayCommand: 'délai entre deux étapes',
  unlink: (name: string) => fr(`Retirer le lien avec « ${name} »`),
  more: 'Qui, quoi, pourquoi',
  plan: 'Durée et place dans le plan',
  remove: 'Supprimer l’étape',
  removePhase: 'Supprimer la phase',
  nature: 'Nature',
  natureCommand: 'nature d’une étape',
  natureChoices: [
    ['tache', 'Étape'],
    ['phase', 'Phase'],
    ['jalon', 'Jalon'],
    ['livrable', 'Livrable'],
    ['interruption', 'Interruption'],
  ] as const,
  state: 'État',
  units: {
    day: '1 jour',
    week: '1 semaine',
    month: '1 mois',
    quarter: '3 mois',
    half: '6 mois',
    year: '1 an',
  },
  unitsLong: {
    day: 'un jour',
    week: 'une semaine',
    month: 'un mois',
    quarter: 'un trimestre',
    half: 'un semestre',
    year: 'un an',
  },
} as const
