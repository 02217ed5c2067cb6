import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the minutes: their states, their approval, their versions. */
export const COMPTE_RENDU = {
  title: 'Compte rendu',
  etats: {
    vide: 'Rien n’est encore écrit',
    brouillon: 'Brouillon',
    relu: 'Relu',
    approuve: 'Approuvé',
    correction: 'Correction en cours',
  },
  etatLabel: fr('État :'),
  version: (numero: number) => `version ${numero}`,
  locked: (numero: number, jour: string) =>
    fr(
      `Compte rendu approuvé${jour === '' ? '' : ` le ${jour}`} (version ${numero}) : points, présences, décisions et suites à donner sont figés.`,
    ),
  correct: 'Corriger…',
  correctTitle: 'Corriger un compte rendu approuvé',
  correctText: (numero: number) =>
    fr(
      `La version ${numero} reste telle qu’elle a été approuvée. Vos corrections feront la version ${numero + 1}, une fois approuvée.`,
    ),
  motif: 'Motif de la correction',
  motifExample: fr('Exemple : nom d’une participante corrigé'),
  motifMissing: 'Dites pourquoi : le motif sera imprimé avec la nouvelle version.',
  openCorrection: 'Ouvrir la correction',
  correcting: (numero: number, motif: string) =>
    fr(
      `Correction de la version ${numero} en cours${motif === '' ? '' : ` : ${motif}`}. Approuvez-la pour en faire la version ${numero + 1}.`,
    ),
  markRead: 'Marquer comme relu',
  markDraft: 'Remettre en brouillon',
  approve: 'Approuver…',
  approveTitle: (numero: number) =>
    numero === 1 ? 'Approuver le compte rendu' : fr(`Approuver la version ${numero}`),
  approveText: fr(
    'Le document est figé tel qu’il est affiché, les décisions gardent leur numéro pour toujours. Une erreur se corrigera par une nouvelle version.',
  ),
  approveButton: 'Approuver',
  jour: 'Approuvé le',
  lors: 'Approuvé lors de',
  lorsNone: 'Aucune réunion (approbation par écrit)',
  cancel: 'Annuler',
  approved: (numero: number) => fr(`Compte rendu approuvé : version ${numero}.`),
  correctionOpened: fr('Correction ouverte : les champs peuvent être modifiés.'),
  send: 'Envoyer…',
  exportWord: 'Exporter vers Word',
  missingTitle: (count: number) =>
    count === 0
      ? 'Rien ne manque'
      : count === 1
        ? 'Il manque 1 élément'
        : `Il manque ${count} éléments`,
  versionsTitle: 'Versions approuvées',
  versionName: (numero: number, jour: string) =>
    `Version ${numero}${jour === '' ? '' : `, approuvée le ${jour}`}`,
  versionLors: (nom: string) => fr(`lors de : ${nom}`),
  versionMotif: (motif: string) => fr(`Motif : ${motif}`),
  versionPar: (nom: string) => fr(`Enregistrée par ${nom}`),
  see: 'Voir',
  seeOf: (numero: number) => `Voir la version ${numero}`,
  printOf: (numero: number) => `Exporter la version ${numero} vers Word`,
  print: 'Word',
  seeing: (numero: number) => fr(`Version ${numero}, telle qu’elle a été approuvée.`),
  backToCurrent: 'Revenir à la version en cours',
  unreadable: fr(
    'Le contenu de cette version ne peut pas être relu. Le reste du dossier n’est pas touché.',
  ),
  missingNone: fr('Tout ce que le compte rendu attend est là.'),
  view: 'Affichage',
  preview: 'Aperçu',
  writing: 'Rédaction',
  previewRegion: 'Aperçu du compte rendu',
  correctionRead: 'Correction relue',
  wordFilter: 'Document Word',
  saved: (name: string) => fr(`Enregistré : ${name}`),
  point: (rank: number, titre: string) => fr(`${rank}. ${titre.trim() || 'Point sans titre'}`),
  notesOf: (rank: number) => `Ce qui a été dit, point ${rank}`,
  statutOf: (rank: number) => `État du point ${rank}`,
  emptyTitle: 'Rien n’a encore été noté',
  emptyText: fr(
    'Le compte rendu se compose tout seul : présents, notes de chaque point, décisions, suites à donner. Écrivez-les en séance ou après.',
  ),
  emptyExample: fr(
    'Exemple : « Le COPIL valide les trois axes prioritaires », à l’unanimité, rattachée au point 2.',
  ),
  toSeance: 'Aller à la séance',
  commands: {
    relu: 'relecture du compte rendu',
    brouillon: 'retour du compte rendu en brouillon',
    correct: 'ouverture d’une correction du compte rendu',
  },
} as const
