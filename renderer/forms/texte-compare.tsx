import { useMemo } from 'react'
import { compareMots, type MorceauCompare } from '../../shared/journal/diff-mots'
import { HISTORIQUE } from '../strings/historique'
import { VisuallyHidden } from '../ui/visually-hidden'
import { MotsCompares } from './mots-compares'
import { shortenPieces } from './texte-compare-court'
import './texte-compare.css'

type CompareProps = { readonly avant: string; readonly apres: string }

/** Values of at most this many characters are shown whole, one after the other. */
const SHORT = 60

/** Part of both texts that must be common for them to be one text that was changed. */
const COMMON_SHARE = 0.4

/** False when one text took the place of the other: a few small words in common would only be noise. */
function isSameText(pieces: readonly MorceauCompare[]): boolean {
  const measure = (genre: MorceauCompare['genre']): number =>
    pieces.reduce((sum, piece) => sum + (piece.genre === genre ? piece.texte.length : 0), 0)
  const [common, removed, added] = [measure('egal'), measure('retrait'), measure('ajout')]
  if (common === 0) return false
  return removed === 0 || added === 0 || common / (common + (removed + added) / 2) >= COMMON_SHARE
}

function Vide() {
  return <span className="compare-vide">{HISTORIQUE.nothing}</span>
}

/**
 * An old value and a new one. Short ones stand side by side with an arrow; texts are shown once, with what left struck out and what
 * came underlined: never by colour alone, and said aloud.
 */
export function TexteCompare({ avant, apres }: CompareProps) {
  const isShort = avant.length <= SHORT && apres.length <= SHORT
  const pieces = useMemo(
    () => (isShort || avant === '' || apres === '' ? [] : compareMots(avant, apres)),
    [avant, apres, isShort],
  )
  if (!isSameText(pieces)) return <Valeurs avant={avant} apres={apres} />
  return <MotsCompares morceaux={shortenPieces(pieces)} montre="tout" mots={HISTORIQUE.words} />
}

function Valeurs({ avant, apres }: CompareProps) {
  return (
    <p className="compare-valeurs">
      <span className="compare-avant">
        <VisuallyHidden>{HISTORIQUE.from}</VisuallyHidden>
        {avant === '' ? <Vide /> : <del>{avant}</del>}
      </span>
      <span className="compare-fleche" aria-hidden>
        →
      </span>
      <span className="compare-apres">
        <VisuallyHidden>{` ${HISTORIQUE.to}`}</VisuallyHidden>
        {apres === '' ? <Vide /> : <ins>{apres}</ins>}
      </span>
    </p>
  )
}
