import { useId, useMemo, type ReactNode } from 'react'
import type { Dossier } from '../../shared/domain/dossier'
import type { ConflitChamp } from '../../shared/journal/conflit'
import type { DecisionConflit } from '../../shared/journal/decisions'
import { getTitreObjet } from '../../shared/rules/valeurs-lisibles.rules'
import type { VersionLisible } from '../store/reception-types'
import { CONFLITS, getNomAuteur } from '../strings/conflits'
import { getCleConflit, getLibelleConflit, readObjetConflit, sortVersions } from './conflit-lecture'
import type { ModeConflit } from './conflit-options'
import { ConflitReponses } from './conflit-reponses'
import { ConflitSuppression } from './conflit-suppression'
import './forms.css'
import './riche.css'
import './conflits.css'

export type ConflitCarteProps = {
  readonly conflit: ConflitChamp
  readonly versions: readonly VersionLisible[]
  /** The dossier shown, then the one where what is not in it may be found. */
  readonly dossier: Dossier
  readonly autre?: Dossier
  /** Records deleted by one and modified by another: what was modified, in words, and by whom. */
  readonly modifie?: { readonly par: string; readonly detail: string }
  readonly mode: ModeConflit
  readonly decision: DecisionConflit | null
  /** Null is « Plus tard ». */
  readonly onDecide: (decision: DecisionConflit | null) => void
  /** A link or a button at the right of the title. */
  readonly outil?: ReactNode
}

/** A field that two people wrote without seeing each other, and what to keep of it. */
export function ConflitCarte(props: ConflitCarteProps) {
  const { conflit, dossier, autre, mode, onDecide } = props
  const id = useId()
  const versions = useMemo(() => sortVersions(props.versions), [props.versions])
  const { estSuppression } = readObjetConflit(conflit)
  const label = getLibelleConflit(conflit, dossier, autre)
  const titre = getTitreObjet(dossier, conflit.table, conflit.id, autre)
  return (
    <article
      className="conflit"
      aria-labelledby={`${id}-titre`}
      data-cle={getCleConflit(conflit)}
      tabIndex={-1}
    >
      <div className="conflit-tete">
        <h3 id={`${id}-titre`}>
          <span className="conflit-objet">{titre}</span>
          {!estSuppression && <span className="conflit-champ">{label}</span>}
        </h3>
        {props.outil}
      </div>
      {estSuppression ? (
        <ConflitSuppression {...props} versions={versions} groupe={id} titreId={`${id}-titre`} />
      ) : (
        <fieldset>
          <legend className="visuellement-cache">{CONFLITS.question(label)}</legend>
          <p className="conflit-pourquoi">{CONFLITS.both(listNames(versions))}</p>
          <ConflitReponses
            conflit={conflit}
            versions={versions}
            dossier={dossier}
            autre={autre}
            mode={mode}
            decision={props.decision}
            onDecide={onDecide}
            groupe={id}
            titreId={`${id}-titre`}
          />
        </fieldset>
      )}
    </article>
  )
}

function listNames(versions: readonly VersionLisible[]): readonly string[] {
  const names = versions.map(({ mienne, auteur }) => (mienne ? CONFLITS.you : getNomAuteur(auteur)))
  return [...new Set(names)]
}
