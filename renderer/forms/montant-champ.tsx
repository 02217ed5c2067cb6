import type { Montant } from '../../shared/kernel/montant'
import { formatMontant } from '../../shared/kernel/montant-format'
import { parseMontant } from '../../shared/kernel/montant-parse'
import { AnalyseChamp } from './analyse-champ'
import type { ChampProps } from './champ-props'

/** An amount as files write it: « entre 8 000 et 10 000 € », « 50 000 € / an / poste », « à définir ». */
export function MontantChamp(props: ChampProps) {
  return <AnalyseChamp<Montant> {...props} format={formatMontant} parse={parseMontant} />
}
