import { defineEntity, type RowOf } from './entity'
import { dateFloue, longText, montant, order, ref, refs, richText, text } from './field'

/** A part of a fiche action with its own porteur, budget, indicators and calendar. Printed side by side. */
export const operation = defineEntity({
  table: 'operations',
  idPrefix: 'ope',
  labels: { one: 'opération', many: 'opérations', gender: 'f' },
  titleField: 'titre',
  fields: {
    fiche: ref({ label: 'Fiche action', target: 'fichesAction', onTargetDeleted: 'delete' }),
    titre: text({ label: 'Intitulé de l’opération', requiredFor: ['fiche-action'] }),
    descriptif: richText({ label: 'Descriptif' }),
    publicCible: longText({ label: 'Public visé' }),
    secteur: longText({ label: 'Secteur géographique' }),
    porteurs: refs({ label: 'Porteurs', target: 'organismes' }),
    precisionPortage: text({ label: 'Précision sur le portage' }),
    partenaires: longText({ label: 'Partenaires mobilisés' }),
    budget: montant({ label: 'Budget prévisionnel' }),
    sourcesFinancement: longText({ label: 'Sources de financement' }),
    resultatsAttendus: longText({ label: 'Résultats attendus' }),
    calendrier: dateFloue({ label: 'Calendrier' }),
    ordre: order(),
  },
})

export type Operation = RowOf<typeof operation.fields>
