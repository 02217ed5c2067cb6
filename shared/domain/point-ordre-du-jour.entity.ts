import { defineEntity, type RowOf } from './entity'
import { boolean, choice, number, order, ref, refs, richText, text } from './field'

/**
 * A point of an agenda. It belongs to a meeting, or to a template, or waits in the backlog of an instance (`instance` alone), or in
 * the common one (none of the three).
 */
export const pointOrdreDuJour = defineEntity({
  table: 'pointsOrdreDuJour',
  idPrefix: 'odj',
  labels: { one: 'point de l’ordre du jour', many: 'points de l’ordre du jour', gender: 'm' },
  titleField: 'titre',
  fields: {
    titre: text({ label: 'Point', example: 'Restitution du diagnostic' }),
    reunion: ref({ label: 'Réunion', target: 'reunions', onTargetDeleted: 'delete' }),
    modele: ref({ label: 'Modèle', target: 'modelesReunion', onTargetDeleted: 'delete' }),
    instance: ref({ label: 'En réserve pour', target: 'instances' }),
    genre: choice({
      label: 'Nature',
      options: [
        { value: 'information', label: 'Information' },
        { value: 'debat', label: 'Débat' },
        { value: 'decision', label: 'Décision' },
      ],
    }),
    duree: number({ label: 'Durée (minutes)', example: '20' }),
    presentateur: ref({ label: 'Présenté par', target: 'fonctions' }),
    presentateurLibre: text({ label: 'Présenté par (texte libre)' }),
    fiches: refs({ label: 'Fiches actions', target: 'fichesAction' }),
    objectifs: refs({ label: 'Objectifs', target: 'objectifs' }),
    preparation: richText({
      label: 'Éléments de préparation',
      help: 'Imprimés dans le dossier de séance.',
    }),
    decisionDemandee: text({
      label: 'Décision demandée',
      example: 'Valider les axes prioritaires',
    }),
    notes: richText({ label: 'Ce qui a été dit' }),
    statut: choice({
      label: 'État',
      options: [
        { value: 'a_traiter', label: 'À traiter' },
        { value: 'traite', label: 'Traité' },
        { value: 'non_traite', label: 'Non traité' },
      ],
    }),
    recurrent: boolean({ label: 'Revient à chaque réunion' }),
    /** The point it continues: kept for life, so that the origin can be told. */
    origine: ref({ label: 'Reporté du point', target: 'pointsOrdreDuJour' }),
    /** Seconds spent on it live. */
    tempsPasse: number({ label: 'Temps passé (secondes)', hidden: true }),
    ordre: order(),
  },
})

export type PointOrdreDuJour = RowOf<typeof pointOrdreDuJour.fields>
