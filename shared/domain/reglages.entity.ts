import { defineEntity, type RowOf } from './entity'
import { boolean, choice, text } from './field'
import { ZONES_SCOLAIRES } from './vacances.entity'

/** How this team numbers and writes. */
export const reglages = defineEntity({
  table: 'reglages',
  idPrefix: 'reglages',
  singleton: true,
  labels: { one: 'réglage', many: 'réglages', gender: 'm' },
  titleField: 'prefixeFiche',
  fields: {
    numerotation: choice({
      label: 'Numérotation des fiches actions',
      section: 'Numérotation',
      options: [
        { value: 'hierarchique', label: 'Hiérarchique : 1.2.3' },
        { value: 'continue', label: 'Continue : 1, 2, 3…' },
      ],
    }),
    prefixeFiche: text({
      label: 'Préfixe du numéro de fiche',
      example: 'FA',
      section: 'Numérotation',
    }),
    numerosFiges: boolean({
      label: 'Numéros figés',
      help: 'Une fois la convention signée, les numéros ne bougent plus.',
      section: 'Numérotation',
    }),
    casseSigles: choice({
      label: 'Écriture des sigles',
      section: 'Écriture',
      options: [
        { value: 'capitales', label: 'CAF, CTG, MSA' },
        { value: 'initiale', label: 'Caf, Ctg, Msa' },
      ],
    }),
    espaceFine: boolean({
      label: 'Espace fine devant ; ! ?',
      help: 'L’usage typographique français. Word insère par défaut une espace insécable ordinaire.',
      section: 'Écriture',
    }),
    marquerManques: boolean({
      label: 'Marquer dans Word ce qui reste à compléter',
      initial: true,
      section: 'Documents',
    }),
    etatDocuments: choice({
      label: 'État des documents produits',
      section: 'Documents',
      options: [
        { value: 'brouillon', label: 'Brouillon' },
        { value: 'projet', label: 'Projet' },
        { value: 'valide', label: 'Validé' },
      ],
    }),
    zoneScolaire: choice({
      label: 'Zone des vacances scolaires',
      options: ZONES_SCOLAIRES,
      section: 'Rétroplanning',
    }),
    alsaceMoselle: boolean({
      label: 'Jours fériés d’Alsace-Moselle',
      help: 'Le Vendredi saint et le 26 décembre en plus.',
      section: 'Rétroplanning',
    }),
    eviterAout: boolean({
      label: 'Ne rien placer en août',
      initial: true,
      section: 'Rétroplanning',
    }),
    eviterVacances: boolean({
      label: 'Pas de réunion pendant les vacances scolaires',
      section: 'Rétroplanning',
    }),
  },
})

export type Reglages = RowOf<typeof reglages.fields>
