import { defineEntity, type RowOf } from './entity'
import { boolean, choice, dateFloue, order, ref, text } from './field'

/** A seat in an instance, between two dates: held by a function, or by an organisme that sends whom it wants. */
export const membre = defineEntity({
  table: 'membres',
  idPrefix: 'mem',
  labels: { one: 'membre', many: 'membres', gender: 'm' },
  titleField: 'precision',
  fields: {
    instance: ref({ label: 'Instance', target: 'instances', onTargetDeleted: 'delete' }),
    college: ref({ label: 'Collège', target: 'colleges' }),
    fonction: ref({ label: 'Fonction', target: 'fonctions' }),
    organisme: ref({
      label: 'Organisme',
      help: 'Quand l’organisme siège sans représentant désigné.',
      target: 'organismes',
    }),
    qualite: choice({
      label: 'Qualité',
      options: [
        { value: 'president', label: 'Présidence' },
        { value: 'animateur', label: 'Animation' },
        { value: 'membre', label: 'Membre' },
        { value: 'suppleant', label: 'Suppléance' },
        { value: 'invite', label: 'Invitation permanente' },
      ],
    }),
    deliberatif: boolean({ label: 'Voix délibérative', initial: true }),
    debut: dateFloue({ label: 'Depuis' }),
    fin: dateFloue({ label: 'Jusqu’à' }),
    precision: text({ label: 'Précision' }),
    ordre: order(),
  },
})

export type Membre = RowOf<typeof membre.fields>
