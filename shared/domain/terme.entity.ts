import { defineEntity, type RowOf } from './entity'
import { choice, text } from './field'

/** A word of the local team for a word of Cairn: « orientation » for « axe ». Used on screen and in every document. */
export const terme = defineEntity({
  table: 'termes',
  idPrefix: 'mot',
  labels: { one: 'mot choisi', many: 'mots choisis', gender: 'm' },
  titleField: 'singulier',
  fields: {
    notion: choice({
      label: 'Mot de Cairn',
      options: [
        { value: 'axe', label: 'Axe' },
        { value: 'objectif', label: 'Objectif' },
        { value: 'fiche', label: 'Fiche action' },
        { value: 'action', label: 'Action' },
        { value: 'operation', label: 'Opération' },
        { value: 'constat', label: 'Constat' },
        { value: 'enjeu', label: 'Enjeu' },
        { value: 'charge_cooperation', label: 'Chargé de coopération' },
        { value: 'copil', label: 'Comité de pilotage' },
        { value: 'cotech', label: 'Comité technique' },
      ],
    }),
    singulier: text({ label: 'Au singulier', example: 'orientation' }),
    pluriel: text({ label: 'Au pluriel', example: 'orientations' }),
    genre: choice({
      label: 'Genre',
      options: [
        { value: 'f', label: 'Féminin' },
        { value: 'm', label: 'Masculin' },
      ],
    }),
  },
})

export type Terme = RowOf<typeof terme.fields>
