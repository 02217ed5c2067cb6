import { defineEntity, type RowOf } from './entity'
import { choice, number, order, ref, richText, text } from './field'
import { TYPES_REUNION } from './reunion.entity'

/** The usual agenda of a kind of meeting, or of one instance. Its points are `pointsOrdreDuJour` that name it. */
export const modeleReunion = defineEntity({
  table: 'modelesReunion',
  idPrefix: 'mor',
  labels: { one: 'modèle de réunion', many: 'modèles de réunion', gender: 'm' },
  titleField: 'nom',
  fields: {
    nom: text({ label: 'Nom', example: 'COPIL annuel' }),
    type: choice({ label: 'Type', options: TYPES_REUNION }),
    instance: ref({ label: 'Instance', target: 'instances' }),
    objet: text({ label: 'Objet' }),
    introduction: richText({ label: 'Texte de la convocation' }),
    dureeMinutes: number({ label: 'Durée (minutes)' }),
    lieu: text({ label: 'Lieu' }),
    ordre: order(),
  },
})

export type ModeleReunion = RowOf<typeof modeleReunion.fields>
