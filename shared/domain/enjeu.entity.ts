import { defineEntity, type RowOf } from './entity'
import { boolean, longText, number, order, richText } from './field'

/** What is at stake for the territory. */
export const enjeu = defineEntity({
  table: 'enjeux',
  idPrefix: 'enj',
  labels: { one: 'enjeu', many: 'enjeux', gender: 'm' },
  titleField: 'texte',
  fields: {
    texte: longText({ label: 'Enjeu', example: 'L’habitat' }),
    explication: richText({ label: 'Explication' }),
    priorite: number({ label: 'Priorité' }),
    central: boolean({ label: 'Enjeu central' }),
    ordre: order(),
  },
})

export type Enjeu = RowOf<typeof enjeu.fields>
