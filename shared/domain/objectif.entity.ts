import { defineEntity, type RowOf } from './entity'
import { choice, number, order, ref, richText, text } from './field'

/** An objective of an axe, or of another objective. It may have no action yet: that is legitimate and said in the documents. */
export const objectif = defineEntity({
  table: 'objectifs',
  idPrefix: 'obj',
  labels: { one: 'objectif', many: 'objectifs', gender: 'm' },
  titleField: 'titre',
  fields: {
    titre: text({
      label: 'Titre',
      example: 'Favoriser l’inclusion numérique',
      requiredFor: ['fiche-action', 'plan-actions'],
    }),
    axe: ref({ label: 'Axe', target: 'axes', onTargetDeleted: 'delete' }),
    parent: ref({
      label: 'Objectif stratégique',
      help: 'Pour un objectif opérationnel rattaché à un objectif stratégique.',
      target: 'objectifs',
      onTargetDeleted: 'delete',
    }),
    niveau: choice({
      label: 'Niveau',
      options: [
        { value: 'strategique', label: 'Stratégique' },
        { value: 'operationnel', label: 'Opérationnel' },
      ],
    }),
    presentation: richText({ label: 'Présentation' }),
    numeroFige: number({ label: 'Numéro figé', hidden: true }),
    ordre: order(),
  },
})

export type Objectif = RowOf<typeof objectif.fields>
