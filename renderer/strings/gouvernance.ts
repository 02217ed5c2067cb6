import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count}\u00a0${count < 2 ? one : many}`

/** Words of the governance: instances, chart, team, perimeter. */
export const GOUVERNANCE = {
  title: 'Gouvernance',
  sectionsLabel: 'Parties de la gouvernance',
  sections: {
    instances: 'Instances',
    schema: 'Schéma',
    equipe: 'Équipe et acteurs',
    perimetre: 'Périmètre',
  },
  counts: (instances: number, etp: string, territoires: number) =>
    [
      plural(instances, 'instance', 'instances'),
      etp,
      plural(territoires, 'territoire couvert', 'territoires couverts'),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  export: 'Exporter vers Word',
  cancel: 'Annuler',
  more: 'Autres commandes',
  untitled: 'Sans nom',
  // Outline.
  outline: 'Plan des instances',
  outlinePanel: 'Plan des instances',
  add: 'Nouvelle instance',
  addHere: 'Ajouter une instance après',
  rename: 'Renommer',
  indent: 'Rattacher à la précédente',
  outdent: 'Détacher d’un niveau',
  up: 'Monter',
  down: 'Descendre',
  remove: 'Supprimer',
  menuOf: (name: string) => fr(`Autres commandes : ${name}`),
  nameField: (name: string) => fr(`Nom de l’instance : ${name}`),
  keysTitle: 'Au clavier',
  keys: [
    ['Entrée', 'ajouter une instance'],
    ['F2', 'renommer'],
    ['Alt → et Alt ←', 'décaler'],
    ['Tab, pendant la saisie', 'décaler ; Maj + Tab en sens inverse'],
    ['Alt ↑ et Alt ↓', 'déplacer'],
    ['Suppr', 'supprimer'],
    ['Échap puis Tab', 'sortir de la saisie'],
  ] as const,
  moved: (name: string, niveau: number, rang: number, total: number) =>
    fr(`${name} : niveau ${niveau}, rang ${rang} sur ${total}`),
  cannotMove: 'Cette instance ne peut pas aller plus loin',
  created: 'Instance ajoutée',
  moveCommand: 'déplacement d’une instance',
  renameCommand: 'nom d’une instance',
  deleteCommand: (name: string) =>
    fr(name === '' ? 'suppression d’une instance' : `suppression de l’instance « ${name} »`),
  deleted: (name: string, instances: number, membres: number) => {
    const others = [
      ...(instances === 0 ? [] : [plural(instances, 'instance rattachée', 'instances rattachées')]),
      ...(membres === 0 ? [] : [plural(membres, 'membre', 'membres')]),
    ]
    return fr(`${name} : supprimée${others.length === 0 ? '' : `, avec ${others.join(' et ')}`}`)
  },
  confirmTitle: 'Supprimer un grand ensemble',
  confirmText: (instances: number, membres: number) =>
    fr(
      `Cette suppression emporte ${plural(instances + 1, 'instance', 'instances')} et ${plural(membres, 'membre', 'membres')}. Vous pourrez encore l’annuler avec Ctrl + Z.`,
    ),
  confirm: 'Tout supprimer',
  emptyTitle: 'Qui décide, qui propose, qui prépare ?',
  emptyText: fr(
    'Décrivez les instances de votre convention et leurs liens : le schéma de gouvernance se dessine tout seul, à l’écran, sur papier et dans Word.',
  ),
  emptyExample: fr(
    'Exemple : le Conseil communautaire délibère ; le COPIL oriente et valide ; les CoTech thématiques proposent ; une réunion de travail mensuelle prépare.',
  ),
  modelsMenu: 'Partir d’un modèle',
  modelCommand: (title: string) => fr(`modèle « ${title} »`),
  modelAdded: (title: string) => fr(`Modèle ajouté : ${title}`),
  // Detail of an instance.
  rhythm: (text: string) => fr(`Rythme : ${text}`),
  ages: (text: string) => fr(`Âges : ${text}`),
  composition: 'Composition',
  addCollege: 'Ajouter un collège',
  addMembers: 'Ajouter des membres…',
  college: 'Collège',
  collegeName: (name: string) => fr(`Nom du collège : ${name}`),
  planned: 'Membres prévus',
  removeCollege: (name: string) => fr(`Supprimer le collège ${name}`),
  noCollege: 'Sans collège',
  member: 'Membre',
  quality: 'Qualité',
  since: 'Depuis',
  until: 'Jusqu’à',
  actions: 'Commandes',
  actionsOf: (name: string) => fr(`Autres commandes : ${name}`),
  openMember: 'Tous les champs…',
  removeMember: 'Retirer de l’instance',
  endMember: 'Finir son mandat aujourd’hui',
  endCommand: 'fin d’un mandat',
  moveTo: (college: string) => fr(`Vers : ${college}`),
  moveMemberCommand: 'changement de collège',
  former: 'ancien membre',
  memberRemoved: (name: string) => fr(`${name} : retiré de l’instance`),
  noMember: fr('Personne n’y siège à cette date.'),
  asOf: 'Composition au',
  asOfHelp: fr('Par exemple « 15/06/2022 » ou « 2023 ».'),
  asOfShown: (day: string) => fr(`Au ${day}`),
  today: 'Aujourd’hui',
  seats: (count: number) => plural(count, 'membre', 'membres'),
  meetings: 'Réunions de l’instance',
  noMeeting: fr('Aucune réunion de cette instance pour l’instant.'),
  // Adding members.
  addTitle: (name: string) => fr(`Ajouter des membres : ${name}`),
  searchMembers: 'Chercher dans l’annuaire',
  searchHelp: fr(
    'Un nom, une fonction, un organisme. Un organisme peut siéger sans personne désignée.',
  ),
  candidates: 'Fonctions et organismes',
  noCandidate: fr(
    'Rien ne correspond. Ajoutez d’abord la personne ou l’organisme dans l’annuaire.',
  ),
  moreCandidates: (count: number) =>
    fr(`${plural(count, 'autre', 'autres')} : précisez la recherche.`),
  addCount: (count: number) =>
    count === 0 ? 'Ajouter' : `Ajouter ${plural(count, 'membre', 'membres')}`,
  added: (count: number) => plural(count, 'membre ajouté', 'membres ajoutés'),
  addCommand: (count: number) => (count < 2 ? 'ajout d’un membre' : `ajout de ${count} membres`),
  organismeSeat: 'organisme',
  chosen: (count: number) => plural(count, 'choix', 'choix'),
  // Chart.
  schema: 'Schéma de gouvernance',
  schemaAlt: fr('Schéma de gouvernance, lu ligne à ligne dans « Le schéma en toutes lettres ».'),
  schemaAltPart: (title: string) => fr(`Schéma de gouvernance, partie « ${title} ».`),
  inWords: 'Le schéma en toutes lettres',
  corps: (points: string) => fr(`Une page A4 en paysage, texte de ${points} points.`),
  cut: (count: number) =>
    fr(
      `Le schéma ne tient pas sur une page dans un texte lisible : il est réparti sur ${count} dessins.`,
    ),
  saveImage: 'Enregistrer l’image',
  saveSvg: 'Dessin (SVG)',
  savePng: 'Image (PNG)',
  saveTitle: 'Enregistrer le schéma',
  svgFilter: 'Dessin SVG',
  pngFilter: 'Image PNG',
  imageName: 'Schema-gouvernance',
  saved: (name: string) => fr(`Image enregistrée : ${name}`),
  imageFailed: fr('L’image n’a pas pu être dessinée. Enregistrez plutôt le dessin (SVG).'),
  print: 'Imprimer',
  // Team.
  team: 'Équipe',
  teamList: 'Pilotage, équipe et acteurs',
  pilotage: 'Pilotage et missions',
  familles: 'Familles d’acteurs',
  postes: 'Postes de coopération',
  addPoste: 'Nouveau poste',
  newPoste: 'Chargé·e de coopération',
  vacant: 'À pourvoir',
  totalEtp: (etp: string, count: number) => fr(`${etp} pour ${plural(count, 'poste', 'postes')}`),
  noEtp: (count: number) => fr(`${plural(count, 'poste', 'postes')}, ETP à préciser`),
  noPoste: fr('Aucun poste pour l’instant.'),
  posteExample: fr('Exemple : 3,5 ETP pour quatre postes, financés à 50 % par la Caf.'),
  cofinancements: 'Cofinancement',
  partsGap: (text: string) => text,
  removePoste: 'Supprimer ce poste',
  posteRemoved: (name: string) => fr(`${name} : poste supprimé`),
  pilotageHelp: fr('Ces lignes paraissent sous le schéma et dans le document Word.'),
  famillesHelp: fr(
    'Chaque famille et son rôle en une phrase. Exemple : « Les élus : ils élaborent une politique sociale de territoire en définissant des orientations. »',
  ),
  addFamille: 'Ajouter une famille d’acteurs',
  familleGestes: (name: string) =>
    fr(`Autres commandes : ${name === '' ? 'famille d’acteurs' : name}`),
  // Perimeter.
  addTerritoires: 'Ajouter des territoires…',
  filterTerritoires: 'Filtrer les territoires',
  asOfPerimetre: 'Périmètre au',
  perimetreCounts: (covered: number, signing: number, later: number) =>
    [
      plural(covered, 'territoire couvert', 'territoires couverts'),
      plural(signing, 'signataire', 'signataires'),
      ...(later === 0
        ? []
        : [fr(`${later} ${later < 2 ? 'peut' : 'peuvent'} rejoindre plus tard`)]),
    ].join(' · '),
  perimetreTable: 'Territoires de la convention',
  territoire: 'Territoire',
  type: 'Type',
  situation: 'Situation',
  entree: 'Entrée',
  sortie: 'Sortie',
  couvert: 'Couvert',
  signataire: 'Signataire',
  plusTard: 'Peut rejoindre',
  population: 'Population',
  editTerritoire: (name: string) => fr(`Modifier ${name}`),
  noPopulation: 'À préciser',
  populationOf: (name: string) => fr(`Population : ${name}`),
  populationsTitle: (name: string) => fr(`Population de ${name}`),
  populationsHelp: fr(
    'Une ligne par année et par source. Deux sources peuvent ne pas dire la même chose : gardez les deux.',
  ),
  disagreements: fr('Des sources ne s’accordent pas :'),
  removeTerritoire: 'Retirer du périmètre',
  territoireRemoved: (name: string) => fr(`${name} : retiré du périmètre`),
  noTerritoire: fr('Aucun territoire ne correspond.'),
  perimetreEmptyTitle: 'Quels territoires la convention couvre-t-elle ?',
  perimetreEmptyText: fr(
    'L’EPCI, ses communes, un syndicat : collez la colonne d’un tableau Excel, même de 58 communes. Une commune peut entrer ou sortir en cours de convention.',
  ),
  perimetreEmptyExample: fr(
    'Exemple : Fontenilles quitte l’EPCI en 2023, la convention court jusqu’en 2026.',
  ),
  pasteTitle: 'Ajouter des territoires',
  pasteLabel: 'Un territoire par ligne',
  pasteHelp: fr(
    'Collez une colonne de noms, ou un tableau avec ses en-têtes : Nom, Type, Code Insee, Population, Année, Source.',
  ),
  pasteExample: 'Bagnères-de-Luchon\nMontauban-de-Luchon',
  pasteParent: 'Membres de',
  pasteNoParent: 'Aucun territoire',
  pasteType: 'Type, quand il n’est pas écrit',
  pasteSignataire: 'Signataires de la convention',
  pasteFound: (fresh: number, known: number, refused: number) =>
    fr(
      [
        `${plural(fresh, 'territoire à ajouter', 'territoires à ajouter')}`,
        ...(known === 0 ? [] : [`${plural(known, 'déjà là', 'déjà là')}`]),
        ...(refused === 0
          ? []
          : [`${plural(refused, 'valeur non comprise', 'valeurs non comprises')}`]),
      ].join(', ') + '.',
    ),
  pasteApply: (count: number) =>
    count === 0 ? 'Ajouter' : `Ajouter ${plural(count, 'territoire', 'territoires')}`,
  pasteCommand: (count: number) =>
    count < 2 ? 'ajout d’un territoire' : `ajout de ${count} territoires`,
  pasted: (count: number) => plural(count, 'territoire ajouté', 'territoires ajoutés'),
} as const
