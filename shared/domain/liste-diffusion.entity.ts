import { defineEntity, type RowOf } from './entity'
import { order, refs, text } from './field'

/** Whom to write to at once. Functions and organismes are followed through time: whoever holds the function today receives it. */
export const listeDiffusion = defineEntity({
  table: 'listesDiffusion',
  idPrefix: 'lis',
  labels: { one: 'liste de diffusion', many: 'listes de diffusion', gender: 'f' },
  titleField: 'nom',
  fields: {
    nom: text({ label: 'Nom', example: 'Relais de l’enquête' }),
    fonctions: refs({ label: 'Fonctions', target: 'fonctions' }),
    organismes: refs({ label: 'Organismes', target: 'organismes' }),
    instances: refs({ label: 'Membres des instances', target: 'instances' }),
    ordre: order(),
  },
})

export type ListeDiffusion = RowOf<typeof listeDiffusion.fields>
