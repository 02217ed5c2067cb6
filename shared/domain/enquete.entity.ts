import { defineEntity, type RowOf } from './entity'
import { boolean, choice, dateFloue, number, order, refs, richText, text, texts } from './field'

/** A survey: to whom, through what channels, how many were sent and came back. */
export const enquete = defineEntity({
  table: 'enquetes',
  idPrefix: 'enq',
  labels: { one: 'enquête', many: 'enquêtes', gender: 'f' },
  titleField: 'titre',
  fields: {
    titre: text({ label: 'Intitulé', example: 'Enquête auprès de la population' }),
    public: choice({
      label: 'Public',
      options: [
        { value: 'population', label: 'Population' },
        { value: 'elus', label: 'Élus' },
        { value: 'professionnels', label: 'Professionnels' },
        { value: 'jeunes', label: 'Jeunes' },
        { value: 'familles', label: 'Familles' },
        { value: 'aines', label: 'Aînés' },
        { value: 'autre', label: 'Autre' },
      ],
    }),
    perimetre: text({ label: 'Périmètre', example: 'Tout le territoire' }),
    numerique: boolean({ label: 'Par voie numérique' }),
    papier: boolean({ label: 'Sur papier' }),
    autresCanaux: texts({ label: 'Autres canaux', example: 'En face à face, sur les marchés' }),
    ouverture: dateFloue({ label: 'Ouverture', example: 'avril 2022' }),
    cloture: dateFloue({ label: 'Clôture' }),
    diffuses: number({ label: 'Questionnaires diffusés' }),
    repondants: number({ label: 'Répondants' }),
    relais: refs({ label: 'Relais de diffusion', target: 'organismes' }),
    synthese: richText({ label: 'Synthèse' }),
    ordre: order(),
  },
})

export type Enquete = RowOf<typeof enquete.fields>
