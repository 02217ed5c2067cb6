import { defineEntity, type RowOf } from './entity'
import { number, order, ref, text } from './field'

/** One answer of a survey: « lieux de rencontre insuffisants », 65 %. */
export const resultatEnquete = defineEntity({
  table: 'resultatsEnquete',
  idPrefix: 'res',
  labels: { one: 'résultat', many: 'résultats', gender: 'm' },
  titleField: 'reponse',
  fields: {
    enquete: ref({ label: 'Enquête', target: 'enquetes', onTargetDeleted: 'delete' }),
    question: text({ label: 'Question' }),
    reponse: text({ label: 'Réponse', example: 'Manque de lieux de rencontre' }),
    pourcentage: number({ label: 'Part (en %)', example: '65' }),
    effectif: number({ label: 'Réponses' }),
    ordre: order(),
  },
})

export type ResultatEnquete = RowOf<typeof resultatEnquete.fields>
