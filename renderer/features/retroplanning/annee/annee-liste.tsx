import { IconCheck } from '@tabler/icons-react'
import { dateFloue } from '../../../../shared/domain/field'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { Champ } from '../../../forms/champ'
import { ANNEE } from '../../../strings/retroplanning-annee'
import { groupByMois, type Ajustement, type ItemAjuste } from './annee-mois'

const QUAND = dateFloue({ label: ANNEE.year })

type AnneeListeProps = {
  readonly items: readonly ItemAjuste[]
  readonly onAdjust: (cle: string, patch: Ajustement) => void
}

/** The proposals month by month: a box to create each, its date, why it is there. */
export function AnneeListe({ items, onAdjust }: AnneeListeProps) {
  return (
    <div className="annee-mois">
      {groupByMois(items).map((groupe) => {
        const nom = groupe.nom === '' ? ANNEE.wholeYear : groupe.nom
        return (
          <section key={groupe.cle} aria-label={ANNEE.month(nom, groupe.items.length)}>
            <h3>{nom}</h3>
            <ul>
              {groupe.items.map((ajuste) => (
                <LigneAnnee
                  key={ajuste.item.cle}
                  ajuste={ajuste}
                  onAdjust={(patch) => onAdjust(ajuste.item.cle, patch)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

type LigneAnneeProps = {
  readonly ajuste: ItemAjuste
  readonly onAdjust: (patch: Ajustement) => void
}

function LigneAnnee({ ajuste: { item, choisi, passe }, onAdjust }: LigneAnneeProps) {
  const { cle, titre, quand, dejaLa, raison } = item
  const when = formatDateFloue(quand)
  return (
    <li className="annee-ligne" data-deja-la={dejaLa} data-choisi={choisi}>
      {dejaLa ? (
        <IconCheck className="annee-coche" size={18} stroke={1.8} aria-hidden />
      ) : (
        <input
          type="checkbox"
          aria-label={ANNEE.keep(titre, when)}
          checked={choisi}
          onChange={(event) => onAdjust({ refuse: !event.currentTarget.checked })}
        />
      )}
      <span className="annee-titre">
        {titre}
        <span className="sous annee-raison">{passe ? ANNEE.past(raison) : raison}</span>
      </span>
      {dejaLa ? (
        <span className="annee-quand">
          {when}
          <span className="annee-deja">{ANNEE.already}</span>
        </span>
      ) : (
        <div className="champ annee-quand">
          <Champ
            table="etapes"
            recordId={`annee-${cle}`}
            name="quand"
            field={QUAND}
            compact
            label={ANNEE.when(titre)}
            value={quand}
            commit={(value) => {
              if (value !== null) onAdjust({ quand: value as DateFloue })
            }}
          />
        </div>
      )}
    </li>
  )
}
