import { defineEntity, type RowOf } from './entity'
import { boolean, choice, day, longText, refs, text } from './field'

/** Someone met in the course of the convention. Professional data only: no address, no birth date (RGPD, minimisation). */
export const personne = defineEntity({
  table: 'personnes',
  idPrefix: 'per',
  labels: { one: 'personne', many: 'personnes', gender: 'f' },
  titleField: 'nom',
  fields: {
    civilite: choice({
      label: 'Civilité',
      options: [
        { value: 'mme', label: 'Mme' },
        { value: 'm', label: 'M.' },
      ],
    }),
    prenom: text({ label: 'Prénom' }),
    nom: text({ label: 'Nom' }),
    courriel: text({ label: 'Courriel professionnel' }),
    telephone: text({ label: 'Téléphone professionnel' }),
    notes: longText({
      label: 'Notes',
      help: 'Rien de personnel : ni santé, ni famille, ni opinion.',
    }),
    opposition: boolean({ label: 'S’oppose à la conservation de ses coordonnées' }),
    verifiee: day({ label: 'Dernière vérification' }),
    informeeLe: day({
      label: 'Informée de ses droits le',
      help: 'Le jour où la personne a su que ses coordonnées sont conservées, et pourquoi (RGPD, article 14).',
    }),
    provenance: text({ label: 'Provenance', example: 'Liste du secrétariat de la CC, mars 2022' }),
    /** People who look the same and are not: said once, never proposed for a merge again. */
    distincts: refs({ label: 'À ne pas confondre avec', target: 'personnes', hidden: true }),
  },
})

export type Personne = RowOf<typeof personne.fields>
