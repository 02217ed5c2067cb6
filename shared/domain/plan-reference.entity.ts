import { defineEntity, type RowOf } from './entity'
import { day, order, text } from './field'

/** The whole plan as it stood on a day, kept to be compared with. */
export const planReference = defineEntity({
  table: 'plansReference',
  idPrefix: 'plr',
  labels: { one: 'plan de référence', many: 'plans de référence', gender: 'm' },
  titleField: 'nom',
  fields: {
    nom: text({ label: 'Nom', example: 'Plan validé par le COPIL n° 1' }),
    jour: day({ label: 'Date' }),
    note: text({ label: 'Note' }),
    ordre: order(),
  },
})

export type PlanReference = RowOf<typeof planReference.fields>
