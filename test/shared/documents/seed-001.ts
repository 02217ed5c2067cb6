import { Fabrique } from './fabrique'
import { buildAnnee, buildJour, buildJours } from '../../../shared/kernel/date-floue-build'
import type { Dossier } from '../../../shared/domain/dossier'

type Objectif = readonly [titre: string, actions: readonly string[]]
type Axe = {
  readonly titre: string
  readonly constats: readonly string[]
  readonly objectifs: readonly Objectif[]
}

export const TRANSVERSAL = {
  titre: 'Le réseau partenarial et la coordination des acteurs',
  constats: [
    "Un manque d'interconnaissance entre les professionnels",
    'Des dispositifs existants mais peu connus des partenaires, ne pouvant ainsi pas réorienter de manière satisfaisante les usagers',
  ],
  plusValues: [
    "Favoriser l'interconnaissance des professionnels pour réorienter les usagers de manière plus efficace et efficiente",
    "Améliorer l'accès aux droits en capitalisant sur la richesse du maillage partenarial et en évitant les doublons",
    'Améliorer les réponses apportées aux usagers grâce à un partage d’information et à une recherche collective de réponses à des problématiques spécifiques',
    'Mutualiser les compétences',
  ],
  actions: [
    'Organiser des petits-déjeuners partenariaux',
    "Coordonner un forum annuel partenarial à l'échelle du Comminges",
  ],
}

/** The plan of seed 001, titles as in domain.md. */
export const AXES: readonly Axe[] = [
  {
    titre: 'Améliorer les services aux familles',
    constats: [
      'De moins en moins de familles sur le territoire : une réduction de 150 familles avec enfants en 10 ans',
      "Des atouts d'attractivité indéniables du territoire et une volonté politique d'attirer les familles avec enfants, dans un contexte de vieillissement de la population",
      'Un PEDT qui fonctionne bien sur le territoire mais des questionnements quant à la compétence jeunesse',
    ],
    objectifs: [
      [
        "Offrir un service équitable à l'ensemble des jeunes et des opportunités pour rester sur le territoire",
        [
          "Réflexion sur l'organisation de la compétence et de la coordination jeunesse dans la CCPHG",
          'TAD Ados : Transport à la Demande ouvert aux jeunes sur des créneaux ciblés',
          'Plan de prévention pour la santé mentale des jeunes',
        ],
      ],
      [
        "Poursuivre l'harmonisation de l'offre petite enfance et enfance pour proposer à tous les enfants un même service",
        [
          "Harmonisation des modalités d'accueil des équipements collectifs du territoire dédiés à la petite enfance",
          "Ouverture d'ALSH maternels et élémentaires les mercredi",
          "Développement de l'offre d'accueil individuel",
        ],
      ],
      [
        'Soutenir la parentalité dont les familles monoparentales tout particulièrement',
        [
          "Création d'un Lieu d'Accueil Enfant Parent",
          "Développement d'espaces d'accueil des parents",
          'Guide des acteurs éducatifs',
        ],
      ],
      [
        "Accompagner le maintien de l'autonomie des publics seniors et en situation de handicap",
        ['Réflexion sur une politique « gérontologie » et « autonomie » du territoire'],
      ],
    ],
  },
  {
    titre: "Accompagner l'accès aux droits",
    constats: [
      'Un accès aux services complexifié par la topographie particulière du territoire',
      "Un éloignement géographique des partenaires en milieu rural et l'absence de structures labellisées Centres Sociaux ou Espace de Vie Sociale par la CAF, porte d'entrée vers certains services et droits",
      'Le territoire prochainement investi par des services publics itinérants (bus de la Mission Locale)',
    ],
    objectifs: [
      ['Développer des lieux repérés à des endroits stratégiques avec une mise en réseau', []],
      [
        'Aller vers et accompagner les populations les plus démunies et les plus éloignées du droit',
        [
          "Organiser un « aller vers » des partenaires vers les usagers, en nouant un partenariat avec les Mairies (permanence d'organismes sociaux dans les Mairies)",
          "Communiquer sur l'existence de Soli'Guide et accompagner ce guide d'actions de découvertes des institutions",
        ],
      ],
      ["Favoriser l'inclusion numérique", []],
    ],
  },
  {
    titre: 'Lutter contre la précarité et la pauvreté',
    constats: [
      'La présence de ménages financièrement fragiles sur le territoire',
      "L'habitat, un facteur de précarité sur le territoire : un parc de logement ancien, un parc social très faible, de grandes typologies de logement, une accession à la propriété onéreuse",
    ],
    objectifs: [
      [
        'Favoriser le parcours résidentiel de tous sur le territoire et améliorer le confort des logements',
        [
          'Le logement partagé intergénérationnel',
          "Un forum de l'habitat",
          "Une aide locale à l'accès au logement",
        ],
      ],
      [
        "Développer l'accès à l'emploi en rendant attractif le territoire pour les porteurs de projet et en facilitant leur implantation ou maintien",
        [],
      ],
      [
        'Favoriser la mobilité pour les plus précaires (personnes à mobilité réduite, ayant des revenus modestes)',
        [],
      ],
    ],
  },
  {
    titre: "Accompagner l'accès à la santé",
    constats: [
      'Une population âgée et vieillissante signifiant des besoins de santé plus nombreux',
      'Le manque de piscine sur le territoire, véritable enjeu de santé publique, soulevé par les élus, les habitants et les partenaires',
    ],
    objectifs: [
      ["Dynamiser l'offre de soins, de manière équilibrée sur le territoire", []],
      [
        'Reconnaître la problématique de la santé mentale en milieu rural',
        ['Un plan de prévention en santé mentale (sensibilisation, formation, etc.)'],
      ],
      [
        "Favoriser l'accès au sport",
        ['Permettre aux habitants de se former à la pratique de la nage'],
      ],
    ],
  },
  {
    titre:
      "Créer du lien social entre les habitants, en s'adaptant aux comportements de la société actuelle",
    constats: [
      'Une animation de la vie sociale sur le territoire assurée par le tissu associatif local',
      "Des habitants en demande de lieux de socialisation : pour 65% des répondants à l'enquête, les habitants n'ont pas accès à suffisamment de lieux d'échanges pour se retrouver",
    ],
    objectifs: [
      [
        'Encourager les initiatives associatives et citoyennes',
        ["Un diagnostic spécifique sur l'animation de la vie sociale à réaliser d'ici 2025"],
      ],
    ],
  },
]

/** Every title of the table of domain.md. */
export const TITRES: readonly string[] = [
  TRANSVERSAL.titre,
  ...TRANSVERSAL.actions,
  ...AXES.flatMap((axe) => [
    axe.titre,
    ...axe.objectifs.flatMap(([titre, actions]) => [titre, ...actions]),
  ]),
]

/** The plan of seed 001, with what the seed says and nothing else. */
export function buildSeed001(adjust: (f: Fabrique) => void = () => undefined): Dossier {
  const f = new Fabrique()
  f.add('ctg', {
    intitule: 'Convention Territoriale Globale de la CC Pyrénées Haut Garonnaises',
    territoire: 'Communauté de communes Pyrénées Haut Garonnaises',
    sigle: 'CCPHG',
    generation: 1,
    statut: 'plan_actions',
    debut: buildAnnee(2022),
    fin: buildAnnee(2026),
    signature: buildAnnee(2022, 'fin'),
  })
  for (const texte of [
    'L’habitat',
    'La jeunesse',
    'La coordination des acteurs et la valorisation de l’existant',
  ]) {
    f.add('enjeux', { texte })
  }
  const transversal = f.add('axes', {
    titre: TRANSVERSAL.titre,
    transversal: true,
    plusValues: TRANSVERSAL.plusValues,
  })
  for (const texte of TRANSVERSAL.constats) f.add('constats', { texte, axes: [transversal] })
  for (const titre of TRANSVERSAL.actions) f.add('fichesAction', { titre, axe: transversal })
  for (const item of AXES) {
    const axe = f.add('axes', { titre: item.titre })
    for (const texte of item.constats) f.add('constats', { texte, axes: [axe] })
    for (const [titre, actions] of item.objectifs) {
      const objectif = f.add('objectifs', { titre, axe })
      for (const action of actions) {
        f.add('fichesAction', {
          titre: action,
          objectif,
          origine: 'Groupes de travail participatifs des 6 et 7 septembre 2022',
        })
      }
    }
  }
  f.add('etapes', {
    titre: 'Groupes de travail partenariaux',
    realisee: buildJours(['2022-09-06', '2022-09-07']),
    statut: 'realisee',
    validation: true,
    avis: 'Pistes d’actions formulées',
  })
  f.add('etapes', {
    titre: 'Comité technique',
    realisee: buildJour('2022-09-09'),
    statut: 'realisee',
    validation: true,
    avis: 'Ajouts techniques intégrés',
  })
  f.add('etapes', {
    titre: 'Présentation aux élus',
    realisee: buildJour('2022-10-20'),
    statut: 'realisee',
    validation: true,
    avis: 'Grands axes et projets validés',
  })
  f.add('etapes', { titre: 'Conseil communautaire', validation: true })
  adjust(f)
  return f.build()
}
