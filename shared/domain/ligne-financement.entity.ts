import { defineEntity, type RowOf } from './entity'
import { choice, montant, number, order, ref, text, year } from './field'

/** One financial line: who pays, for which year, what was asked, granted, paid. The beneficiary may not be a signatory. */
export const ligneFinancement = defineEntity({
  table: 'lignesFinancement',
  idPrefix: 'fin',
  labels: { one: 'ligne de financement', many: 'lignes de financement', gender: 'f' },
  titleField: 'libelle',
  fields: {
    libelle: text({ label: 'Libellé' }),
    fiche: ref({ label: 'Fiche action', target: 'fichesAction', onTargetDeleted: 'delete' }),
    operation: ref({ label: 'Opération', target: 'operations', onTargetDeleted: 'delete' }),
    exercice: year({ label: 'Exercice' }),
    nature: choice({
      label: 'Nature',
      options: [
        { value: 'ps', label: 'Prestation de service' },
        { value: 'bonus_territoire', label: 'Bonus territoire' },
        { value: 'cej', label: 'Contrat Enfance Jeunesse' },
        { value: 'cof', label: 'Convention d’objectifs et de financement' },
        { value: 'aide_fonctionnement', label: 'Aide au projet, fonctionnement' },
        { value: 'aide_investissement', label: 'Aide au projet, investissement' },
        { value: 'ingenierie', label: 'Ingénierie ou étude' },
        { value: 'poste', label: 'Poste' },
        { value: 'autofinancement', label: 'Autofinancement' },
        { value: 'autre', label: 'Autre' },
      ],
    }),
    financeur: ref({ label: 'Financeur', target: 'organismes' }),
    beneficiaire: ref({ label: 'Bénéficiaire', target: 'organismes' }),
    demande: montant({ label: 'Montant prévu ou demandé' }),
    accorde: montant({ label: 'Montant accordé' }),
    verse: montant({ label: 'Montant versé' }),
    taux: number({ label: 'Taux (en %)' }),
    ordre: order(),
  },
})

export type LigneFinancement = RowOf<typeof ligneFinancement.fields>
