import { formatCompte } from '../../shared/kernel/accord'
import { formatInsecables } from './insecables'

const fr = formatInsecables

const RENDEZ_VOUS = { one: 'rendez-vous', many: 'rendez-vous' } as const

/** Words of the year of a signed CTG, generated from how often its bodies meet. */
export const ANNEE = {
  title: (year: number) => `L’année ${year}`,
  intro: fr(
    'Une CTG signée a son rythme : COPIL annuel, CoTech par thème, réunions de travail, déclarations à la Caf, évaluation. Voici l’année d’après vos instances. Ajustez, décochez, puis créez : rien n’est jamais créé deux fois.',
  ),
  year: 'Année',
  previousYear: 'Année précédente',
  nextYear: 'Année suivante',
  keep: (titre: string, quand: string) => fr(`Créer : ${titre}, ${quand}`),
  when: (titre: string) => fr(`Quand : ${titre}`),
  already: 'déjà là',
  past: (raison: string) => fr(`Déjà passé. ${raison}`),
  month: (nom: string, count: number) => `${nom}, ${formatCompte(count, RENDEZ_VOUS)}`,
  wholeYear: 'Dans l’année',
  all: 'Tout cocher',
  none: 'Tout décocher',
  summary: (chosen: number, present: number) => {
    const ready = `${formatCompte(chosen, RENDEZ_VOUS)} à créer`
    return present === 0 ? `${ready}.` : fr(`${ready}, ${present} déjà dans le plan.`)
  },
  complete: (year: number) =>
    fr(`L’année ${year} est déjà dans le plan : il n’y a rien à créer de plus.`),
  emptyTitle: 'Rien à proposer pour cette année',
  emptyText: fr(
    'L’année se construit d’après la périodicité de vos instances : « une fois par an », « trois fois par an », « mensuelle ».',
  ),
  emptyExample: fr(
    'Exemple : un COPIL une fois par an, des CoTech thématiques trois fois par an, une réunion de travail chaque mois.',
  ),
  emptyAction: 'Ouvrir la gouvernance',
  apply: (count: number) =>
    count === 0 ? 'Créer' : fr(`Créer ${formatCompte(count, RENDEZ_VOUS)}`),
  done: (count: number, year: number) =>
    fr(
      `${formatCompte(count, RENDEZ_VOUS)} ${count < 2 ? 'ajouté' : 'ajoutés'} à l’année ${year}.`,
    ),
} as const
