import { defineEntity, type RowOf } from './entity'
import { boolean, day, longText, text } from './field'

/**
 * A moment of the dossier that the team wants to find again: « version présentée au COPIL du 12 mars ». It holds no copy: the
 * operations known at that moment, by session (`vecteur`), are enough to fold the journal as it was.
 */
export const version = defineEntity({
  table: 'versions',
  idPrefix: 'ver',
  labels: { one: 'version', many: 'versions', gender: 'f' },
  titleField: 'nom',
  fields: {
    nom: text({ label: 'Nom', example: 'Version présentée au COPIL du 12 mars 2026' }),
    jour: day({ label: 'Date' }),
    par: text({ label: 'Enregistrée par' }),
    commentaire: longText({ label: 'Commentaire' }),
    signee: boolean({
      label: 'Version signée',
      help: 'La version signée est figée : elle ne peut plus être supprimée ni renommée.',
    }),
    /** `formatVecteur` of shared/journal: highest counter known of each session. */
    vecteur: text({ label: 'Repère dans l’historique' }),
    /** SHA-256 of the state at that moment, so that a frozen version can be checked for life. */
    empreinte: text({ label: 'Empreinte' }),
  },
})

export type Version = RowOf<typeof version.fields>
