import { defineEntity, type RowOf } from './entity'
import { longText, number, order, ref, text } from './field'

/** An idea said at a table ronde: grouped, voted on, and perhaps turned into a fiche action that keeps it as its origin. */
export const idee = defineEntity({
  table: 'idees',
  idPrefix: 'ide',
  labels: { one: 'idée', many: 'idées', gender: 'f' },
  titleField: 'texte',
  fields: {
    texte: longText({ label: 'Idée', example: 'Un transport à la demande le mercredi' }),
    reunion: ref({ label: 'Réunion', target: 'reunions', onTargetDeleted: 'delete' }),
    groupe: ref({ label: 'Groupe', target: 'groupesIdees' }),
    votes: number({ label: 'Voix' }),
    auteur: text({ label: 'Dite par', help: 'Une table ou une fonction, pas un nom.' }),
    fiche: ref({ label: 'Fiche action qui en est née', target: 'fichesAction' }),
    ordre: order(),
  },
})

export type Idee = RowOf<typeof idee.fields>
