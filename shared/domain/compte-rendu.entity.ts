import { defineEntity, type RowOf } from './entity'
import { day, longText, number, ref, text } from './field'

/**
 * Minutes as they were approved: a numbered, frozen version. `contenu` is the document itself (its blocks, as JSON), so that it prints
 * the same for life, whoever holds the functions since. A correction is a new version with its reason.
 */
export const compteRendu = defineEntity({
  table: 'comptesRendus',
  idPrefix: 'cre',
  labels: { one: 'compte rendu approuvé', many: 'comptes rendus approuvés', gender: 'm' },
  titleField: 'motif',
  fields: {
    reunion: ref({ label: 'Réunion', target: 'reunions', onTargetDeleted: 'delete' }),
    numero: number({ label: 'Version' }),
    approuveLe: day({ label: 'Approuvé le' }),
    approuveLors: ref({ label: 'Approuvé lors de', target: 'reunions' }),
    par: text({ label: 'Enregistré par' }),
    motif: text({ label: 'Motif de la correction', example: 'Nom d’une participante corrigé' }),
    /** Minutes of 25 guests take 25,000 characters, those of an assembly of 90 with long notes 200,000. */
    contenu: longText({ label: 'Contenu figé', hidden: true, maxLength: 2_000_000 }),
  },
})

export type CompteRendu = RowOf<typeof compteRendu.fields>
