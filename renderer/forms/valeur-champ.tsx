import {
  formatValeurIndicateur,
  parseValeurIndicateur,
  type ValeurIndicateur,
} from '../../shared/kernel/valeur-indicateur'
import { AnalyseChamp } from './analyse-champ'
import type { ChampProps } from './champ-props'

/** The value of an indicator: a figure, words, « nd », « secret statistique » or « sans objet ». */
export function ValeurChamp(props: ChampProps) {
  return (
    <AnalyseChamp<ValeurIndicateur>
      {...props}
      format={(valeur) => formatValeurIndicateur(valeur)}
      parse={parseValeurIndicateur}
    />
  )
}
