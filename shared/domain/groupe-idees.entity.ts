import { defineEntity, type RowOf } from './entity'
import { order, ref, text } from './field'

/** Ideas of a workshop put together under one title. */
export const groupeIdees = defineEntity({
  table: 'groupesIdees',
  idPrefix: 'gid',
  labels: { one: 'groupe d’idées', many: 'groupes d’idées', gender: 'm' },
  titleField: 'titre',
  fields: {
    titre: text({ label: 'Groupe', example: 'Se déplacer' }),
    reunion: ref({ label: 'Réunion', target: 'reunions', onTargetDeleted: 'delete' }),
    ordre: order(),
  },
})

export type GroupeIdees = RowOf<typeof groupeIdees.fields>
