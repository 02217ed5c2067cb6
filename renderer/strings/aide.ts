import { formatInsecables } from './insecables'

const fr = formatInsecables

/** Words of the help. */
export const AIDE = {
  title: 'Aide',
  subtitle: 'Tout est ici, sans connexion.',
  sections: 'Rubriques de l’aide',
  tabs: {
    commencer: 'Que faire maintenant ?',
    retroplanning: 'Planifier la démarche à rebours',
    reunions: 'Préparer, animer et suivre une réunion',
    annuaire: 'Tenir l’annuaire',
    gouvernance: 'Décrire la gouvernance',
    recevoir: 'Recevoir un fichier et l’intégrer',
    envoyer: 'Envoyer un fichier',
    historique: 'Retrouver ce qui a changé, revenir en arrière',
    sauvegardes: 'Sauvegardes et santé',
    'dossier-partage': 'Dossier partagé',
    personnes: 'Données personnelles',
    raccourcis: 'Raccourcis',
    glossaire: 'Glossaire',
    donnees: 'Vos données',
    accessibilite: 'Accessibilité',
    'a-propos': 'À propos de Cairn',
  },
  steps: [
    [
      'Décrire la convention',
      fr('Territoire, période, contrat précédent : ces lignes figurent sur tous les documents.'),
      '#/parametres/convention',
    ],
    [
      'Poser le rétroplanning',
      fr(
        'Choisissez une démarche proche de la vôtre et une date de signature : le plan se compte à rebours.',
      ),
      '#/retroplanning',
    ],
    [
      'Décrire la gouvernance',
      fr('Conseil, COPIL, CoTech : leurs membres seront invités aux réunions.'),
      '#/gouvernance',
    ],
    [
      'Nommer les partenaires',
      'La Caf, le Département, la MSA, les associations : les fiches puisent dans cette liste.',
      '#/annuaire/organismes',
    ],
    [
      'Poser les axes et les objectifs',
      fr(
        'Un axe peut être transversal et rester sans numéro. Un objectif peut rester sans action : le document le dira.',
      ),
      '#/plan',
    ],
    [
      'Rédiger une fiche action',
      fr(
        'Le panneau « À compléter avant signature » dit ce qui manque encore. Rien n’est bloquant.',
      ),
      '#/plan',
    ],
    [
      'Préparer une réunion',
      'Ordre du jour, invités, présence, décisions : le compte rendu se compose tout seul.',
      '#/reunions',
    ],
    [
      'Sortir les documents Word',
      fr('Choisissez « Projet » pour la relecture, « Validé » pour la signature.'),
      '#/documents',
    ],
    [
      'Garder une copie ailleurs',
      fr('Un seul fichier « .ctg », à mettre sur une clé ou à envoyer à un collègue.'),
      '#/parametres/donnees',
    ],
  ],
  shortcutsText: 'Chaque commande est aussi dans le menu et dans la recherche.',
  shortcut: 'Touches',
  action: 'Effet',
  shortcutsTitle: 'Raccourcis du clavier',
  more: [
    ['Alt ↑ · Alt ↓', 'Monter ou descendre la ligne choisie'],
    ['Ctrl Maj Z', 'Rétablir (autre raccourci)'],
    ['F2', 'Renommer la ligne choisie'],
    ['Suppr', 'Supprimer la ligne choisie'],
    ['F6 · Maj F6', 'Aller à la partie suivante ou précédente de la fenêtre'],
    ['Échap', 'Fermer, ou reprendre le texte d’avant la saisie'],
  ],
  glossary: [
    [
      'Axe',
      'Grande orientation du plan d’actions. Un axe transversal concerne tous les autres et ne porte pas de numéro.',
    ],
    ['Caf', 'Caisse d’allocations familiales, cosignataire de la convention.'],
    [
      'Comité de pilotage (COPIL)',
      'Élus et partenaires qui décident des orientations et valident les étapes.',
    ],
    ['Comité technique (COTECH)', 'Techniciens qui préparent les décisions du comité de pilotage.'],
    ['Constat', 'Ce que le diagnostic a établi, chiffré ou non, et qui justifie une action.'],
    [
      'CTG',
      'Convention Territoriale Globale : l’accord entre la Caf et une collectivité sur un projet de territoire.',
    ],
    [
      'Délibération',
      'Vote d’une assemblée qui autorise la signature. Elle cite le plan d’actions en annexe.',
    ],
    ['Enjeu', 'Ce qui est à gagner ou à perdre pour le territoire.'],
    [
      'EPCI',
      'Établissement public de coopération intercommunale : communauté de communes, d’agglomération…',
    ],
    [
      'Fiche action',
      'Une à trois pages qui décrivent une action : pourquoi, quoi, pour qui, avec qui, quand, avec quels moyens, et comment on saura si elle réussit.',
    ],
    ['Objectif', 'Ce que l’on cherche à obtenir dans un axe.'],
    ['Opération', 'Partie d’une fiche action qui a son pilote, sa date ou son budget.'],
  ].map(([word, text]) => [fr(word ?? ''), fr(text ?? '')] as const),
  dataText: (place: string) => fr(`Sur ce poste uniquement : ${place}.`),
  data: [
    fr(
      'Chaque modification est écrite en deux endroits avant que « Enregistré » ne s’affiche. Si l’un est abîmé, Cairn le reconstruit depuis l’autre.',
    ),
    fr(
      'Il n’y a pas de bouton pour enregistrer : c’est fait à mesure. Ctrl S le confirme si vous voulez en être certain.',
    ),
    'Une suppression peut toujours être annulée, même après avoir fermé Cairn. Seul l’effacement d’une personne est définitif.',
    'Cairn n’envoie rien sur internet et n’attend jamais le réseau.',
    fr(
      'Pour changer de poste ou travailler à plusieurs, envoyez un fichier « .ctg » ou utilisez un dossier partagé. Ouvrir un fichier reçu ne remplace jamais ce que vous avez : Cairn montre d’abord ce qui change.',
    ),
  ],
  accessText: [
    fr(
      'Cairn vise la conformité au RGAA 4, niveau AA (article 47 de la loi n° 2005-102). État de conformité : évaluation en cours.',
    ),
    'Ce qui est vérifié à chaque version par des outils : absence d’erreur signalée par axe sur chaque écran, en clair et en sombre ; contrastes des couleurs ; parcours complet au clavier seul ; affichage à 200 % et 400 % sans défilement horizontal.',
    fr(
      'Ce qui reste à vérifier par des personnes : lecture avec NVDA et le Narrateur de Windows, usage avec une loupe, commande vocale.',
    ),
    fr(
      'Le navigateur d’arbre du plan d’actions se parcourt avec les flèches ; F6 passe d’une partie de la fenêtre à l’autre ; Échap revient en arrière.',
    ),
    fr(
      'Un obstacle ? Dites-le à la personne qui vous a fourni Cairn : le signalement fait partie du travail.',
    ),
  ],
  version: (version: string) => `Version ${version}`,
  engine: (chromium: string, electron: string | null) =>
    electron === null ? `Navigateur ${chromium}` : `Electron ${electron}, Chromium ${chromium}`,
  about: fr(
    'Un cairn est le tas de pierres qui marque un sentier de montagne là où il n’y a pas de réseau. Chacun qui passe y ajoute la sienne.',
  ),
  licence: fr('Cairn est un logiciel libre, sous licence MIT.'),
  licencesTitle: 'Composants et licences',
  licencesFailed: fr('La liste des licences n’a pas pu être lue.'),
  licenceCount: (count: number) => fr(`${count} composants`),
  licenceText: (name: string) => fr(`Texte de la licence : ${name}`),
} as const
