import { defineEntity, type RowOf } from './entity'
import { choice, order, ref, text } from './field'

/** The part an organisme takes in a fiche action. */
export const partenariat = defineEntity({
  table: 'partenariats',
  idPrefix: 'pat',
  labels: { one: 'partenaire', many: 'partenaires', gender: 'm' },
  titleField: 'contribution',
  fields: {
    fiche: ref({ label: 'Fiche action', target: 'fichesAction', onTargetDeleted: 'delete' }),
    operation: ref({ label: 'Opération', target: 'operations', onTargetDeleted: 'delete' }),
    organisme: ref({ label: 'Organisme', target: 'organismes', onTargetDeleted: 'delete' }),
    role: choice({
      label: 'Rôle',
      options: [
        { value: 'technique', label: 'Partenaire technique' },
        { value: 'financier', label: 'Partenaire financier' },
        { value: 'associe', label: 'Partenaire associé' },
      ],
    }),
    contribution: text({
      label: 'Contribution attendue',
      example: 'Relais auprès des familles',
    }),
    ordre: order(),
  },
})

export type Partenariat = RowOf<typeof partenariat.fields>
