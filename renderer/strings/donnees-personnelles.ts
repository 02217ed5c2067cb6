import { formatInsecables } from './insecables'

const fr = formatInsecables
const count = (n: number, one: string, many: string): string => fr(`${n} ${n < 2 ? one : many}`)

/** Words of « Données personnelles ». */
export const DONNEES = {
  title: 'Données personnelles',
  subtitle: (people: number, review: number) =>
    people === 0
      ? 'Qui est cité dans cette CTG, où, et ce qu’il faut en faire.'
      : review === 0
        ? `${count(people, 'personne', 'personnes')}, rien à revoir`
        : `${count(people, 'personne', 'personnes')}, ${fr(`${review} à revoir`)}`,
  sheet: fr('Fiche de registre (Word)'),
  sheetSaved: (name: string) => fr(`Document enregistré : ${name}`),
  saveTitle: 'Enregistrer le document',
  wordFilter: 'Document Word',
  people: 'Personnes',
  filter: 'Chercher une personne',
  noMatch: fr('Personne ne correspond à ce filtre.'),
  empty: 'Aucune personne dans cette CTG',
  emptyText: fr(
    'Les personnes que vous ajoutez (élus, partenaires, agents) apparaîtront ici, avec les endroits où leur nom est écrit. Vous pourrez leur remettre ce que le dossier sait d’elles, ou les effacer.',
  ),
  emptyExample: fr(
    'Exemple : une directrice de crèche quitte son poste et demande que son nom disparaisse.',
  ),
  emptyAction: 'Ajouter une personne',
  why: fr(
    'Toute personne peut demander ce que vous savez d’elle, ou que vous l’oubliiez. Vous avez un mois pour répondre. Tout se fait ici.',
  ),
  verified: (day: string) => fr(`Vérifiée le ${day}`),
  neverVerified: 'Jamais vérifiée',
  places: (n: number) =>
    n === 0 ? 'Citée nulle part' : fr(`Citée à ${n} ${n < 2 ? 'endroit' : 'endroits'}`),
  placesOf: (name: string) => fr(`Endroits où ${name} est citée`),
  toReview: 'À revoir',
  verify: 'Vérifiée aujourd’hui',
  verifyOf: (name: string) => fr(`${name} : vérifiée aujourd’hui`),
  verifyCommand: (name: string) => fr(`vérification de ${name}`),
  verifiedNow: (name: string) => fr(`${name} : coordonnées vérifiées aujourd’hui.`),
  access: fr('Tout ce que le dossier sait de cette personne (Word)'),
  accessName: 'Donnees-personnelles',
  contributions: (n: number, from: string, to: string) =>
    `${count(n, 'modification', 'modifications')}, ${from === to ? fr(`le ${from}`) : fr(`du ${from} au ${to}`)}`,
  edit: 'Modifier la fiche',
  erase: 'Effacer cette personne…',
  noName: 'Personne sans nom',
  uncertain: 'à vérifier',
  alerts: 'Textes à relire',
  readingTexts: fr('Lecture des textes…'),
  alertsText: fr(
    'Ces textes ressemblent à des données qui n’ont pas leur place dans une convention. Relisez-les, et retirez-les si c’est le cas.',
  ),
  noAlert: fr(
    'Aucun texte ne ressemble à une donnée sensible (santé, numéro de sécurité sociale, IBAN).',
  ),
  copies: 'Copies envoyées',
  copiesText: fr('Ces personnes ont une copie où des noms peuvent figurer.'),
  noCopy: fr('Aucune copie avec des noms n’est en circulation, d’après « Envois ».'),
  copiesAll: 'Voir tous les envois',
  copyOf: (who: string, day: string) => (day === '' ? who : fr(`${who}, le ${day}`)),
  unknownRecipient: 'Destinataire non précisé',
} as const

/** Words of the erasure of one person. */
export const EFFACEMENT = {
  title: (name: string) => fr(`Effacer ${name}`),
  reading: 'Recherche de tous les endroits…',
  intro: (name: string) =>
    fr(
      `${name} va disparaître de cette CTG : de la liste, des textes, de l’historique et des sauvegardes de ce poste.`,
    ),
  texts: (n: number) =>
    n < 2 ? fr(`${n} texte sera remplacé`) : fr(`${n} textes seront remplacés`),
  doubt:
    'Nom porté par quelqu’un d’autre, ou mot courant : cochez s’il s’agit bien de cette personne.',
  before: 'Avant',
  after: 'Après',
  none: 'Son nom n’est écrit dans aucun texte.',
  references: (n: number) =>
    n < 2
      ? fr('1 fonction ou rôle restera, sans titulaire')
      : fr(`${n} fonctions ou rôles resteront, sans titulaire`),
  history: (n: number) =>
    n < 2
      ? fr('1 ancien texte sera effacé de l’historique')
      : fr(`${n} anciens textes seront effacés de l’historique`),
  sessions: fr('Ses propres modifications restent, signées du seul nom de son organisme'),
  backups: (n: number) =>
    n < 2 ? fr('1 sauvegarde sera récrite') : fr(`${n} sauvegardes seront récrites`),
  versions: fr(
    'Les versions nommées montreront vides les textes effacés. Une version signée ne sera plus identique à l’original : gardez le document signé.',
  ),
  author: fr(
    'Vous travaillez sous ce nom. Changez-le d’abord dans Paramètres › Auteur, puis revenez ici : sinon il reste dans vos modifications.',
  ),
  bare: fr(
    'Le nom seul est aussi celui de quelqu’un d’autre, ou un mot courant : il n’est pas cherché partout.',
  ),
  copies: (n: number) =>
    n < 2
      ? fr(
          '1 copie envoyée est peut-être encore chez son destinataire : Cairn prépare le message pour la redemander',
        )
      : fr(
          `${n} copies envoyées sont peut-être encore chez leurs destinataires : Cairn prépare les messages pour les redemander`,
        ),
  warning: fr(
    'Cet effacement est définitif : ni « Annuler », ni une sauvegarde ne feront revenir cette personne.',
  ),
  cancel: 'Annuler',
  confirm: 'Effacer définitivement',
  running: fr('Effacement en cours. Ne fermez pas Cairn.'),
  doneTitle: 'Effacement terminé',
  partTitle: 'Effacement à terminer',
  proofDone: fr('0 trace restante sur ce poste'),
  proofLeft: (n: number) =>
    n < 2 ? fr(`${n} trace restante sur ce poste`) : fr(`${n} traces restantes sur ce poste`),
  proofText: fr(
    'Cairn vient de tout relire : le dossier et son historique, le second journal, ce qui peut être annulé, les sauvegardes.',
  ),
  places: {
    journal: 'Dossier et historique',
    secondJournal: 'Second journal',
    annulation: 'Gestes à annuler',
    sauvegardes: 'Sauvegardes',
    illisibles: 'Éléments illisibles',
  },
  rewritten: (n: number) =>
    n < 2 ? fr(`${n} sauvegarde récrite`) : fr(`${n} sauvegardes récrites`),
  removed: (n: number) =>
    n < 2
      ? fr(`${n} sauvegarde abîmée, illisible, a été supprimée`)
      : fr(`${n} sauvegardes abîmées, illisibles, ont été supprimées`),
  folder: fr(
    'Votre fichier du dossier partagé est récrit. Ceux de vos collègues le seront quand ils ouvriront Cairn.',
  ),
  folderLater: fr(
    'Le dossier partagé n’est pas accessible : votre fichier y sera récrit dès qu’il le sera.',
  ),
  twins: (names: readonly string[]) =>
    fr(
      `Cette personne est encore dans une autre CTG de votre bibliothèque : ${names.join(', ')}. Ouvrez-la et recommencez.`,
    ),
  again: 'Terminer l’effacement',
  askBack: 'Copies à redemander',
  askBackText: fr(
    'Envoyez ce message à chacun. Une fois la copie supprimée, notez-le dans « Envois ».',
  ),
  noCopy: fr('Aucune copie avec des noms n’est en circulation, d’après « Envois ».'),
  outside: fr(
    'Pensez aussi à ce que Cairn ne connaît pas : documents Word, messages, copies faites à la main.',
  ),
  copyMessage: 'Copier le message',
  copyMessageFor: (who: string) => fr(`Copier le message pour ${who}`),
  copied: 'Message copié : collez-le dans votre messagerie.',
  notCopied: 'La copie n’a pas été possible. Sélectionnez le texte, puis Ctrl C.',
  close: 'Terminé',
  message: (file: string, day: string, author: string) =>
    fr(
      `Bonjour,\n\nUne personne citée dans notre convention territoriale globale a demandé l’effacement de ses données (RGPD, article 17). ${day === '' ? 'Vous avez reçu' : `Le ${day}, vous avez reçu`} ${file === '' ? 'une copie du dossier' : `le fichier « ${file} »`}, où elle figure.\n\nMerci de supprimer ce fichier, ses copies et le message qui le contenait, puis de me le confirmer. Si vous y avez travaillé, renvoyez-le moi d’abord : je l’intégrerai sans ce nom.\n\nCordialement,\n${author}`,
    ),
} as const
