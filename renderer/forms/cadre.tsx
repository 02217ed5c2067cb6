import type { ReactNode } from 'react'
import { buildTexts, getAideId } from './champ-label'
import { getChampId, type ChampProps } from './champ-props'

type ControlAttributes = {
  readonly id: string
  readonly className: string
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

type CadreProps = {
  readonly champ: ChampProps
  readonly error?: string | null
  /** Draws the control with the attributes that tie it to its label, its help and its error. */
  readonly children: (attributes: ControlAttributes) => ReactNode
}

/** Label, help, control and error of a field: plain elements, because a fiche shows fifty of them at once. */
export function Cadre({ champ, error = null, children }: CadreProps) {
  const id = getChampId(champ.recordId, champ.name)
  const texts = buildTexts(champ)
  const errorId = `${id}-erreur`
  const described = [texts['aria-describedby'], error === null ? undefined : errorId]
    .filter((part) => part !== undefined)
    .join(' ')
  return (
    <>
      {texts.label !== undefined && (
        <label className="champ-titre" htmlFor={id}>
          {texts.label}
        </label>
      )}
      {texts.description !== undefined && (
        <p className="champ-aide" id={getAideId(champ)}>
          {texts.description}
        </p>
      )}
      {children({
        id,
        className: 'champ-saisie',
        ...(texts['aria-label'] !== undefined && { 'aria-label': texts['aria-label'] }),
        ...(described !== '' && { 'aria-describedby': described }),
        ...(error !== null && { 'aria-invalid': true as const }),
      })}
      {error !== null && (
        <p className="champ-erreur" id={errorId}>
          {error}
        </p>
      )}
    </>
  )
}
