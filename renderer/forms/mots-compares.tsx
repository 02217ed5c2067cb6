import { Fragment } from 'react'
import { VisuallyHidden } from '../ui/visually-hidden'
import './mots-compares.css'

type Morceau = { readonly genre: 'egal' | 'retrait' | 'ajout'; readonly texte: string }

type MotsComparesProps = {
  readonly morceaux: readonly Morceau[]
  /** The old text, the new one, or both in one. */
  readonly montre: 'avant' | 'apres' | 'tout'
  /** Words said before what differs: « supprimé », « ajouté ». */
  readonly mots: { readonly retrait: string; readonly ajout: string }
  /** Neither version is the old one: what differs is marked the same way in both. */
  readonly egaux?: boolean
}

/** A text compared with another, piece by piece: what differs is underlined or struck through, and said. */
export function MotsCompares({ morceaux, montre, mots, egaux = false }: MotsComparesProps) {
  const hidden = montre === 'avant' ? 'ajout' : montre === 'apres' ? 'retrait' : null
  return (
    <div className="mots" lang="fr">
      {morceaux
        .filter(({ genre }) => genre !== hidden)
        .map((morceau, index) => {
          if (morceau.genre === 'egal') return <span key={index}>{morceau.texte}</span>
          const Mark = egaux ? 'mark' : morceau.genre === 'ajout' ? 'ins' : 'del'
          return (
            <Fragment key={index}>
              <Mark>
                <VisuallyHidden> [{mots[morceau.genre]}] </VisuallyHidden>
                {morceau.texte.trimEnd()}
              </Mark>
              {morceau.texte.slice(morceau.texte.trimEnd().length)}
            </Fragment>
          )
        })}
    </div>
  )
}
