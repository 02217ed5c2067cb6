import { formatInsecables } from './insecables'

const fr = formatInsecables
const NOMBRE = new Intl.NumberFormat('fr-FR')
const count = (n: number, one: string, many: string): string =>
  `${NOMBRE.format(n)}\u00a0${n < 2 ? one : many}`

/** Words of « Annuaire »: lists, records, what the law asks. */
export const ANNUAIRE = {
  title: 'Annuaire',
  counts: (people: number, bodies: number, lists: number) =>
    [
      count(people, 'personne', 'personnes'),
      count(bodies, 'organisme', 'organismes'),
      ...(lists > 0 ? [count(lists, 'liste de diffusion', 'listes de diffusion')] : []),
    ].join(' · '),
  tabs: 'Onglets de l’annuaire',
  lists: 'Contacts',
  tabNames: {
    personnes: 'Personnes',
    organismes: 'Organismes',
    listes: 'Listes de diffusion',
  },
  search: {
    personnes: 'Chercher par nom, fonction, organisme, commune ou courriel',
    organismes: 'Chercher par nom, sigle, commune ou courriel',
    listes: 'Chercher une liste par son nom',
  },
  searchShort: {
    personnes: 'Nom, fonction, commune…',
    organismes: 'Nom, sigle, commune…',
    listes: 'Nom de la liste…',
  },
  filters: (n: number) => (n === 0 ? 'Filtres' : `Filtres (${String(n)})`),
  role: 'Rôle',
  anyRole: 'Tous les rôles',
  type: 'Type d’organisme',
  anyType: 'Tous les types',
  theme: 'Thématique',
  anyTheme: 'Toutes les thématiques',
  inOffice: 'En fonction aujourd’hui',
  active: 'Organismes actifs',
  toVerifyFilter: 'À vérifier',
  clearFilters: 'Effacer les filtres',
  noMatch: fr('Aucun contact ne correspond. Essayez le début d’un mot, ou effacez les filtres.'),
  found: (onglet: 'personnes' | 'organismes' | 'listes', found: number, all: number) => {
    const shown =
      onglet === 'organismes'
        ? count(found, 'organisme', 'organismes')
        : onglet === 'listes'
          ? count(found, 'liste', 'listes')
          : count(found, 'contact', 'contacts')
    return found === all ? shown : `${shown} sur ${NOMBRE.format(all)}`
  },
  mailbox: 'Boîte générique',
  vacant: 'Poste vacant',
  noName: 'Sans nom',
  noTitle: 'Fonction sans intitulé',
  noFunction: 'Sans fonction',
  former: (detail: string) => fr(`Ancienne fonction : ${detail}`),
  toVerify: 'À vérifier',
  opposed: 'S’oppose',
  inactive: 'Inactif',
  memberCount: (n: number) => (n === 0 ? 'Aucun membre' : count(n, 'membre', 'membres')),

  duplicates: 'Doublons…',
  election: 'Renouvellement (élections)…',
  create: {
    personnes: 'Nouvelle personne',
    organismes: 'Nouvel organisme',
    listes: 'Nouvelle liste',
  },
  createPost: 'Nouveau poste vacant',
  createMenu: 'Autres créations',
  createTitle: 'Nouvelle personne',
  createPerson: 'Créer la personne',
  createCommand: 'création d’une personne',
  currentFunction: 'Sa fonction',
  twins: (names: readonly string[]) =>
    fr(
      `Quelqu’un porte déjà ce nom : ${names.join(' ; ')}. Vérifiez qu’il ne s’agit pas de la même personne.`,
    ),
  privacyHint: fr(
    'Seulement des coordonnées professionnelles. La personne doit savoir que vous les conservez.',
  ),
  cancel: 'Annuler',
  close: 'Fermer',
  empty: {
    personnes: {
      title: 'Aucune personne dans l’annuaire',
      text: fr(
        'Ajoutez les élus, partenaires et agents de la CTG, avec leur fonction et ses dates. Convocations, feuilles d’émargement et fiches actions s’en serviront.',
      ),
      example: fr('Exemple : M. Fillastre, vice-président à l’enfance et à la jeunesse, CCPHG.'),
    },
    organismes: {
      title: 'Aucun organisme',
      text: fr(
        'Un organisme signe, pilote, finance ou participe. Il reste quand les personnes changent.',
      ),
      example: fr('Exemple : Caf de la Haute-Garonne, sigle « Caf 31 ».'),
    },
    listes: {
      title: 'Aucune liste de diffusion',
      text: fr(
        'Une liste réunit des fonctions, des organismes ou les membres d’une instance. Qui occupe la fonction aujourd’hui reçoit le message.',
      ),
      example: fr('Exemple : « Relais de l’enquête » : mairies, écoles, crèches, MJC.'),
    },
  },

  record: (name: string) => fr(`Fiche : ${name}`),
  more: (name: string) => fr(`Autres commandes : ${name}`),
  gone: 'Ce contact n’est plus dans l’annuaire.',
  mergeWith: 'Fusionner avec…',
  personalData: 'Données personnelles…',
  remove: {
    personnes: 'Supprimer la personne',
    organismes: 'Supprimer l’organisme',
    fonctions: 'Supprimer le poste',
    listesDiffusion: 'Supprimer la liste',
  },
  identity: 'Identité et coordonnées',
  functions: 'Fonctions',
  state: 'État',
  actions: 'Actions',
  inFunction: 'En fonction',
  over: 'Terminée',
  deputy: 'Suppléance',
  interim: 'Par intérim',
  addFunction: 'Ajouter une fonction',
  noFunctionHint: fr('Une personne peut en avoir plusieurs, l’une après l’autre ou en même temps.'),
  rowMenu: (rank: number) => fr(`Actions sur la fonction ${rank}`),
  editAll: 'Toutes les rubriques…',
  endToday: 'Terminer aujourd’hui',
  endCommand: 'fin d’une fonction',
  ended: fr('La fonction se termine aujourd’hui.'),
  successor: 'Remplacer par…',
  addDeputy: 'Ajouter une suppléance…',
  addInterim: 'Ajouter un intérim…',
  removeFunction: 'Supprimer cette fonction',
  functionRemoved: fr('Fonction supprimée.'),
  peopleOf: 'Qui agit pour lui',
  person: 'Personne',
  functionTitle: 'Fonction',
  period: 'Période',
  mail: 'Courriel',
  addPersonTo: 'Ajouter une fonction…',
  showAll: (n: number) => fr(`Tout afficher (${n})`),
  logo: 'Logo et état',
  post: 'Le poste',
  vacantText: fr(
    'Personne n’occupe ce poste. Quand vous choisirez une personne, il sera rangé dans sa fiche.',
  ),
  links: 'Qui est lié à quoi',
  noLink: fr('Rien ne cite ce contact pour l’instant : ni fiche action, ni instance, ni réunion.'),

  privacy: 'Vie privée',
  alert: (text: string, message: string) => fr(`« ${text} » ${message}`),
  informedToday: 'Informée aujourd’hui',
  verifiedToday: 'Vérifiée aujourd’hui',
  informedSaid: fr('Date d’information notée.'),
  verifiedSaid: fr('Coordonnées vérifiées aujourd’hui.'),
  fileAndErasure: 'Ce que le dossier sait d’elle, effacement',

  maybeSame: 'Peut-être la même',
  reasons: {
    courriel: 'Même courriel',
    nom: 'Même nom',
    sigle: 'Sigle ou nom voisin',
  },
  compare: 'Comparer…',
  compareOf: (names: string) => fr(`Comparer : ${names}`),
  notSame: 'Ce ne sont pas les mêmes',
  notSameOf: (names: string) => fr(`Ce ne sont pas les mêmes : ${names}`),
  notSameCommand: 'doublon écarté',
  notSameSaid: fr('Noté : ces deux contacts ne seront plus proposés.'),
  duplicatesTitle: 'Doublons possibles',
  noDuplicate: fr(
    'Aucun doublon : personne n’a le même courriel, ni le même nom dans le même organisme.',
  ),
  duplicateCount: (n: number) =>
    fr(`${count(n, 'paire', 'paires')} à regarder. Rien n’est fusionné sans vous.`),
  mergeTitle: 'Fusionner deux contacts',
  mergeOther: {
    personnes: 'Fusionner avec quelle personne ?',
    organismes: 'Fusionner avec quel organisme ?',
  },
  mergeText: fr(
    'Fonctions, sièges, présences et citations des deux sont conservés, avec leurs dates. Ctrl Z défait la fusion.',
  ),
  field: 'Rubrique',
  kept: 'Fiche gardée',
  absorbed: 'Fiche absorbée',
  choose: (label: string, value: string) => fr(`${label} : ${value === '' ? 'rien' : value}`),
  nothing: 'Rien',
  linksShort: 'Liens',
  linkCount: (n: number) => (n === 0 ? 'Aucun lien' : count(n, 'lien', 'liens')),
  swap: 'Garder l’autre fiche',
  merge: 'Fusionner',
  merged: (name: string) => fr(`Contacts fusionnés : ${name}.`),

  removeTitle: (name: string) => fr(`Supprimer « ${name} » ?`),
  removeNothing: fr('Rien d’autre dans le dossier ne cite ce contact.'),
  removeAlso: fr('Partiront aussi :'),
  removeEmpties: fr('Resteront, sans ce contact :'),
  removeIsNotErasure: fr(
    'Le nom reste dans l’historique et les sauvegardes. Pour l’effacer partout, passez par « Données personnelles ».',
  ),
  removeUndo: fr('Ctrl Z annule la suppression.'),
  removed: (name: string) => fr(`« ${name} » est supprimé de l’annuaire.`),

  members: 'Composition',
  membersText: fr(
    'Fonctions et organismes sont suivis dans le temps : qui occupe la fonction le jour de l’envoi le reçoit.',
  ),
  receivers: 'Qui reçoit aujourd’hui',
  receiverCount: (reached: number, left: number) =>
    reached + left === 0
      ? fr('Personne pour l’instant : ajoutez des fonctions, des organismes ou une instance.')
      : left === 0
        ? fr(`${count(reached, 'destinataire', 'destinataires')}, tous avec un courriel.`)
        : fr(
            `${count(reached, 'destinataire', 'destinataires')} ; ${count(left, 'personne ne recevra', 'personnes ne recevront')} rien.`,
          ),
  batchSize: 'Taille des lots',
  byBatch: (n: number) => fr(`Par ${n} adresses`),
  allAtOnce: 'Toutes à la fois',
  copyAll: (n: number) => fr(`Copier ${count(n, 'adresse', 'adresses')}`),
  copyBatch: (rank: number, n: number) =>
    fr(`Copier le lot ${rank} (${count(n, 'adresse', 'adresses')})`),
  copied: (n: number, rank: number, of: number) =>
    fr(
      `${count(n, 'adresse copiée', 'adresses copiées')}${of > 1 ? ` (lot ${rank} sur ${of})` : ''} : collez dans « Cci » de votre message.`,
    ),
  notCopied: fr('La copie n’a pas été possible.'),
  notReached: 'Ne recevront rien',
  reached: 'Recevront',
  receiver: 'Destinataire',
  why: 'Pourquoi',
  whyNot: {
    sans_courriel: 'Pas de courriel',
    opposition: 'S’oppose à la conservation de ses coordonnées, sans boîte générique',
    sans_titulaire: 'Fonction terminée, sans successeur',
  },
} as const
