import { defineEntity, type RowOf } from './entity'
import { longText, order, text } from './field'

/** A plan kept to be used again: steps, lengths and delays, no date. */
export const modelePlan = defineEntity({
  table: 'modelesPlan',
  idPrefix: 'mpl',
  labels: { one: 'modèle de rétroplanning', many: 'modèles de rétroplanning', gender: 'm' },
  titleField: 'nom',
  fields: {
    nom: text({ label: 'Nom', example: 'Renouvellement de la CTG' }),
    description: text({ label: 'Description' }),
    /** JSON of the steps, read and checked by the rule of templates. */
    contenu: longText({ label: 'Contenu', hidden: true }),
    ordre: order(),
  },
})

export type ModelePlan = RowOf<typeof modelePlan.fields>
