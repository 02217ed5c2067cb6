import { GOUVERNANCE } from '../../../strings/gouvernance'
import type { TerritoireDuPerimetre } from '../../../../shared/rules/perimetre.rules'
import { TerritoireRow } from './territoire-row'

const HEADS = [
  GOUVERNANCE.territoire,
  GOUVERNANCE.type,
  GOUVERNANCE.situation,
  GOUVERNANCE.entree,
  GOUVERNANCE.sortie,
  GOUVERNANCE.couvert,
  GOUVERNANCE.signataire,
  GOUVERNANCE.plusTard,
  GOUVERNANCE.population,
] as const

/** One line a territoire, edited in place. */
export function TerritoiresTable({ lines }: { readonly lines: readonly TerritoireDuPerimetre[] }) {
  return (
    <div className="perimetre-cadre">
      <table className="membres territoires" aria-label={GOUVERNANCE.perimetreTable}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="visuellement-cache">{GOUVERNANCE.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <TerritoireRow key={line.appartenance.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
