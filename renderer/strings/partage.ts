import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the shared folder. */
export const PARTAGE = {
  title: 'Dossier partagé',
  subtitle: 'Travailler à plusieurs postes sur la même CTG, sans s’attendre.',
  none: 'Aucun dossier partagé',
  noneText: fr(
    'Votre équipe a un lecteur réseau, une clé USB ou un dossier Nextcloud ou OneDrive ? Liez-y cette CTG : chaque poste y dépose ses modifications et reprend celles des autres.',
  ),
  choose: 'Choisir le dossier partagé…',
  chooseTitle: 'Choisir le dossier partagé de l’équipe',
  unsupportedTitle: 'Pas dans ce navigateur',
  unsupported: fr(
    'Ce navigateur ne permet pas à Cairn d’écrire dans un dossier. Ouvrez Cairn dans Chrome ou Edge, ou utilisez le logiciel installé. En attendant, échangez vos fichiers par e-mail : rien ne se perd non plus.',
  ),
  how: 'Comment cela marche',
  steps: [
    fr(
      'Chaque poste écrit un seul fichier, le sien, et lit ceux des autres. Personne n’attend personne, personne n’écrase personne.',
    ),
    fr(
      'Les modifications des collègues arrivent toutes les minutes environ. Cairn vous le dit, et vous pouvez annuler leur arrivée d’un seul geste.',
    ),
    fr(
      'Si deux personnes ont changé le même champ, les deux versions sont gardées et vous choisissez dans « À\u00a0décider ».',
    ),
    fr(
      'Clé USB retirée, réseau coupé : vous continuez à travailler, tout est enregistré sur ce poste et repart dès que le dossier revient.',
    ),
  ],
  privacy: 'Données personnelles',
  privacyCount: (count: number) =>
    count < 2
      ? fr(`Ce dossier cite ${count} personne.`)
      : fr(`Ce dossier cite ${count} personnes.`),
  privacyText: fr(
    'Les fichiers déposés contiennent toute la CTG, avec ses noms et ses coordonnées, sans mot de passe. Choisissez un emplacement réservé aux personnes qui en ont besoin, et que votre collectivité administre.',
  ),
  linkedTo: (name: string) => fr(`Lié au dossier « ${name} »`),
  states: {
    a_jour: 'À jour',
    en_cours: 'Synchronisation en cours…',
    inaccessible: 'Dossier partagé inaccessible',
    autorisation: 'Votre accord est nécessaire',
    refus: 'Synchronisation impossible',
  },
  calm: fr(
    'Vos modifications sont enregistrées sur ce poste. Cairn réessaie chaque minute : elles partiront dès que le dossier sera de nouveau là.',
  ),
  permissionText: fr(
    'Depuis le dernier démarrage, le navigateur attend votre accord pour lire et écrire dans ce dossier. Vos modifications sont enregistrées sur ce poste.',
  ),
  permission: 'Donner accès au dossier',
  last: (when: string) => fr(`Dernière synchronisation : ${when}`),
  never: 'Pas encore synchronisé.',
  sync: 'Synchroniser maintenant',
  syncedNothing: fr('Tout est à jour : rien de nouveau dans le dossier partagé.'),
  unlink: 'Ne plus utiliser ce dossier…',
  unlinkTitle: 'Ne plus utiliser ce dossier partagé ?',
  unlinkText: fr(
    'Ce poste ne lira et n’écrira plus rien dans ce dossier. Votre CTG reste entière ici, et les fichiers déjà déposés restent dans le dossier : vos collègues peuvent en avoir besoin.',
  ),
  unlinkConfirm: 'Ne plus l’utiliser',
  unlinked: 'Cette CTG n’est plus liée à un dossier partagé.',
  linked: (name: string) => fr(`Cette CTG est liée au dossier « ${name} ».`),
  change: 'Changer de dossier…',
  files: 'Postes du dossier',
  filesEmpty: 'Le dossier ne contient encore aucun fichier de Cairn.',
  ours: 'Ce poste',
  unknown: 'Poste inconnu',
  columns: { who: 'Poste', when: 'Dernier dépôt', state: 'État' },
  fileStates: {
    upToDate: 'À jour',
    late: 'N’a pas encore toutes vos modifications',
    en_cours: 'En cours de synchronisation',
    unread: (when: string) => fr(`Illisible depuis ${when}`),
    autre_projet: 'Une autre CTG, laissée de côté',
    plus_recent: fr('Écrit par une version plus récente de Cairn : mettez ce poste à jour'),
    mot_de_passe: fr('Protégé par un mot de passe : ouvrez-le par Fichier, Ouvrir'),
  },
} as const
