import type { Fonction } from '../../../shared/domain/fonction.entity'
import { ANNUAIRE } from '../../strings/annuaire'

type FonctionEtatProps = { readonly fonction: Fonction; readonly isActive: boolean }

/** « En fonction », « Terminée », with what makes it particular: suppléant, par intérim. */
export function FonctionEtat({ fonction, isActive }: FonctionEtatProps) {
  return (
    <span className="annuaire-etats">
      <span className="annuaire-puce" data-actif={isActive}>
        {isActive ? ANNUAIRE.inFunction : ANNUAIRE.over}
      </span>
      {fonction.rang === 'suppleant' && (
        <span className="annuaire-precision">{ANNUAIRE.deputy}</span>
      )}
      {fonction.interim && <span className="annuaire-precision">{ANNUAIRE.interim}</span>}
    </span>
  )
}
