import { defineEntity, type RowOf } from './entity'
import { boolean, choice, day, text } from './field'

export const ZONES_SCOLAIRES = [
  { value: 'a', label: 'Zone A' },
  { value: 'b', label: 'Zone B' },
  { value: 'c', label: 'Zone C' },
] as const

/** School holidays typed here: they are added to the shipped ones, or take the place of those of the same zone and name that year. */
export const vacances = defineEntity({
  table: 'vacances',
  idPrefix: 'vac',
  labels: { one: 'période de vacances', many: 'périodes de vacances', gender: 'f' },
  titleField: 'nom',
  fields: {
    nom: text({ label: 'Vacances', example: 'Vacances d’hiver' }),
    zone: choice({ label: 'Zone', options: ZONES_SCOLAIRES }),
    debut: day({ label: 'Premier jour' }),
    fin: day({ label: 'Dernier jour' }),
    /** Says that the shipped period of this zone, name and year is wrong and is not to be counted. */
    supprimee: boolean({ label: 'Période retirée', hidden: true }),
  },
})

export type Vacances = RowOf<typeof vacances.fields>
