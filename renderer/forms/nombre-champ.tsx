import { formatNombre, parseNombre } from '../../shared/kernel/nombre'
import { AnalyseChamp } from './analyse-champ'
import type { ChampProps } from './champ-props'

/** A number, with the decimal comma. */
export function NombreChamp(props: ChampProps) {
  return (
    <AnalyseChamp<number>
      {...props}
      inputMode="decimal"
      format={(value) => formatNombre(value)}
      parse={parseNombre}
    />
  )
}
