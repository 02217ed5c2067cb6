import { defineEntity, type RowOf } from './entity'
import { choice, dateFloue, longText, number, order, ref, refs, text } from './field'

/** What a meeting decided. Numbered in the series of its instance; the number is frozen when the minutes are approved. */
export const decision = defineEntity({
  table: 'decisions',
  idPrefix: 'dec',
  labels: { one: 'décision', many: 'décisions', gender: 'f' },
  titleField: 'texte',
  fields: {
    texte: longText({ label: 'Décision', example: 'Le COPIL valide les trois axes prioritaires.' }),
    reunion: ref({ label: 'Réunion', target: 'reunions', onTargetDeleted: 'delete' }),
    point: ref({ label: 'Point de l’ordre du jour', target: 'pointsOrdreDuJour' }),
    nature: choice({
      label: 'Nature',
      options: [
        { value: 'decision', label: 'Décision' },
        { value: 'validation', label: 'Validation' },
        { value: 'avis', label: 'Avis' },
        { value: 'orientation', label: 'Orientation' },
        { value: 'report', label: 'Report' },
      ],
    }),
    resultat: choice({
      label: 'Résultat',
      options: [
        { value: 'unanimite', label: 'À l’unanimité' },
        { value: 'majorite', label: 'À la majorité' },
        { value: 'consensus', label: 'Par consensus' },
        { value: 'rejet', label: 'Rejetée' },
      ],
    }),
    pour: number({ label: 'Pour' }),
    contre: number({ label: 'Contre' }),
    abstentions: number({ label: 'Abstentions' }),
    fiches: refs({ label: 'Fiches actions', target: 'fichesAction' }),
    objectifs: refs({ label: 'Objectifs', target: 'objectifs' }),
    responsable: ref({ label: 'Mise en œuvre par', target: 'fonctions' }),
    echeance: dateFloue({ label: 'Échéance' }),
    statut: choice({
      label: 'Suite',
      options: [
        { value: 'a_appliquer', label: 'À appliquer' },
        { value: 'appliquee', label: 'Appliquée' },
        { value: 'abandonnee', label: 'Abandonnée' },
      ],
    }),
    /** « COPIL-2022-03 »: written once, at the approval of the minutes. */
    numeroFige: text({ label: 'Numéro', hidden: true }),
    ordre: order(),
  },
})

export type Decision = RowOf<typeof decision.fields>
