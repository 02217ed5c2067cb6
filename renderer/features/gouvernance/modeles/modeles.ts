import type { Instance } from '../../../../shared/domain/instance.entity'

export type ModeleInstance = {
  readonly nom: string
  readonly sigle?: string
  readonly type: NonNullable<Instance['type']>
  readonly roles?: readonly string[]
  readonly lien?: string
  readonly ages?: readonly [number | null, number | null]
  readonly rythme?: Pick<Instance, 'reunionsMin' | 'reunionsMax' | 'rythme'>
  readonly precisionRythme?: string
  readonly colleges?: readonly string[]
  readonly enfants?: readonly ModeleInstance[]
}

export type ModeleGouvernance = {
  readonly id: string
  readonly titre: string
  readonly description: string
  readonly instances: readonly ModeleInstance[]
}

const CHAQUE_MOIS = { reunionsMin: 1, reunionsMax: 1, rythme: 'mois' } as const
const CHAQUE_ANNEE = { reunionsMin: 1, reunionsMax: 1, rythme: 'annee' } as const

const COPIL_ROLES = [
  'Oriente politiquement',
  'Valide les plans d’actions proposés par les CoTech',
  'Entérine les évaluations',
] as const

/** The charts of real conventions, to start from. Texts of the seeds, shortened where they name their territory. */
export const MODELES: readonly ModeleGouvernance[] = [
  {
    id: 'conseil-copil-cotech',
    titre: 'Conseil, COPIL, CoTech thématiques, réunions mensuelles',
    description: 'Le conseil délibère ; une équipe fait vivre les comités chaque mois.',
    instances: [
      {
        nom: 'Conseil communautaire',
        type: 'conseil',
        roles: ['Délibère'],
        enfants: [
          {
            nom: 'Comité de pilotage',
            sigle: 'COPIL',
            type: 'copil',
            roles: COPIL_ROLES,
            rythme: CHAQUE_ANNEE,
            enfants: [
              {
                nom: 'Comités techniques thématiques',
                sigle: 'CoTech',
                type: 'cotech',
                roles: [
                  'Analysent la situation',
                  'Proposent des plans d’actions',
                  'Garants de la mise en œuvre des orientations du comité de pilotage',
                ],
                enfants: [
                  {
                    nom: 'Réunions de travail mensuelles',
                    type: 'reunion_travail',
                    rythme: CHAQUE_MOIS,
                    roles: [
                      'Font un point de situation sur le suivi technique de terrain',
                      'Préparent l’ordre du jour des comités techniques',
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'copil-colleges',
    titre: 'COPIL par collèges et CoTech',
    description: 'Un comité de pilotage où siègent élus, techniciens, Caf et partenaires.',
    instances: [
      {
        nom: 'Comité de pilotage',
        sigle: 'COPIL',
        type: 'copil',
        roles: ['Pilote la convention', 'Valide les grands axes et les projets'],
        colleges: ['Élus', 'Techniciens', 'Représentants de la Caf', 'Partenaires'],
        rythme: CHAQUE_ANNEE,
        enfants: [
          {
            nom: 'CoTech thématiques',
            type: 'cotech',
            lien: 'propose les plans d’actions',
            precisionRythme: 'tout au long de la démarche',
          },
        ],
      },
    ],
  },
  {
    id: 'comites-operationnels',
    titre: 'COPIL, comités opérationnels, groupes thématiques',
    description:
      'Un comité opérationnel élargi aux partenaires, cinq groupes par âge ou par thème.',
    instances: [
      {
        nom: 'Comité de pilotage',
        sigle: 'COPIL',
        type: 'copil',
        roles: [
          'Valide le diagnostic et fixe les axes du plan d’action',
          'Valide le plan d’action et la méthode d’évaluation',
        ],
        enfants: [
          {
            nom: 'Comité opérationnel partenarial',
            type: 'comite_operationnel',
            lien: 'propose le plan d’action',
            roles: ['Formalise le plan d’action'],
            enfants: [
              {
                nom: 'Comité opérationnel',
                type: 'comite_operationnel',
                roles: ['Travaux préparatoires', 'Partage et enrichissement du diagnostic'],
                enfants: [
                  { nom: 'Petite enfance', type: 'groupe_travail', ages: [0, 3] },
                  { nom: 'Enfance-Jeunesse', type: 'groupe_travail', ages: [3, 17] },
                  { nom: 'Parentalité', type: 'groupe_travail' },
                  { nom: 'Accès aux droits / Jeunes adultes', type: 'groupe_travail' },
                  { nom: 'Animation vie sociale / Logement', type: 'groupe_travail' },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'conference-maires',
    titre: 'Conseil, bureau, conférence des maires',
    description: 'Pour un territoire de nombreuses communes, chacune signataire.',
    instances: [
      {
        nom: 'Conseil communautaire',
        type: 'conseil',
        roles: ['Délibère'],
        enfants: [
          {
            nom: 'Bureau communautaire',
            type: 'bureau',
            lien: 'prépare les délibérations',
            enfants: [
              {
                nom: 'Comités de coordination',
                type: 'comite_operationnel',
                roles: ['Construisent le plan d’action'],
                enfants: [{ nom: 'Comités techniques', type: 'cotech' }],
              },
            ],
          },
          { nom: 'Conférence des maires', type: 'conference_maires', lien: 'donne un avis' },
        ],
      },
    ],
  },
]
