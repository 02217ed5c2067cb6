/** The titles of the plan of the Pyrénées Haut Garonnaises, copied from its published text, not from our source: one is checked by the other. */
export const AXES = [
  'Le réseau partenarial et la coordination des acteurs',
  'Améliorer les services aux familles',
  "Accompagner l'accès aux droits",
  'Lutter contre la précarité et la pauvreté',
  "Accompagner l'accès à la santé",
  "Créer du lien social entre les habitants, en s'adaptant aux comportements de la société actuelle",
] as const

export const OBJECTIFS = [
  "Offrir un service équitable à l'ensemble des jeunes et des opportunités pour rester sur le territoire",
  "Poursuivre l'harmonisation de l'offre petite enfance et enfance pour proposer à tous les enfants un même service",
  'Soutenir la parentalité dont les familles monoparentales tout particulièrement',
  "Accompagner le maintien de l'autonomie des publics seniors et en situation de handicap",
  'Développer des lieux repérés à des endroits stratégiques avec une mise en réseau',
  'Aller vers et accompagner les populations les plus démunies et les plus éloignées du droit',
  "Favoriser l'inclusion numérique",
  'Favoriser le parcours résidentiel de tous sur le territoire et améliorer le confort des logements',
  "Développer l'accès à l'emploi en rendant attractif le territoire pour les porteurs de projet et en facilitant leur implantation ou maintien",
  'Favoriser la mobilité pour les plus précaires (personnes à mobilité réduite, ayant des revenus modestes)',
  "Dynamiser l'offre de soins, de manière équilibrée sur le territoire",
  'Reconnaître la problématique de la santé mentale en milieu rural',
  "Favoriser l'accès au sport",
  'Encourager les initiatives associatives et citoyennes',
] as const

export const FICHES = [
  'Organiser des petits-déjeuners partenariaux',
  "Coordonner un forum annuel partenarial à l'échelle du Comminges",
  "Réflexion sur l'organisation de la compétence et de la coordination jeunesse dans la CCPHG",
  'TAD Ados : Transport à la Demande ouvert aux jeunes sur des créneaux ciblés',
  'Plan de prévention pour la santé mentale des jeunes',
  "Harmonisation des modalités d'accueil des équipements collectifs du territoire dédiés à la petite enfance",
  "Ouverture d'ALSH maternels et élémentaires les mercredi",
  "Développement de l'offre d'accueil individuel",
  "Création d'un Lieu d'Accueil Enfant Parent",
  "Développement d'espaces d'accueil des parents",
  'Guide des acteurs éducatifs',
  'Réflexion sur une politique « gérontologie » et « autonomie » du territoire',
  "Organiser un « aller vers » des partenaires vers les usagers, en nouant un partenariat avec les Mairies (permanence d'organismes sociaux dans les Mairies)",
  "Communiquer sur l'existence de Soli'Guide et accompagner ce guide d'actions de découvertes des institutions",
  'Le logement partagé intergénérationnel',
  "Un forum de l'habitat",
  "Une aide locale à l'accès au logement",
  'Un plan de prévention en santé mentale (sensibilisation, formation, etc.)',
  'Permettre aux habitants de se former à la pratique de la nage',
  "Un diagnostic spécifique sur l'animation de la vie sociale à réaliser d'ici 2025",
] as const
