import { defineEntity, type RowOf } from './entity'
import { choice, dateFloue, longText, montant, order, ref, refs, text, texts } from './field'

/** A mission given to a consultant: who, for what, at what price, what it asks of the partners, whom to call. */
export const etude = defineEntity({
  table: 'etudes',
  idPrefix: 'etu',
  labels: { one: 'étude', many: 'études', gender: 'f' },
  titleField: 'titre',
  fields: {
    titre: text({
      label: 'Intitulé',
      example: 'Accompagnement à la préparation de la CTG',
      section: 'Mission',
    }),
    prestataire: ref({ label: 'Prestataire', target: 'organismes', section: 'Mission' }),
    objectifs: texts({ label: 'Objectifs', section: 'Mission' }),
    sollicitations: texts({
      label: 'Ce qui est demandé aux partenaires',
      example: 'Relayer l’enquête du mois d’avril',
      section: 'Mission',
    }),
    livrables: texts({ label: 'Livrables', section: 'Mission' }),
    debut: dateFloue({ label: 'Début', section: 'Mission' }),
    fin: dateFloue({ label: 'Fin', section: 'Mission' }),
    cout: montant({ label: 'Coût', example: '30 798 € TTC', section: 'Coût' }),
    statut: choice({
      label: 'État',
      section: 'Mission',
      options: [
        { value: 'prevue', label: 'Prévue' },
        { value: 'en_cours', label: 'En cours' },
        { value: 'achevee', label: 'Achevée' },
      ],
    }),
    contacts: refs({ label: 'Contacts', target: 'fonctions', section: 'Mission' }),
    notes: longText({ label: 'Notes', section: 'Coût' }),
    ordre: order(),
  },
})

export type Etude = RowOf<typeof etude.fields>
