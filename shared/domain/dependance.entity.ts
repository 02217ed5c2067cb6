import { defineEntity, type RowOf } from './entity'
import { UNITES_DUREE } from './etape.entity'
import { choice, number, ref, text } from './field'

/** A step that cannot begin before another one ends, with a delay between them. */
export const dependance = defineEntity({
  table: 'dependances',
  idPrefix: 'dep',
  labels: { one: 'lien entre étapes', many: 'liens entre étapes', gender: 'm' },
  titleField: 'motif',
  fields: {
    etape: ref({ label: 'Étape', target: 'etapes', onTargetDeleted: 'delete' }),
    /** What comes before. */
    avant: ref({ label: 'Vient après', target: 'etapes', onTargetDeleted: 'delete' }),
    delai: number({ label: 'Délai', help: 'Vide : aucun délai.' }),
    uniteDelai: choice({ label: 'Unité du délai', options: UNITES_DUREE }),
    /** Key of a usual delay (`delaisUsuels`): its value then applies, and `delai` is not read. */
    delaiUsuel: text({ label: 'Délai usuel', hidden: true }),
    motif: text({ label: 'Motif', example: 'Convocation du conseil communautaire' }),
  },
})

export type Dependance = RowOf<typeof dependance.fields>
