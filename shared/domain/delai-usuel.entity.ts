import { defineEntity, type RowOf } from './entity'
import { UNITES_DUREE } from './etape.entity'
import { choice, number, text } from './field'

/** A legal or usual delay whose value this territory has changed, or one of its own. The shipped ones are in the rules. */
export const delaiUsuel = defineEntity({
  table: 'delaisUsuels',
  idPrefix: 'del',
  labels: { one: 'délai', many: 'délais', gender: 'm' },
  titleField: 'libelle',
  fields: {
    /** Key of the shipped delay it replaces; empty for one of its own. */
    cle: text({ label: 'Clé', hidden: true }),
    libelle: text({ label: 'Délai', example: 'Commission de la Caf' }),
    valeur: number({ label: 'Valeur' }),
    unite: choice({ label: 'Unité', options: UNITES_DUREE }),
    source: text({ label: 'Source', example: 'Règlement intérieur du conseil' }),
  },
})

export type DelaiUsuel = RowOf<typeof delaiUsuel.fields>
