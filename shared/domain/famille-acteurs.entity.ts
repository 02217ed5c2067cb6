import { defineEntity, type RowOf } from './entity'
import { longText, order, refs, text } from './field'

/** A family of actors of the convention and what is expected of it: élus, signataires, acteurs de terrain, chargés de coopération. */
export const familleActeurs = defineEntity({
  table: 'famillesActeurs',
  idPrefix: 'fam',
  labels: { one: 'famille d’acteurs', many: 'familles d’acteurs', gender: 'f' },
  titleField: 'nom',
  fields: {
    nom: text({ label: 'Famille', example: 'Les acteurs de terrain' }),
    role: longText({ label: 'Rôle' }),
    organismes: refs({ label: 'Organismes', target: 'organismes' }),
    ordre: order(),
  },
})

export type FamilleActeurs = RowOf<typeof familleActeurs.fields>
