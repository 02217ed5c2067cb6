import { defineEntity, type RowOf } from './entity'
import { choice, order, ref, text, valeur, year } from './field'

/** How an action will be judged: where it starts from before the CTG, what it aims at. */
export const indicateurSuivi = defineEntity({
  table: 'indicateursSuivi',
  idPrefix: 'ind',
  labels: { one: 'indicateur de suivi', many: 'indicateurs de suivi', gender: 'm' },
  titleField: 'libelle',
  fields: {
    libelle: text({
      label: 'Indicateur',
      example: 'Nombre de familles différentes accueillies',
      requiredFor: ['fiche-action'],
    }),
    fiche: ref({ label: 'Fiche action', target: 'fichesAction', onTargetDeleted: 'delete' }),
    operation: ref({ label: 'Opération', target: 'operations', onTargetDeleted: 'delete' }),
    objectif: ref({ label: 'Objectif', target: 'objectifs', onTargetDeleted: 'delete' }),
    forme: choice({
      label: 'Forme',
      options: [
        { value: 'quantitatif', label: 'Quantitatif' },
        { value: 'qualitatif', label: 'Qualitatif' },
      ],
    }),
    nature: choice({
      label: 'Nature',
      options: [
        { value: 'moyen', label: 'Moyen' },
        { value: 'realisation', label: 'Réalisation' },
        { value: 'resultat', label: 'Résultat' },
        { value: 'impact', label: 'Impact' },
      ],
    }),
    unite: text({ label: 'Unité' }),
    reference: valeur({ label: 'Valeur de départ', help: 'Avant la CTG.' }),
    anneeReference: year({ label: 'Année de départ' }),
    cible: valeur({ label: 'Cible' }),
    anneeCible: year({ label: 'Année de la cible' }),
    frequence: text({ label: 'Fréquence', example: 'annuelle' }),
    source: text({ label: 'Source', example: 'Bilan du LAEP' }),
    ordre: order(),
  },
})

export type IndicateurSuivi = RowOf<typeof indicateurSuivi.fields>
