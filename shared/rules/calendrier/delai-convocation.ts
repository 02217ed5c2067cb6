import { getRow, type Dossier } from '../../domain/dossier'
import type { Id } from '../../kernel/json'
import { formatNombre, NBSP } from '../../kernel/nombre'
import { getPopulation } from '../perimetre.rules'

/** The only delay that depends on how many people live in the commune. */
export const CONVOCATION_MUNICIPALE = 'convocation_conseil_municipal'

/** Inhabitants of the commune whose council meets, and the words that say so, or which assumption is made. */
export type PopulationConseil = { readonly habitants: number | null; readonly dite: string }

const INCONNUE: PopulationConseil = {
  habitants: null,
  dite: `population inconnue${NBSP}: délai des communes de 3${NBSP}500${NBSP}habitants et plus`,
}

/**
 * From an instance to its organisme, its territoire and the latest figure of it. Sources that disagree about that year: the highest,
 * whose delay is the longer. The council of a group of communes follows the rules of the larger ones whatever its population (CGCT
 * L. 5211-1): nothing is assumed then.
 */
export function getPopulationConseil(dossier: Dossier, instance: Id | null): PopulationConseil {
  const organisme = getRow(
    dossier,
    'organismes',
    getRow(dossier, 'instances', instance)?.organisme ?? null,
  )
  if (organisme?.type === 'epci' || organisme?.type === 'syndicat') {
    return { habitants: null, dite: '' }
  }
  const territoire = organisme?.territoire ?? null
  if (territoire === null) return INCONNUE
  const figures = getPopulation(dossier, territoire).flatMap(({ annee, habitants }) =>
    habitants === null ? [] : [{ annee, habitants }],
  )
  const [latest] = figures
  if (latest === undefined) return INCONNUE
  const { annee } = latest
  const habitants = Math.max(
    ...figures.flatMap((figure) => (figure.annee === annee ? [figure.habitants] : [])),
  )
  const year = annee === null ? '' : ` en${NBSP}${annee}`
  return { habitants, dite: `${formatNombre(habitants)}${NBSP}habitants${year}` }
}
