import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr')}\u00a0${Math.abs(count) < 2 ? one : many}`

/** Words of the backups and of the health of a dossier. */
export const SAUVEGARDES = {
  intro: fr(
    'Cairn garde d’elle-même des copies du dossier, à part de vos données de travail, et relit chacune après l’avoir écrite.',
  ).replace('d’elle-même', 'de lui-même'),
  now: 'Sauvegarder maintenant',
  done: (moment: string) => fr(`Sauvegarde faite et relue, ${moment}.`),
  reading: 'Lecture des sauvegardes…',
  emptyTitle: 'Pas encore de sauvegarde',
  emptyText: fr(
    'La première se fait d’elle-même au bout d’un moment de travail et à la fermeture. Vous pouvez aussi la faire tout de suite.',
  ),
  reasons: {
    auto: 'Automatique',
    'avant-fusion': 'Avant l’intégration d’un fichier',
    'avant-restauration': 'Avant un retour en arrière',
    fermeture: 'À la fermeture',
    manuelle: 'À votre demande',
  },
  otherReason: 'Autre',
  count: (count: number, size: string) =>
    fr(`${plural(count, 'sauvegarde', 'sauvegardes')}, ${size} en tout`),
  columns: { moment: 'Date', reason: 'Raison', size: 'Taille', actions: 'Commandes' },
  caption: 'Sauvegardes de ce dossier, la plus récente d’abord',
  open: 'Consulter',
  openOf: (moment: string) => fr(`Consulter la sauvegarde, ${moment}`),
  actions: (moment: string) => fr(`Autres commandes de la sauvegarde, ${moment}`),
  pick: 'Récupérer des éléments…',
  saveElsewhere: 'Enregistrer ce fichier ailleurs…',
  saveTitle: 'Enregistrer la sauvegarde ailleurs',
  ctgFilter: 'Dossier CTG de Cairn',
  savedElsewhere: (name: string) => fr(`Copie enregistrée : ${name}`),
  back: 'Toutes les sauvegardes',
  title: (moment: string) => `Sauvegarde ${moment}`,
  readingOne: 'Lecture de la sauvegarde…',
  operations: (count: number) =>
    plural(count, 'modification dans l’historique', 'modifications dans l’historique'),
} as const

/** Words of the health page. */
export const SANTE = {
  intro: fr(
    'Où en est la sécurité de votre dossier. Chaque ligne qui n’est pas verte dit quoi faire.',
  ),
  reading: 'Examen du dossier…',
  refresh: 'Examiner de nouveau',
  levels: { bon: 'Bon', attention: 'À surveiller', grave: 'À régler' },
  whole: {
    bon: 'Tout va bien',
    attention: 'Un point mérite votre attention',
    grave: 'Un point est à régler dès maintenant',
  },
  wholeMany: {
    bon: 'Tout va bien',
    attention: (count: number) => `${count} points méritent votre attention`,
    grave: (count: number) => `${count} points sont à régler dès maintenant`,
  },
  save: 'Dernier enregistrement',
  saveGood: (moment: string) => fr(`Tout est enregistré en deux endroits, ${moment}.`),
  saveNone: fr('Rien n’a été modifié depuis l’ouverture.'),
  savePending: 'Enregistrement en cours…',
  saveAdvice: fr(
    'Ne fermez pas Cairn. Libérez de la place sur le disque, ou enregistrez une copie sur une clé : la saisie est gardée en mémoire.',
  ),
  backup: 'Dernière sauvegarde',
  backupGood: (moment: string) => fr(`Faite et relue ${moment}.`),
  backupUnread: (moment: string) => fr(`Faite ${moment}, mais pas encore relue.`),
  backupOld: (moment: string) => fr(`La dernière date : ${moment}.`),
  backupNone: fr('Aucune sauvegarde de ce dossier sur ce poste.'),
  backupAdvice: fr('Cliquez sur « Sauvegarder maintenant ».'),
  storeText: (count: number, size: string) =>
    fr(`${plural(count, 'sauvegarde', 'sauvegardes')}, ${size}.`),
  space: 'Place sur le disque',
  spaceGood: (size: string) => fr(`${size} libres.`),
  spaceUnknown: fr('Ce poste ne dit pas combien il reste de place.'),
  spaceLow: fr('Supprimez des fichiers inutiles ou videz la corbeille de ce poste.'),
  second: 'Second exemplaire des données',
  secondGood: (lines: number) =>
    fr(`Il répond, sans défaut (${plural(lines, 'ligne', 'lignes')}).`),
  secondDamaged: (count: number) =>
    fr(`${plural(count, 'ligne est abîmée', 'lignes sont abîmées')}.`),
  secondDamagedAdvice: fr(
    'Vos données sont encore entières dans le premier exemplaire. Sauvegardez maintenant, puis fermez et rouvrez Cairn : il se répare à l’ouverture.',
  ),
  secondFailed: 'Il ne répond pas.',
  secondFailedAdvice: fr(
    'Sauvegardez maintenant et enregistrez une copie sur une clé, puis fermez et rouvrez Cairn.',
  ),
  persistence: 'Conservation par le navigateur',
  persistenceGood: fr('Le navigateur s’est engagé à ne pas effacer vos données.'),
  persistenceBad: fr('Le navigateur pourrait effacer vos données s’il manque de place.'),
  persistenceAdvice: fr(
    'Enregistrez souvent une copie dans un dossier ou sur une clé. L’application à installer n’a pas cette limite.',
  ),
  persistenceUnknown: fr('Le navigateur n’a pas répondu sur ce point.'),
  external: 'Copie ailleurs',
  externalGood: (moment: string) => fr(`Enregistrée ou envoyée ${moment}.`),
  externalOld: (moment: string) => fr(`La dernière date : ${moment}.`),
  externalNone: fr('Aucune copie n’a encore quitté ce poste.'),
  externalAdvice: fr(
    'Si ce poste est volé ou tombe en panne, cette copie vous sauve : mettez-en une sur une clé ou un partage, au moins une fois par mois.',
  ),
  copy: 'Enregistrer une copie…',
  test: 'Essai de restauration',
  testRun: 'Tester une restauration',
  testGood: (moment: string, fiches: number, operations: number, seconds: string) =>
    fr(
      `${moment} : la dernière sauvegarde s’ouvre et se relit en entier (${plural(fiches, 'fiche', 'fiches')}, ${plural(operations, 'modification', 'modifications')}, en ${seconds}). Rien n’a été modifié.`,
    ),
  testBad: (moment: string, reason: string) =>
    fr(`${moment} : la sauvegarde n’a pas pu être relue. ${reason}`),
  testNone: fr('Aucun essai n’a encore été fait. Il ne modifie rien et dure quelques secondes.'),
  testNothing: fr('Il n’y a pas encore de sauvegarde à essayer.'),
  testBadAdvice: fr(
    'Faites une nouvelle sauvegarde, puis un nouvel essai ; enregistrez aussi une copie ailleurs.',
  ),
} as const
