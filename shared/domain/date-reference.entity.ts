import { defineEntity, type RowOf } from './entity'
import { dateFloue, ref } from './field'

/** The date of one step in a plan of reference. */
export const dateReference = defineEntity({
  table: 'datesReference',
  idPrefix: 'dar',
  labels: { one: 'date de référence', many: 'dates de référence', gender: 'f' },
  titleField: 'date',
  fields: {
    plan: ref({ label: 'Plan de référence', target: 'plansReference', onTargetDeleted: 'delete' }),
    etape: ref({ label: 'Étape', target: 'etapes', onTargetDeleted: 'delete' }),
    date: dateFloue({ label: 'Date' }),
  },
})

export type DateReference = RowOf<typeof dateReference.fields>
