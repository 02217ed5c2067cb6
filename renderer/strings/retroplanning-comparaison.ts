import { formatInsecables } from './insecables'

const fr = formatInsecables

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr')}\u00a0${count < 2 ? one : many}`

export type Totaux = {
  readonly comparees: number
  readonly tenues: number
  readonly enRetard: number
  readonly enAvance: number
  /** The greatest delay, « 5 mois ». */
  readonly pire: string
}

/** Words of the comparison of the plan and of what happened. */
export const COMPARAISON = {
  table: 'Prévu et réalisé, phase par phase',
  columns: {
    etape: 'Étape',
    prevu: 'Prévu',
    reel: 'Réalisé ou désormais',
    ecart: 'Écart',
    motif: 'Motif de l’écart',
  },
  baseline: 'Comparer au',
  initial: 'plan initial',
  freeze: 'Geler le plan…',
  freezeTitle: 'Geler le plan',
  freezeText: fr(
    'Les dates d’aujourd’hui sont gardées sous un nom. Vous pourrez y comparer le plan plus tard ; il continue de bouger librement.',
  ),
  freezeName: 'Nom',
  freezeExample: fr('Par exemple « Plan validé par le COPIL n° 1 ».'),
  freezeDo: 'Geler',
  forget: 'Oublier ce plan de référence',
  cancel: 'Annuler',
  drifts: 'Ce qui a bougé',
  noDrift: fr('Aucune phase n’a bougé par rapport à ce plan.'),
  moreDrifts: (count: number) => fr(`et ${plural(count, 'autre', 'autres')}, dans le tableau`),
  totals: ({ comparees, tenues, enRetard, enAvance, pire }: Totaux) =>
    comparees === 0
      ? fr('Aucune étape n’a encore de quoi être comparée.')
      : fr(
          [
            `Sur ${plural(comparees, 'étape comparée', 'étapes comparées')}, ${tenues} à la date prévue`,
            enRetard > 0 ? `, ${enRetard} plus tard (jusqu’à ${pire})` : '',
            enAvance > 0 ? `, ${enAvance} plus tôt` : '',
            '.',
          ].join(''),
        ),
  kept: 'à la date prévue',
  late: 'en retard',
  noReference: 'non prévue dans ce plan',
  noDate: 'date à fixer',
  cancelled: 'annulée',
  interruption: 'Interruption',
  reason: (titre: string) => fr(`Motif de l’écart, ${titre}`),
  done: 'fait',
} as const
