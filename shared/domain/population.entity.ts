import { defineEntity, type RowOf } from './entity'
import { number, ref, text, year } from './field'

/** The population of a territoire in a year, according to a source: sources disagree, so each is kept. */
export const population = defineEntity({
  table: 'populations',
  idPrefix: 'pop',
  labels: { one: 'population', many: 'populations', gender: 'f' },
  titleField: 'source',
  fields: {
    territoire: ref({ label: 'Territoire', target: 'territoires', onTargetDeleted: 'delete' }),
    habitants: number({ label: 'Nombre d’habitants' }),
    annee: year({ label: 'Année' }),
    source: text({ label: 'Source', example: 'Insee, recensement de la population' }),
  },
})

export type Population = RowOf<typeof population.fields>
