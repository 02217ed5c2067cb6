import { useMemo } from 'react'
import type { Dossier } from '../../shared/domain/dossier'
import type { ConflitChamp } from '../../shared/journal/conflit'
import { compareMots } from '../../shared/journal/diff-mots'
import type { VersionLisible } from '../store/reception-types'
import { CONFLITS, getNomAuteur } from '../strings/conflits'
import { getCtx } from '../store/session'

import { formatVersion, readObjetConflit } from './conflit-lecture'
import { OptionConflit, type ModeConflit } from './conflit-options'
import { formatMoment } from './moment'
import { MotsCompares } from './mots-compares'

type ConflitVersionsProps = {
  readonly conflit: ConflitChamp
  readonly versions: readonly VersionLisible[]
  readonly dossier: Dossier
  readonly autre?: Dossier | undefined
  readonly mode: ModeConflit
  readonly groupe: string
  readonly decritPar: string
  readonly choix: string
  readonly onChoose: (operation: string) => void
}

/** « Garder la mienne », « Prendre celle de Claire »; told apart when someone has several. */
function getLibelleOption(version: VersionLisible, versions: readonly VersionLisible[]): string {
  const same = versions.filter(
    ({ auteur, mienne }) => mienne === version.mienne && (mienne || auteur === version.auteur),
  )
  if (version.mienne && same.length === 1) return CONFLITS.mine
  if (same.length === 1) return CONFLITS.theirs(version.auteur)
  const nom = version.mienne && version.auteur === '' ? CONFLITS.you : version.auteur
  return CONFLITS.theirsAgain(nom, same.indexOf(version) + 1)
}

/** The versions side by side, with who and when; the words that are not in the other are marked. */
export function ConflitVersions(props: ConflitVersionsProps) {
  const { conflit, versions, dossier, autre, mode, groupe, decritPar, choix, onChoose } = props
  const texts = useMemo(
    () => versions.map(({ valeur }) => formatVersion(conflit, valeur, dossier, autre)),
    [conflit, versions, dossier, autre],
  )
  const isImage = readObjetConflit(conflit).field?.kind === 'image'
  return (
    <div className="conflit-versions">
      {versions.map((version, index) => (
        <div
          key={version.operation}
          className="conflit-version"
          data-choisie={choix === version.operation || undefined}
        >
          <OptionConflit
            mode={mode}
            groupe={groupe}
            valeur={version.operation}
            choisie={choix === version.operation}
            decritPar={decritPar}
            onChoose={() => onChoose(version.operation)}
          >
            {getLibelleOption(version, versions)}
          </OptionConflit>
          <p className="conflit-qui">
            {version.mienne ? 'Vous' : getNomAuteur(version.auteur)} ·{' '}
            {formatMoment(version.quand, getCtx().today)}
          </p>
          {isImage && typeof version.valeur === 'string' ? (
            <img className="conflit-image" src={version.valeur} alt="" />
          ) : (
            <VersionTexte texts={texts} index={index} />
          )}
        </div>
      ))}
    </div>
  )
}

/** A version beside the first one, or the first beside the second. */
function VersionTexte({
  texts,
  index,
}: {
  readonly texts: readonly string[]
  readonly index: number
}) {
  const own = texts[index] ?? ''
  const other = texts[index === 0 ? 1 : 0] ?? ''
  const pieces = useMemo(() => compareMots(other, own), [other, own])
  if (own === '') return <p className="conflit-vide">{CONFLITS.empty}</p>
  // Two texts without a word in common are simply read.
  if (!pieces.some(({ genre }) => genre === 'egal')) {
    return (
      <div className="mots" lang="fr">
        {own}
      </div>
    )
  }
  return (
    <MotsCompares
      morceaux={pieces}
      montre="apres"
      egaux
      mots={{ retrait: CONFLITS.differs, ajout: CONFLITS.differs }}
    />
  )
}
