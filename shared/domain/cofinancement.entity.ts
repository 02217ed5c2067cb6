import { defineEntity, type RowOf } from './entity'
import { montant, number, order, ref, text, year } from './field'

/** Who pays for a post of coopération, for how much or what share: 50 % Caf, 25 % EPCI, 25 % communes. */
export const cofinancement = defineEntity({
  table: 'cofinancements',
  idPrefix: 'cof',
  labels: { one: 'cofinancement', many: 'cofinancements', gender: 'm' },
  titleField: 'precision',
  fields: {
    poste: ref({ label: 'Poste', target: 'postes', onTargetDeleted: 'delete' }),
    etude: ref({ label: 'Étude', target: 'etudes', onTargetDeleted: 'delete' }),
    organisme: ref({ label: 'Financeur', target: 'organismes' }),
    taux: number({ label: 'Part (en %)', example: '50' }),
    montant: montant({ label: 'Montant', example: '24 638 €' }),
    precision: text({ label: 'Précision', example: '80 % du coût TTC' }),
    exercice: year({ label: 'Exercice' }),
    ordre: order(),
  },
})

export type Cofinancement = RowOf<typeof cofinancement.fields>
