import type { Fact } from './seeds-facts'

const SCHEMA = 'schema-gouvernance'

/** Items of seeds 002, 003 and 004. */
export const FACTS_AUTRES: readonly Fact[] = [
  [
    'S2 4 – five thématiques of the Pst',
    { seed: '002', document: 'dossier-seance', of: 'Conférence des Maires' },
    [
      'Projet social de territoire (Pst)',
      'Petite enfance, Enfance, Jeunesse, Parentalité',
      'Animation de la vie locale',
      'Inclusion et Accès aux droits',
      'Bien vieillir et Santé',
      'Logement et Cadre de vie',
    ],
  ],
  [
    'S2 9 – one step, two dates months apart',
    { seed: '002', document: 'compte-rendu', of: 'Atelier n° 1' },
    [
      '18 juin et 22 octobre 2021',
      'Favoriser la rencontre des acteurs du territoire',
      "Co-construire le plan d'action",
    ],
  ],
  [
    'S2 12 – comités de coordination, a semester',
    { seed: '002', document: 'convocation', of: 'Comités de coordination' },
    [
      'les membres des comités de coordination',
      '1er semestre 2023',
      "Finaliser le plan d'action",
      'Définir les schémas de gouvernance et de pilotage',
    ],
  ],
  [
    'S2 12 – comités techniques, a semester',
    { seed: '002', document: 'compte-rendu', of: 'Comités techniques' },
    ['1er semestre 2023', 'Définir les schémas de gouvernance et de pilotage'],
  ],
  [
    'S2 12 – both in the chart',
    { seed: '002', document: SCHEMA },
    ['Comités de coordination', 'Comités techniques', "Finalisent le plan d'action"],
  ],
  [
    'S2 13 – conférence des Maires',
    { seed: '002', document: 'convocation', of: 'Conférence des Maires' },
    [
      'les membres de la conférence des Maires',
      'le mardi 13 juin 2023',
      'Présentation de la démarche et du Pst',
    ],
  ],
  [
    'S3 12 – two phases, the first under way',
    { seed: '003', document: 'dossier-seance', of: 'La Convention territoriale globale' },
    [
      'Mercredi 9 juin 2021',
      'Phase 1 : travail de complétude du diagnostic avec les équipes de la Cdc (en cours)',
      'Phase 2 : organisation de 5 groupes thématiques avec les partenaires',
    ],
  ],
  [
    'S3 12 – five groups, ages and themes',
    { seed: '003', document: SCHEMA },
    [
      'Petite enfance 0 – moins de 3 ans',
      'Enfance-Jeunesse 3 – 17 ans',
      'Parentalité',
      'Accès aux droits / Jeunes adultes Thèmes : Accès aux droits, Jeunes adultes',
      'Animation Vie Sociale / Logement Thèmes : Animation vie sociale, Logement',
    ],
  ],
  [
    'S3 13 – seven steps',
    { seed: '003', document: 'dossier-seance', of: 'La Convention territoriale globale' },
    [
      "1. Réalisation d'un diagnostic partagé dans l'ensemble des thématiques de la Ctg avec contribution des partenaires du territoire",
      "2. Définition d'un projet de territoire",
      "3. Élaboration d'un plan d'actions",
      '4. Étude de la faisabilité des actions proposées : chiffrage',
      "5. Formalisation du plan d'actions définitif",
      '6. Signature',
      "7. L'évaluation annuelle du plan d'actions",
    ],
  ],
  [
    'S3 14 – comité opérationnel, over months',
    { seed: '003', document: 'convocation', of: 'Comité opérationnel n° 1' },
    [
      "d'avril au 15 octobre 2021",
      'Travaux préparatoires',
      'Partage et enrichissement du diagnostic',
    ],
  ],
  [
    'S3 14 – COPIL on a Saturday',
    { seed: '003', document: 'convocation', of: 'Comité de pilotage n° 1' },
    ['le samedi 30 octobre 2021', 'Validation du diagnostic', "Fixation des axes du plan d'action"],
  ],
  [
    'S3 14 – comité opérationnel partenarial',
    { seed: '003', document: 'convocation', of: 'Comité opérationnel partenarial' },
    ['le lundi 15 novembre 2021', "Formalisation du plan d'action"],
  ],
  [
    'S3 14 – COPIL of November',
    { seed: '003', document: 'dossier-seance', of: 'Comité de pilotage n° 2' },
    ['Novembre 2021', "Validation du plan d'action", "Validation de la méthode d'évaluation"],
  ],
  [
    'S3 14 – COPIL of December',
    { seed: '003', document: 'convocation', of: 'Comité de pilotage n° 3' },
    ['décembre 2021', 'Signature de la CTG'],
  ],
  [
    'S4 3 – signatories',
    { seed: '004', document: SCHEMA },
    ['CAF, Conseil Départemental du Gers, CPAM, La Gascogne Toulousaine, MSA, Pôle Emploi, UDCCAS'],
  ],
  [
    'S4 6 – families of actors',
    { seed: '004', document: SCHEMA },
    [
      'Les élus Ils élaborent une politique sociale de territoire en définissant des orientations',
      "Ils assurent l'arbitrage entre les projets proposés par les acteurs de terrain",
      'Les signataires de la CTG Ils partagent leur expertise',
      'Les acteurs de terrain Ils assurent un lien avec les utilisateurs des services',
      'Ils sont force de proposition dans les actions à mettre en œuvre',
      'Ils sont là pour faire vivre la CTG, à chaque étape',
    ],
  ],
  [
    'S4 7 – seven missions',
    { seed: '004', document: SCHEMA },
    [
      'Accompagnent la réalisation des objectifs prioritaires du projet social de territoire',
      'Développent et accompagnent des partenariats et des réseaux',
      'Animent ou participent à des instances de concertation',
      'Organisent la relation avec la population',
      'Assistent et conseillent les élus',
      'Conduisent des diagnostics territoriaux',
      "Contribuent à l'évaluation des politiques et des actions mises en œuvre",
    ],
  ],
  [
    'S4 10 – four bodies and their roles',
    { seed: '004', document: SCHEMA },
    [
      'Conseil communautaire La Gascogne Toulousaine Délibère',
      'Comité de pilotage Rattachement : Conseil communautaire Oriente politiquement',
      "Valide les plans d'actions proposés par les CoTech, en lien permanent avec les commissions communautaires",
      'Entérine les évaluations',
      'Comités techniques thématiques Rattachement : Comité de pilotage Analysent la situation',
      "Proposent des plans d'actions",
      'Garants de la mise en œuvre des orientations du Comité de pilotage',
      'Réunions de travail mensuelles Rattachement : Comités techniques thématiques',
      "Sont l'occasion de faire un point de situation sur le suivi technique de terrain",
      "Préparent les sujets portés à l'ordre du jour des comités techniques",
      '1 fois par mois',
    ],
  ],
  [
    'S4 11 – 3,5 ETP and the recurring items',
    { seed: '004', document: SCHEMA },
    [
      'Une équipe de 3,5 ETP',
      'Copil',
      'CoTech',
      'Réunions mensuelles',
      'Commissions',
      'Sujets Bureaux',
      'Délibérations Conseils communautaires',
    ],
  ],
  [
    'S4 12 – a mailbox without a person',
    { seed: '004', document: SCHEMA },
    ['Contact : cct@gascogne-toulousaine.example.org'],
  ],
]
