import { joinListe } from '../../shared/kernel/accord'
import type { DecisionConflit } from '../../shared/journal/decisions'
import type { VersionLisible } from '../store/reception-types'
import { CONFLITS, getNomAuteur } from '../strings/conflits'
import { OptionConflit, type ModeConflit } from './conflit-options'

type ConflitSuppressionProps = {
  readonly versions: readonly VersionLisible[]
  readonly modifie?: { readonly par: string; readonly detail: string }
  readonly mode: ModeConflit
  readonly decision: DecisionConflit | null
  readonly onDecide: (decision: DecisionConflit | null) => void
  readonly groupe: string
  readonly titreId: string
}

/** A record deleted by one and modified by another: nothing is lost meanwhile, it stays. */
export function ConflitSuppression(props: ConflitSuppressionProps) {
  const { versions, modifie, mode, decision, onDecide, groupe, titreId } = props
  const par = versions
    .filter(({ valeur }) => valeur === true)
    .map(({ mienne, auteur }) => (mienne ? CONFLITS.you : getNomAuteur(auteur)))
  const choix = decision?.genre ?? 'plus-tard'
  const option = { mode, groupe, decritPar: titreId }
  return (
    <fieldset>
      <legend className="conflit-pourquoi">
        {CONFLITS.supWho({
          par: par.length === 0 ? CONFLITS.someone : joinListe([...new Set(par)]),
          autre: modifie?.par ?? CONFLITS.someone,
          detail: modifie?.detail ?? '',
        })}
      </legend>
      <p className="conflit-qui">{CONFLITS.supShown}</p>
      <div className="conflit-autres">
        {(['garder', 'supprimer'] as const).map((genre) => (
          <OptionConflit
            key={genre}
            {...option}
            valeur={genre}
            choisie={choix === genre}
            onChoose={() => onDecide({ genre })}
          >
            {genre === 'garder' ? CONFLITS.keep : CONFLITS.remove}
          </OptionConflit>
        ))}
        {mode === 'radio' && (
          <OptionConflit
            {...option}
            valeur="plus-tard"
            choisie={choix === 'plus-tard'}
            onChoose={() => onDecide(null)}
          >
            {CONFLITS.later}
          </OptionConflit>
        )}
      </div>
    </fieldset>
  )
}
