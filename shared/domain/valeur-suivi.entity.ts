import { defineEntity, type RowOf } from './entity'
import { ref, text, valeur, year } from './field'

/** What was planned and what was reached for an indicator in a year. */
export const valeurSuivi = defineEntity({
  table: 'valeursSuivi',
  idPrefix: 'vas',
  labels: { one: 'valeur annuelle', many: 'valeurs annuelles', gender: 'f' },
  titleField: 'commentaire',
  fields: {
    indicateur: ref({
      label: 'Indicateur',
      target: 'indicateursSuivi',
      onTargetDeleted: 'delete',
    }),
    annee: year({ label: 'Année' }),
    prevu: valeur({ label: 'Prévu' }),
    realise: valeur({ label: 'Réalisé' }),
    commentaire: text({ label: 'Commentaire' }),
  },
})

export type ValeurSuivi = RowOf<typeof valeurSuivi.fields>
