import { defineEntity, type RowOf } from './entity'
import {
  choice,
  dateFloue,
  longText,
  number,
  order,
  ref,
  refs,
  richText,
  text,
  texts,
} from './field'

/** A conversation held for the diagnostic. `nombre` stands for a series that is not detailed (« entretiens (x15) »). */
export const entretien = defineEntity({
  table: 'entretiens',
  idPrefix: 'ent',
  labels: { one: 'entretien', many: 'entretiens', gender: 'm' },
  titleField: 'titre',
  fields: {
    titre: text({ label: 'Objet', example: 'Offre de garde et besoins des familles' }),
    fonction: ref({ label: 'Personne rencontrée', target: 'fonctions' }),
    organisme: ref({ label: 'Organisme', target: 'organismes' }),
    public: choice({
      label: 'Acteurs',
      options: [
        { value: 'elus', label: 'Élus' },
        { value: 'agents', label: 'Agents' },
        { value: 'partenaires', label: 'Partenaires' },
        { value: 'associations', label: 'Associations' },
        { value: 'habitants', label: 'Habitants' },
        { value: 'autre', label: 'Autre' },
      ],
    }),
    nombre: number({ label: 'Nombre d’entretiens', example: '15' }),
    date: dateFloue({ label: 'Date', example: 'mars-avril 2022' }),
    menePar: text({ label: 'Mené par' }),
    lieu: text({ label: 'Lieu' }),
    statut: choice({
      label: 'État',
      options: [
        { value: 'prevu', label: 'Prévu' },
        { value: 'realise', label: 'Réalisé' },
        { value: 'annule', label: 'Annulé' },
      ],
    }),
    thematiques: refs({ label: 'Thématiques', target: 'thematiques' }),
    questions: texts({
      label: 'Questions de la trame',
      example: 'Quels sont les besoins que vous ne savez pas satisfaire ?',
    }),
    synthese: richText({
      label: 'Synthèse',
      help: 'Aucun nom de famille ni situation reconnaissable.',
    }),
    notes: longText({ label: 'Notes' }),
    ordre: order(),
  },
})

export type Entretien = RowOf<typeof entretien.fields>
