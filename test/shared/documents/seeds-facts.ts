import type { Printed } from './seeds-reading'

/** An item of the acceptance list, the document that must hold it, and the words looked for. */
export type Fact = readonly [item: string, printed: Printed, words: readonly string[]]

const SCHEMA = 'schema-gouvernance'
const SYNTHESE = 'synthese-concertation'

/** Items of seeds 000 and 001 that belong to people, bodies, meetings and concertation. */
export const FACTS_CCPHG: readonly Fact[] = [
  [
    'S0 8 – conversations, survey on two channels',
    { seed: '000', document: SYNTHESE },
    [
      'Entretiens auprès des acteurs clés du territoire (élus, agents, partenaires, associations…)',
      'Enquête auprès des habitants',
      "Périmètre L'ensemble du territoire",
      'Diffusion Numérique et papier',
      'Tables rondes « stratégie » avec les élus, agents et partenaires',
    ],
  ],
  [
    'S0 8 – tables rondes that choose and prepare',
    { seed: '000', document: 'convocation', of: 'Table ronde n° 1' },
    [
      'Prioriser les axes de travail pour les années à venir',
      "Préciser la mise en œuvre d'actions concrètes sur le territoire",
    ],
  ],
  [
    'S0 11 – COPIL n° 1',
    { seed: '000', document: 'convocation', of: 'COPIL n° 1' },
    ['COPIL n° 1 – Réunion de lancement de la CTG', 'février 2022'],
  ],
  [
    'S0 11 – COPIL n° 2',
    { seed: '000', document: 'compte-rendu', of: 'COPIL n° 2' },
    ['COPIL n° 2 – Restitution au comité de pilotage', 'Mai 2022'],
  ],
  [
    'S0 11 – COPIL n° 3',
    { seed: '000', document: 'dossier-seance', of: 'COPIL n° 3' },
    ['COPIL n° 3 – Réunion des instances de pilotage', 'Juillet 2022'],
  ],
  [
    'S0 12 – the five partners',
    { seed: '000', document: SCHEMA },
    [
      'CAF de la Haute-Garonne (CAF 31)',
      'Communauté de Communes Pyrénées Haut Garonnaises (CCPHG)',
      'Ville de Bagnères-de-Luchon',
      'Conseil Départemental de la Haute-Garonne',
      'MSA',
    ],
  ],
  [
    'S0 13 – four colleges',
    { seed: '000', document: SCHEMA },
    ['Élus', 'Techniciens', 'Représentants de la CAF de Haute-Garonne', 'Partenaires'],
  ],
  [
    'S0 11 – three journals',
    { seed: '001', document: SYNTHESE },
    ['Journal n° 1, Journal n° 2 et Journal n° 3'],
  ],
  [
    'S0 14 – the consultants and their site',
    { seed: '001', document: SYNTHESE },
    ['Prestataire Ithéa-Conseil (www.ithea-conseil.fr)'],
  ],
  [
    'S0 15 – cost, share of the Caf, rate, what is left',
    { seed: '001', document: SYNTHESE },
    ['30 798 € TTC', '80 %', '24 638 €', 'Reste à financer – 6 160 €'],
  ],
  [
    'S0 16 – four solicitations',
    { seed: '001', document: SYNTHESE },
    [
      'Recueillir des données et informations statistiques',
      "S'entretenir avec vous sur vos attentes à l'égard de la démarche",
      'vos projets en cours et futurs',
      'Vous inviter à un temps de travail collaboratif lors des tables rondes',
      "relais de diffusion de l'enquête à la population au mois d'avril",
    ],
  ],
  [
    'S0 16 – what a conversation is about',
    { seed: '001', document: 'trame-entretien', of: 'Entretiens' },
    [
      "1. Vos attentes à l'égard de la démarche",
      '2. Votre appréhension des besoins de la population',
      '3. Vos activités',
      '4. Vos projets en cours et futurs',
    ],
  ],
  [
    'S0 17 – two contacts, as functions',
    { seed: '001', document: SYNTHESE },
    [
      'Contact de la démarche CTG (Communauté de Communes Pyrénées Haut Garonnaises, ctg@ccphg.example.org)',
      "Consultantes du bureau d'études (Ithéa-Conseil, etude-ctg@ithea-conseil.example.org)",
    ],
  ],
  [
    'S1 1 – partners, Éducation nationale among them',
    { seed: '001', document: SCHEMA },
    [
      'Ville de Bagnères-de-Luchon',
      'CAF de la Haute-Garonne',
      'Conseil Départemental de la Haute-Garonne',
      'Mutualité Sociale Agricole',
      'Éducation nationale',
    ],
  ],
  [
    'S1 1 – since February 2022',
    { seed: '001', document: 'compte-rendu', of: 'COPIL n° 1' },
    ['Réunion de lancement de la CTG', 'Février 2022'],
  ],
  [
    'S1 2 – what the diagnostic rests on',
    { seed: '001', document: SYNTHESE },
    [
      'Profil statistique de la CCPHG',
      'élus, agents, partenaires, associations',
      'Enquête à la population',
      'Enquête aux élus',
      'Rapport de diagnostic qualitatif',
    ],
  ],
  [
    'S1 3 – three working groups',
    { seed: '001', document: SCHEMA },
    ['Habitat', 'Accompagnement des jeunes', 'Coordination des acteurs du territoire et réseau'],
  ],
  [
    'S1 4 – presented to the élus',
    { seed: '001', document: 'compte-rendu', of: 'Présentation aux élus' },
    [
      'Jeudi 20 octobre 2022',
      'Présentation des objectifs et des actions',
      "Les élus valident les grands axes et projets du plan d'actions",
    ],
  ],
  [
    'S1 4 – decision in the register',
    { seed: '001', document: 'releve-decisions' },
    ["Les élus valident les grands axes et projets du plan d'actions", '20 oct. 2022'],
  ],
  [
    'S1 5 – enjeux, axes, fiches',
    { seed: '001', document: 'plan-actions' },
    [
      'Enjeux prioritaires',
      "L'habitat",
      'La jeunesse',
      'Axe transversal',
      'Axe 5',
      'Organiser des petits-déjeuners partenariaux',
      '5 axes thématiques et 1 axe transversal, 14 objectifs et 20 actions',
    ],
  ],
  [
    'S1 8 – 15 conversations, three tables rondes',
    { seed: '001', document: SYNTHESE },
    ['15 entretiens, 2 enquêtes et 3 tables rondes', 'mars-avril 2022'],
  ],
  ...[
    'Table ronde n° 1 – Habitat',
    'Table ronde n° 2 – Accompagnement des jeunes',
    'Table ronde n° 3 – Coordination des acteurs du territoire et réseau',
  ].map((name): Fact => [
    `S1 8 – ${name}`,
    { seed: '001', document: 'compte-rendu', of: name },
    [name, 'Juin à novembre 2022'],
  ]),
  [
    'S1 8 – one event, two dates',
    { seed: '001', document: 'convocation', of: 'Groupes de travail participatifs' },
    [
      'les membres des groupes de travail participatifs et partenariaux',
      'les 6 et 7 septembre 2022',
      'Habitat',
    ],
  ],
  [
    'S1 8 – additions of the CoTech',
    { seed: '001', document: 'convocation', of: 'CoTech n° 1' },
    ["Ajouts techniques au plan d'actions", 'le vendredi 9 septembre 2022'],
  ],
  [
    'S1 8 – working group of the COPIL',
    { seed: '001', document: 'compte-rendu', of: 'Groupe de travail du comité de pilotage' },
    ['Mercredi 15 juin 2022'],
  ],
  [
    'S1 13 – pilot, vacant post, CoTech, rhythm of the COPIL',
    { seed: '001', document: SCHEMA },
    [
      "Pilotage politique : André Fillastre, vice-président à l'enfance et à la jeunesse",
      'Chargé ou chargée de coopération CTG',
      'À pourvoir',
      'Assurer le bon déroulé de la CTG',
      "Mettre en œuvre le plan d'actions",
      'Comités techniques thématiques (CoTech)',
      'tout au long de la démarche',
      '1 fois par an',
      'Effectue un suivi global de la convention',
    ],
  ],
]
