import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of « Envoyer par e-mail » and of the list of what was sent. */
export const ENVOI = {
  title: 'Envoyer par e-mail',
  command: 'Envoyer par e-mail…',
  recipient: 'Destinataire',
  recipientHelp: fr(
    'Gardé dans « Envois », pour savoir qui a une copie. Exemple : Caf, service CTG',
  ),
  recipientMissing: 'Écrivez à qui vous envoyez ce fichier.',
  address: 'Adresse e-mail',
  addressHelp:
    'Facultative : vous pourrez la choisir dans votre messagerie. Elle n’est pas gardée.',
  what: 'Ce que vous envoyez',
  perimetres: {
    complet: {
      label: 'Le dossier entier',
      help: 'Avec son historique : le mieux pour travailler à deux.',
    },
    allege: {
      label: 'Le dossier sans son historique',
      help: 'Plus léger, sans les anciennes versions ni leurs auteurs. Une réponse s’intègre aussi bien.',
    },
    parcelle: {
      label: 'Une partie du plan',
      help: 'Un axe ou quelques fiches, pour qu’un partenaire complète les siens.',
    },
  },
  parts: 'Parties à envoyer',
  partsMissing: 'Cochez au moins un axe ou une fiche.',
  partsCount: (count: number) =>
    count < 2 ? fr(`${count} partie choisie`) : fr(`${count} parties choisies`),
  protection: 'Protection',
  people: (count: number) =>
    count < 2
      ? fr(`Ce dossier cite ${count} personne : la CNIL demande de protéger l’envoi.`)
      : fr(`Ce dossier cite ${count} personnes : la CNIL demande de protéger l’envoi.`),
  formes: {
    mot_de_passe: {
      label: 'Protégé par un mot de passe',
      help: 'Sans le mot de passe, personne ne peut lire le fichier, même s’il est transféré par erreur.',
    },
    sans_donnees: {
      label: 'Sans données personnelles',
      help: fr(
        'Les noms sont remplacés par les fonctions (« Directrice de la Caf »), les coordonnées sont retirées.',
      ),
    },
    en_clair: {
      label: 'En clair',
      help: 'Toute personne qui reçoit le message peut lire le fichier.',
    },
  },
  password: 'Mot de passe',
  passwordHelp: fr(
    'Communiquez-le par téléphone ou SMS, jamais dans le même message. Notez-le : Cairn ne le garde pas et personne ne peut le retrouver.',
  ),
  passwordMissing: 'Choisissez un mot de passe, ou prenez celui que Cairn propose.',
  passwordNew: 'En proposer un autre',
  passwordCopy: 'Copier le mot de passe',
  passwordCopied: 'Mot de passe copié.',
  reason: 'Raison de l’envoi en clair',
  reasonHelp: fr(
    'Gardée dans « Envois ». Exemple : plan d’actions déjà public, voté le 12 mars 2026',
  ),
  reasonMissing: 'Écrivez pourquoi ces données partent sans protection.',
  clearWarning: (count: number) =>
    count < 2
      ? fr(`Le nom et les coordonnées de ${count} personne partiront sans protection.`)
      : fr(`Les noms et les coordonnées de ${count} personnes partiront sans protection.`),
  prepare: 'Préparer l’envoi',
  preparing: 'Préparation…',
  cancel: 'Annuler',
  ready: 'Le fichier est prêt',
  size: (file: string, mail: string) => fr(`Fichier : ${file}. Dans le message : environ ${mail}.`),
  sizeLabel: 'Poids du message',
  tooHeavy: fr(
    'Plus de 8 Mo : beaucoup de messageries le refuseront. Envoyez plutôt le dossier sans son historique ou une partie du plan, ou déposez le fichier dans un espace partagé.',
  ),
  reminder: fr('N’écrivez pas le mot de passe dans ce message : donnez-le par téléphone ou SMS.'),
  openDraft: 'Ouvrir le brouillon dans ma messagerie',
  downloadDraft: 'Télécharger le brouillon du message',
  draftHelp: fr(
    'Le fichier y est déjà joint. Si votre messagerie l’affiche comme un message reçu, utilisez « Enregistrer le fichier » et joignez-le vous-même.',
  ),
  saveFile: 'Enregistrer le fichier…',
  copyText: 'Copier le texte du message',
  textCopied: 'Texte copié : collez-le dans votre message.',
  emptyMail: 'Ouvrir un message vide',
  notCopied: 'La copie n’a pas été possible. Sélectionnez le texte, puis Ctrl C.',
  message: 'Texte du message',
  drafted: fr('Le brouillon est ouvert dans votre messagerie.'),
  downloaded: fr('Le brouillon est téléchargé : ouvrez-le pour le compléter et l’envoyer.'),
  saved: (name: string) => fr(`Fichier enregistré : ${name}`),
  saveTitle: 'Enregistrer le fichier à envoyer',
  filter: 'Dossier CTG de Cairn',
  done: 'Terminé',
  back: 'Modifier l’envoi',
  sentCommand: (name: string) => fr(`envoi noté : ${name}`),
} as const

/** Words of « Envois ». */
export const ENVOIS = {
  title: 'Envois',
  subtitle: fr('Qui a reçu une copie de cette CTG, quand et sous quelle forme.'),
  count: (count: number) => (count < 2 ? fr(`${count} envoi`) : fr(`${count} envois`)),
  empty: 'Rien n’a encore été envoyé d’ici',
  emptyText: fr(
    'Quand vous envoyez le dossier par e-mail depuis Cairn, l’envoi est noté ici : vous saurez à qui redemander sa copie, et si sa réponse est revenue.',
  ),
  columns: { who: 'Destinataire', when: 'Date', what: 'Contenu', form: 'Forme', state: 'Suite' },
  stateOf: (who: string) => fr(`Suite de l’envoi à ${who}`),
  noRecipient: 'Destinataire non précisé',
  stateCommand: 'suite d’un envoi',
  remove: (who: string) => fr(`Retirer de la liste l’envoi à ${who}`),
  removed: (who: string) => fr(`Envoi à ${who} retiré de la liste.`),
  reason: (text: string) => fr(`Raison : ${text}`),
  by: (name: string) => fr(`par ${name}`),
} as const

/** Words of the question that a protected file asks. */
export const MOT_DE_PASSE = {
  title: 'Fichier protégé',
  text: (name: string) =>
    fr(
      `« ${name} » est protégé par un mot de passe. La personne qui vous l’a envoyé a dû vous le donner par téléphone ou SMS.`,
    ),
  label: 'Mot de passe',
  show: 'Afficher ce que je tape',
  missing: 'Écrivez le mot de passe.',
  wrong: fr(
    'Ce n’est pas le bon mot de passe. Vérifiez les majuscules et les tirets, ou redemandez-le. Rien n’a été modifié.',
  ),
  open: 'Ouvrir',
  opening: 'Ouverture…',
  cancel: 'Annuler',
} as const
