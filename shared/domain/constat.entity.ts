import { defineEntity, type RowOf } from './entity'
import { choice, longText, order, ref, refs, text, valeur } from './field'

/** What the diagnostic found: a figure, an answer to a survey, an opinion, an asset. The figure is optional. */
export const constat = defineEntity({
  table: 'constats',
  idPrefix: 'con',
  labels: { one: 'constat', many: 'constats', gender: 'm' },
  titleField: 'texte',
  fields: {
    texte: longText({
      label: 'Constat',
      example: 'Un accès aux services complexifié par la topographie particulière du territoire',
    }),
    axes: refs({ label: 'Axes concernés', target: 'axes' }),
    enjeux: refs({ label: 'Enjeux', target: 'enjeux' }),
    thematiques: refs({ label: 'Thématiques', target: 'thematiques' }),
    nature: choice({
      label: 'Nature',
      options: [
        { value: 'statistique', label: 'Statistique' },
        { value: 'enquete', label: 'Enquête' },
        { value: 'entretien', label: 'Entretien' },
        { value: 'avis', label: 'Avis' },
      ],
    }),
    polarite: choice({
      label: 'Polarité',
      options: [
        { value: 'atout', label: 'Atout' },
        { value: 'faiblesse', label: 'Faiblesse' },
        { value: 'opportunite', label: 'Opportunité' },
        { value: 'menace', label: 'Menace' },
        { value: 'besoin', label: 'Besoin' },
      ],
    }),
    chiffre: valeur({ label: 'Chiffre', example: '−150' }),
    unite: text({ label: 'Unité', example: 'familles avec enfants, en 10 ans' }),
    source: text({ label: 'Source', example: 'Enquête auprès de la population' }),
    entretiens: refs({ label: 'Issu des entretiens', target: 'entretiens' }),
    enquetes: refs({ label: 'Issu des enquêtes', target: 'enquetes' }),
    resultat: ref({ label: 'Résultat d’enquête cité', target: 'resultatsEnquete' }),
    reunions: refs({ label: 'Issu des réunions et ateliers', target: 'reunions' }),
    ordre: order(),
  },
})

export type Constat = RowOf<typeof constat.fields>
