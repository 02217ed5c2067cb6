import { defineEntity, type RowOf } from './entity'
import { boolean, choice, color, image, refs, text } from './field'

/** The house style of the documents: logos, colours, font, header and footer, corner kept for the stamp of the préfecture. */
export const charte = defineEntity({
  table: 'charte',
  idPrefix: 'charte',
  singleton: true,
  labels: { one: 'charte graphique', many: 'chartes graphiques', gender: 'f' },
  titleField: 'piedDePage',
  fields: {
    police: choice({
      label: 'Police',
      section: 'Texte',
      options: [
        { value: 'calibri', label: 'Calibri' },
        { value: 'arial', label: 'Arial' },
        { value: 'cambria', label: 'Cambria' },
      ],
    }),
    couleurPrincipale: color({
      label: 'Couleur principale',
      initial: '1B4965',
      section: 'Couleurs',
    }),
    logo: image({
      label: 'Logo de la collectivité',
      help: 'PNG ou JPEG, imprimé à gauche de la première page.',
      section: 'Logos',
    }),
    logoDescription: text({ label: 'Description du logo, lue à voix haute', section: 'Logos' }),
    organismesLogos: refs({
      label: 'Partenaires dont le logo est imprimé',
      help: 'Le logo se choisit dans la fiche de l’organisme.',
      target: 'organismes',
      section: 'Logos',
    }),
    enTete: text({ label: 'En-tête des pages suivantes', section: 'En-tête et pied de page' }),
    piedDePage: text({ label: 'Pied de page', section: 'En-tête et pied de page' }),
    coinTampon: boolean({
      label: 'Laisser le coin supérieur droit libre',
      help: 'Le tampon de télétransmission y est imprimé par la préfecture, sur 5 × 1,5 cm.',
      section: 'En-tête et pied de page',
    }),
    annexeDeliberation: boolean({
      label: 'Imprimer « Annexe à la délibération n° … »',
      initial: true,
      section: 'En-tête et pied de page',
    }),
  },
})

export type Charte = RowOf<typeof charte.fields>
