import { defineEntity, type RowOf } from './entity'
import { boolean, choice, day, order, ref, text } from './field'

/** An invitation to a meeting, then who was there and how. It names a dated function, so that it stays true when people change. */
export const presence = defineEntity({
  table: 'presences',
  idPrefix: 'pre',
  labels: { one: 'invité', many: 'invités', gender: 'm' },
  titleField: 'libelle',
  fields: {
    reunion: ref({ label: 'Réunion', target: 'reunions', onTargetDeleted: 'delete' }),
    fonction: ref({ label: 'Fonction', target: 'fonctions' }),
    organisme: ref({ label: 'Organisme', target: 'organismes' }),
    libelle: text({
      label: 'Nom et qualité',
      help: 'Pour quelqu’un qui n’est pas dans l’annuaire.',
      example: 'Une habitante de Luchon',
    }),
    statut: choice({
      label: 'Présence',
      options: [
        { value: 'invite', label: 'Invité' },
        { value: 'present', label: 'Présent' },
        { value: 'excuse', label: 'Excusé' },
        { value: 'absent', label: 'Absent' },
        { value: 'represente', label: 'Représenté' },
      ],
    }),
    representeParFonction: ref({ label: 'Représenté par', target: 'fonctions' }),
    representePar: text({ label: 'Représenté par (texte libre)' }),
    /** The guest of the same meeting who votes in their place: counts for the votes, never for the quorum. */
    pouvoirA: ref({ label: 'Pouvoir à', target: 'presences' }),
    visio: boolean({ label: 'En visioconférence' }),
    arrivee: text({ label: 'Heure d’arrivée', example: '14 h 20' }),
    depart: text({ label: 'Heure de départ' }),
    deliberatif: boolean({ label: 'Voix délibérative', initial: true }),
    convoqueLe: day({ label: 'Convocation envoyée le' }),
    ordre: order(),
  },
})

export type Presence = RowOf<typeof presence.fields>
