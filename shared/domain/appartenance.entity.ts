import { defineEntity, type RowOf } from './entity'
import { boolean, dateFloue, ref, text } from './field'

/** The dated membership of a territoire in another, and its place in the convention: a commune may leave in 2023. */
export const appartenance = defineEntity({
  table: 'appartenances',
  idPrefix: 'app',
  labels: { one: 'appartenance', many: 'appartenances', gender: 'f' },
  titleField: 'precision',
  fields: {
    territoire: ref({ label: 'Territoire', target: 'territoires', onTargetDeleted: 'delete' }),
    membreDe: ref({ label: 'Membre de', target: 'territoires', onTargetDeleted: 'delete' }),
    entree: dateFloue({ label: 'Entrée' }),
    sortie: dateFloue({ label: 'Sortie', example: '2023' }),
    couvert: boolean({ label: 'Couvert par la convention', initial: true }),
    signataire: boolean({ label: 'Signataire' }),
    peutRejoindre: boolean({ label: 'Peut rejoindre plus tard' }),
    precision: text({ label: 'Précision' }),
  },
})

export type Appartenance = RowOf<typeof appartenance.fields>
