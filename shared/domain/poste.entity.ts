import { defineEntity, type RowOf } from './entity'
import { choice, dateFloue, number, order, ref, text, texts } from './field'

/** A post of chargé de coopération. The function says who holds it; without one the post is vacant. */
export const poste = defineEntity({
  table: 'postes',
  idPrefix: 'pos',
  labels: { one: 'poste de coopération', many: 'postes de coopération', gender: 'm' },
  titleField: 'libelle',
  fields: {
    libelle: text({
      label: 'Intitulé du poste',
      example: 'Chargée de coopération petite enfance et parentalité',
    }),
    fonction: ref({
      label: 'Occupé par',
      help: 'Vide : le poste est à pourvoir.',
      target: 'fonctions',
    }),
    employeur: ref({ label: 'Employeur', target: 'organismes' }),
    type: choice({
      label: 'Type',
      options: [
        { value: 'pilotage', label: 'Pilotage' },
        { value: 'thematique', label: 'Thématique' },
        { value: 'proximite', label: 'Proximité' },
      ],
    }),
    etp: number({ label: 'ETP', example: '0,5' }),
    secteur: text({ label: 'Secteur ou thème' }),
    missions: texts({ label: 'Missions' }),
    debut: dateFloue({ label: 'Début' }),
    fin: dateFloue({ label: 'Fin' }),
    ordre: order(),
  },
})

export type Poste = RowOf<typeof poste.fields>
