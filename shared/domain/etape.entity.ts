import { defineEntity, type RowOf } from './entity'
import { boolean, choice, dateFloue, longText, number, order, ref, text } from './field'

/** Units of a length or of a delay. Working days leave out Saturdays, Sundays and public holidays; months are those of the calendar. */
export const UNITES_DUREE = [
  { value: 'jours', label: 'jours' },
  { value: 'jours_ouvres', label: 'jours ouvrés' },
  { value: 'jours_francs', label: 'jours francs' },
  { value: 'semaines', label: 'semaines' },
  { value: 'mois', label: 'mois' },
] as const

/**
 * A step, of the démarche or of a fiche: planned and actual are two dates, and the first plan stays in `initiale` once the planned
 * date has moved. A step with steps under it is a phase. A step that is a meeting takes its date from the meeting.
 */
export const etape = defineEntity({
  table: 'etapes',
  idPrefix: 'eta',
  labels: { one: 'étape', many: 'étapes', gender: 'f' },
  titleField: 'titre',
  fields: {
    titre: text({ label: 'Étape', example: 'Recueil des attentes des parents' }),
    fiche: ref({ label: 'Fiche action', target: 'fichesAction', onTargetDeleted: 'delete' }),
    parent: ref({ label: 'Phase', target: 'etapes', onTargetDeleted: 'delete' }),
    genre: choice({
      label: 'Genre',
      help: 'Vide : une étape ordinaire, ou une phase si elle contient des étapes.',
      options: [
        { value: 'tache', label: 'Étape' },
        { value: 'phase', label: 'Phase' },
        { value: 'livrable', label: 'Livrable' },
        { value: 'interruption', label: 'Interruption' },
      ],
    }),
    prevue: dateFloue({ label: 'Date prévue', example: '1er semestre 2023' }),
    realisee: dateFloue({ label: 'Date réalisée' }),
    /** The planned date before it first moved: written once, by the first move. */
    initiale: dateFloue({ label: 'Date prévue à l’origine', hidden: true }),
    /** How long it takes, for the plan counted back from a fixed date; empty: as long as its planned date. */
    duree: number({ label: 'Durée', example: '2' }),
    uniteDuree: choice({ label: 'Unité de la durée', options: UNITES_DUREE }),
    fixe: boolean({
      label: 'Date imposée',
      help: 'La signature, un conseil, un COPIL déjà fixé : le calcul à rebours ne la déplace pas.',
    }),
    statut: choice({
      label: 'État',
      options: [
        { value: 'prevue', label: 'Prévue' },
        { value: 'en_cours', label: 'En cours' },
        { value: 'realisee', label: 'Réalisée' },
        { value: 'reportee', label: 'Reportée' },
        { value: 'annulee', label: 'Annulée' },
      ],
    }),
    jalon: boolean({ label: 'Jalon' }),
    quantite: number({ label: 'Nombre de fois', example: '3' }),
    instance: text({ label: 'Instance', example: 'Comité technique' }),
    /** The body of the governance that meets, when it is one of its records. */
    comite: ref({ label: 'Instance de la gouvernance', target: 'instances' }),
    /** The meeting that this step is: one object seen in the plan and in the meetings. */
    reunion: ref({ label: 'Réunion', target: 'reunions' }),
    responsable: text({ label: 'Responsable' }),
    livrable: text({ label: 'Livrable attendu' }),
    motifEcart: text({ label: 'Motif de l’écart' }),
    notes: longText({ label: 'Notes' }),
    /** Which recurring item of which year it was generated from: the same is not generated twice. */
    serie: text({ label: 'Série annuelle', hidden: true }),
    validation: boolean({
      label: 'Étape de validation du plan d’actions',
      help: 'Rappelée dans « Gouvernance et validation » des fiches.',
    }),
    avis: text({ label: 'Avis ou décision', example: 'Grands axes et projets validés' }),
    ordre: order(),
  },
})

export type Etape = RowOf<typeof etape.fields>
