import { defineEntity, type RowOf } from './entity'
import { boolean, number, order, text } from './field'

/** A field of action of the convention (petite enfance, logement…), sometimes with an age range. */
export const thematique = defineEntity({
  table: 'thematiques',
  idPrefix: 'the',
  labels: { one: 'thématique', many: 'thématiques', gender: 'f' },
  titleField: 'libelle',
  fields: {
    libelle: text({ label: 'Libellé', example: 'Petite enfance' }),
    groupe: text({ label: 'Groupe' }),
    ageMin: number({ label: 'Âge minimal' }),
    ageMax: number({ label: 'Âge maximal' }),
    obligatoire: boolean({ label: 'Imposée par la Caf' }),
    voletSppe: boolean({ label: 'Volet service public de la petite enfance' }),
    ordre: order(),
  },
})

export type Thematique = RowOf<typeof thematique.fields>
