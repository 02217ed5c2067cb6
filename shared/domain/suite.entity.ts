import { defineEntity, type RowOf } from './entity'
import { choice, dateFloue, day, longText, order, ref, refs, text } from './field'

/** Something to do that came out of a meeting: who, by when. Open ones come back at the next meeting. */
export const suite = defineEntity({
  table: 'suites',
  idPrefix: 'sui',
  labels: { one: 'suite à donner', many: 'suites à donner', gender: 'f' },
  titleField: 'libelle',
  fields: {
    libelle: text({ label: 'Suite à donner', example: 'Envoyer la note stratégique aux maires' }),
    reunion: ref({ label: 'Réunion', target: 'reunions' }),
    point: ref({ label: 'Point de l’ordre du jour', target: 'pointsOrdreDuJour' }),
    decision: ref({ label: 'Décision', target: 'decisions' }),
    fiches: refs({ label: 'Fiches actions', target: 'fichesAction' }),
    responsable: ref({ label: 'Responsable', target: 'fonctions' }),
    responsableLibre: text({ label: 'Responsable (texte libre)', example: 'Chaque commune' }),
    echeance: dateFloue({ label: 'Échéance', example: 'fin septembre 2022' }),
    statut: choice({
      label: 'État',
      options: [
        { value: 'a_faire', label: 'À faire' },
        { value: 'en_cours', label: 'En cours' },
        { value: 'faite', label: 'Faite' },
        { value: 'abandonnee', label: 'Abandonnée' },
      ],
    }),
    faiteLe: day({ label: 'Faite le' }),
    commentaire: longText({ label: 'Commentaire' }),
    ordre: order(),
  },
})

export type Suite = RowOf<typeof suite.fields>
