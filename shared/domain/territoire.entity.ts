import { defineEntity, type RowOf } from './entity'
import { choice, text } from './field'

/** A place that figures are about or that takes part: commune, EPCI, département… */
export const territoire = defineEntity({
  table: 'territoires',
  idPrefix: 'ter',
  labels: { one: 'territoire', many: 'territoires', gender: 'm' },
  titleField: 'nom',
  fields: {
    nom: text({ label: 'Nom', example: 'Bagnères-de-Luchon', section: 'Identité' }),
    sigle: text({ label: 'Sigle', section: 'Identité' }),
    type: choice({
      label: 'Type',
      section: 'Identité',
      options: [
        { value: 'qpv', label: 'Quartier prioritaire' },
        { value: 'commune', label: 'Commune' },
        { value: 'epci', label: 'EPCI' },
        { value: 'syndicat', label: 'Syndicat' },
        { value: 'ctg', label: 'Périmètre de la CTG' },
        { value: 'bassin', label: 'Bassin de vie' },
        { value: 'departement', label: 'Département' },
        { value: 'region', label: 'Région' },
        { value: 'france_metropolitaine', label: 'France métropolitaine' },
        { value: 'france', label: 'France' },
      ],
    }),
    codeInsee: text({ label: 'Code Insee', section: 'Identité' }),
    siren: text({ label: 'Siren', section: 'Identité' }),
  },
})

export type Territoire = RowOf<typeof territoire.fields>
