import { defineEntity, type RowOf } from './entity'
import { boolean, choice, dateFloue, ref, text } from './field'

/**
 * What someone does for an organisme, between two dates. It may have nobody (vacant post, generic mailbox): fiches name functions,
 * so that they stay right when people change.
 */
export const fonction = defineEntity({
  table: 'fonctions',
  idPrefix: 'fon',
  labels: { one: 'fonction', many: 'fonctions', gender: 'f' },
  titleField: 'titre',
  fields: {
    titre: text({ label: 'Intitulé', example: 'vice-président à l’enfance et à la jeunesse' }),
    personne: ref({ label: 'Personne', target: 'personnes' }),
    organisme: ref({ label: 'Organisme', target: 'organismes' }),
    role: choice({
      label: 'Rôle',
      options: [
        { value: 'elu', label: 'Élu' },
        { value: 'technicien', label: 'Technicien' },
        { value: 'institutionnel', label: 'Représentant institutionnel' },
        { value: 'professionnel', label: 'Professionnel de terrain' },
        { value: 'habitant', label: 'Habitant' },
        { value: 'consultant', label: 'Consultant' },
      ],
    }),
    rang: choice({
      label: 'Rang',
      options: [
        { value: 'titulaire', label: 'Titulaire' },
        { value: 'suppleant', label: 'Suppléant' },
      ],
    }),
    interim: boolean({ label: 'Par intérim' }),
    appel: text({
      label: 'Formule d’appel',
      help: 'En tête des courriers ; vide : déduite de la civilité et de l’intitulé.',
      example: 'Monsieur le Maire',
    }),
    courriel: text({
      label: 'Courriel de la fonction',
      help: 'Une boîte qui reste quand la personne change.',
      example: 'mairie@example.org',
    }),
    telephone: text({ label: 'Téléphone de la fonction' }),
    succede: ref({ label: 'Succède à', target: 'fonctions' }),
    debut: dateFloue({ label: 'Début' }),
    fin: dateFloue({ label: 'Fin' }),
  },
})

export type Fonction = RowOf<typeof fonction.fields>
