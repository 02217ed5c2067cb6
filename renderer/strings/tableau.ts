import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr')}\u00a0${Math.abs(count) < 2 ? one : many}`

/** Words of the dashboard. */
export const TABLEAU = {
  title: 'Tableau de bord',
  start: 'Pour commencer',
  startHelp: fr(
    'Dans l’ordre qui vous convient. Cette liste disparaît quand chaque partie est commencée.',
  ),
  startDone: 'commencé',
  startSteps: [
    [
      'Décrire la convention',
      fr('Territoire, période, contrat précédent : ces lignes figurent sur tous les documents.'),
      '#/parametres/convention',
    ],
    [
      'Poser le rétroplanning',
      'Depuis la date de signature souhaitée, à rebours jusqu’à aujourd’hui.',
      '#/retroplanning',
    ],
    [
      'Remplir l’annuaire',
      'À la main, depuis un classeur Excel ou des cartes de visite.',
      '#/annuaire',
    ],
    [
      'Décrire la gouvernance',
      fr('Conseil, COPIL, CoTech : le schéma se dessine tout seul.'),
      '#/gouvernance',
    ],
    ['Poser les axes', 'Puis les objectifs et les fiches actions.', '#/plan'],
  ],
  visit: 'Depuis votre dernière visite',
  visitSince: (moment: string) => fr(`Votre dernière visite : ${moment}.`),
  visitReading: 'Lecture des modifications…',
  visitFirst: fr(
    'C’est votre première visite sur ce poste. La prochaine fois, vous lirez ici ce que les autres ont changé entre-temps.',
  ),
  visitNothing: fr('Personne d’autre n’a modifié le dossier depuis.'),
  visitBy: (count: number, people: string) =>
    fr(`${plural(count, 'modification', 'modifications')}, par ${people}.`),
  visitSomeone: 'une personne non nommée',
  visitAll: 'Voir tout l’historique',
  visitMore: (count: number) => fr(`et ${plural(count, 'autre élément', 'autres éléments')}`),
  genres: { ajout: 'ajout', modification: '', suppression: 'suppression' },
  decide: 'À décider',
  decideNone: fr('Rien n’attend de décision.'),
  decideText: (count: number) =>
    count < 2
      ? fr('Un champ a deux versions : il attend votre choix.')
      : fr(`${count} champs ont plusieurs versions : ils attendent votre choix.`),
  decideOpen: 'Décider',
  check: 'Points à vérifier',
  checkNone: fr('Aucun point à vérifier.'),
  checkHelp: 'Rien n’est bloqué : ces remarques vous laissent juge.',
  /** The sentences of the rules have plain spaces. */
  checkLine: fr,
  checkMore: (count: number) =>
    fr(`et ${plural(count, 'autre point', 'autres points')} dans le plan`),
  backups: 'Sauvegardes',
  backupNone: fr('Pas encore de sauvegarde : elle se fera d’elle-même.'),
  backupGood: (moment: string) => fr(`La dernière a été faite et relue ${moment}.`),
  backupUnread: (moment: string) => fr(`La dernière a été faite ${moment}.`),
  backupFailed: (reason: string) => reason,
  copyNone: fr(
    'Aucune copie n’a encore quitté ce poste. Mettez-en une sur une clé ou un partage : en cas de panne ou de vol, elle vous sauve.',
  ),
  copyOld: (moment: string) =>
    fr(`La dernière copie hors de ce poste date : ${moment}. Il est temps d’en refaire une.`),
  copyGood: (moment: string) => fr(`Dernière copie hors de ce poste : ${moment}.`),
  copy: 'Enregistrer une copie…',
  health: 'Santé du dossier',
  plan: 'Plan d’actions',
  planOpen: 'Ouvrir le plan',
  planProgress: 'Avancement des fiches',
  noStatut: 'sans état',
  incomplete: (count: number) =>
    count === 0
      ? fr('Toutes les fiches ont ce qu’il faut pour la signature.')
      : fr(`${plural(count, 'fiche reste', 'fiches restent')} à compléter avant signature.`),
  planEmpty: fr(
    'Le plan est vide. Commencez par un axe, par exemple « L’amélioration des services aux familles ».',
  ),
  planStart: 'Commencer le plan',
  meetings: 'Réunions',
  meetingsNone: fr('Aucune réunion à venir.'),
  meeting: (name: string, date: string) => (date === '' ? name : fr(`${name} : ${date}`)),
  minutesDone: 'Tous les comptes rendus des réunions tenues sont approuvés.',
  minutes: (count: number) =>
    count < 2
      ? 'Un compte rendu à terminer'
      : fr(`${plural(count, 'compte rendu', 'comptes rendus')} à terminer`),
  meetingsAll: 'Toutes les réunions',
  next: 'Prochaines étapes',
  nextNone: (weeks: number) => fr(`Rien n’est prévu dans les ${weeks} prochaines semaines.`),
  nextLine: (titre: string, quand: string, qui: string) =>
    fr([`${titre} : ${quand}`, qui].filter((part) => part !== '').join(', ')),
  nextMore: (count: number) => fr(`et ${plural(count, 'autre étape', 'autres étapes')}`),
  nextAll: 'Ouvrir le rétroplanning',
  slipped: 'Ce qui a glissé',
  slippedNone: fr('Rien de ce qui reste à faire n’a glissé.'),
  slippedMore: (count: number) => fr(`et ${plural(count, 'autre étape', 'autres étapes')}`),
  slippedAll: 'Comparer le prévu et le réalisé',
  waiting: 'Qui attend qui',
  waitingNone: fr('Personne n’attend une étape en retard.'),
  waitingOn: (people: string) => fr(`On attend ${people}.`),
  waitingMore: (count: number) => fr(`et ${plural(count, 'autre attente', 'autres attentes')}`),
  waitingHelp: fr('Au retour d’une absence : ce qui est bloqué, et par qui.'),
  actions: 'Suites à donner',
  actionsOnTime: (open: number) =>
    open === 0
      ? fr('Tout ce qui a été décidé est fait.')
      : fr(`${plural(open, 'suite ouverte', 'suites ouvertes')}, aucune en retard.`),
  actionsLate: (late: number, open: number) =>
    fr(`${plural(late, 'suite', 'suites')} en retard, sur ${open} à faire.`),
  action: (what: string, who: string, when: string) =>
    fr([what, who, when].filter((part) => part !== '').join(', ')),
  actionsAll: 'Toutes les suites à donner',
} as const
