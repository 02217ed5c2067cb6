import { defineEntity, type RowOf } from './entity'
import { number, order, ref, text } from './field'

/** One of the groups that make up an instance: élus, techniciens, représentants de la Caf, partenaires. */
export const college = defineEntity({
  table: 'colleges',
  idPrefix: 'col',
  labels: { one: 'collège', many: 'collèges', gender: 'm' },
  titleField: 'nom',
  fields: {
    instance: ref({ label: 'Instance', target: 'instances', onTargetDeleted: 'delete' }),
    nom: text({ label: 'Collège', example: 'Élus' }),
    effectif: number({ label: 'Nombre de membres prévu' }),
    ordre: order(),
  },
})

export type College = RowOf<typeof college.fields>
