import { defineEntity, type RowOf } from './entity'
import { boolean, color, number, order, richText, text, texts } from './field'

/** A strategic axis. A transversal one carries no number and is printed where its order puts it. */
export const axe = defineEntity({
  table: 'axes',
  idPrefix: 'axe',
  labels: { one: 'axe', many: 'axes', gender: 'm' },
  titleField: 'titre',
  fields: {
    titre: text({
      label: 'Titre',
      example: 'Accompagner l’accès aux droits',
      requiredFor: ['fiche-action', 'plan-actions'],
    }),
    transversal: boolean({
      label: 'Axe transversal',
      help: 'Un axe transversal ne porte pas de numéro.',
    }),
    presentation: richText({ label: 'Présentation' }),
    plusValues: texts({
      label: 'Plus-values attendues',
      help: 'Une par ligne. Elles sont numérotées dans les documents.',
      example: 'Mutualiser les compétences',
    }),
    couleur: color({ label: 'Couleur', help: 'Vide : la couleur de la charte.' }),
    numeroFige: number({ label: 'Numéro figé', hidden: true }),
    ordre: order(),
  },
})

export type Axe = RowOf<typeof axe.fields>
