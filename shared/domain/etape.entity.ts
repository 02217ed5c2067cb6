import { defineEntity, type RowOf } from './entity'
import { boolean, choice, dateFloue, number, order, ref, text } from './field'

/** A step, of the démarche or of a fiche: planned and actual are two dates. A step with steps under it is a phase. */
export const etape = defineEntity({
  table: 'etapes',
  idPrefix: 'eta',
  labels: { one: 'étape', many: 'étapes', gender: 'f' },
  titleField: 'titre',
  fields: {
    titre: text({ label: 'Étape', example: 'Recueil des attentes des parents' }),
    fiche: ref({ label: 'Fiche action', target: 'fichesAction', onTargetDeleted: 'delete' }),
    parent: ref({ label: 'Phase', target: 'etapes', onTargetDeleted: 'delete' }),
    prevue: dateFloue({ label: 'Date prévue', example: '1er semestre 2023' }),
    realisee: dateFloue({ label: 'Date réalisée' }),
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
    /** The meeting that this step is: one object seen in the plan and in the meetings. */
    reunion: ref({ label: 'Réunion', target: 'reunions' }),
    responsable: text({ label: 'Responsable' }),
    livrable: text({ label: 'Livrable attendu' }),
    motifEcart: text({ label: 'Motif de l’écart' }),
    validation: boolean({
      label: 'Étape de validation du plan d’actions',
      help: 'Rappelée dans « Gouvernance et validation » des fiches.',
    }),
    avis: text({ label: 'Avis ou décision', example: 'Grands axes et projets validés' }),
    ordre: order(),
  },
})

export type Etape = RowOf<typeof etape.fields>
