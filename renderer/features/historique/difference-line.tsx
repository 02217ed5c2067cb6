import { useMemo } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import type { Difference } from '../../../shared/rules/differences.rules'
import {
  buildChangementLisible,
  formatMembresChanges,
  type ChangementLisible,
} from '../../../shared/rules/changements-lisibles.rules'
import { getTitreObjet } from '../../../shared/rules/valeurs-lisibles.rules'
import { TexteCompare } from '../../forms/texte-compare'
import { VERSIONS } from '../../strings/versions'
import { GenreIcon } from './genre-icon'

export type Choix = {
  readonly chosen: ReadonlySet<string>
  readonly onChange: (cles: readonly string[], isChosen: boolean) => void
}

type LineProps = {
  readonly avant: Dossier
  readonly apres: Dossier
  readonly difference: Difference
  /** Boxes to tick: a record, or some of its fields. Left out when nothing is to be chosen. */
  readonly choix?: Choix
}

/** The name of a record, or of one of its fields, for `restoreVersion`. */
export function getCle({ table, id }: Pick<Difference, 'table' | 'id'>, champ?: string): string {
  return champ === undefined ? `${table}/${id}` : `${table}/${id}/${champ}`
}

/** A record that came, changed or went, with its fields in words on both sides. */
export function DifferenceLine({ avant, apres, difference, choix }: LineProps) {
  const { table, id, genre, champs } = difference
  const title = getTitreObjet(apres, table, id, avant)
  const lines = useMemo(
    () =>
      champs.map((change) => ({
        champ: change.champ,
        ...buildChangementLisible(avant, apres, { table, id }, change),
      })),
    [avant, apres, table, id, champs],
  )
  const whole = getCle(difference)
  const cles =
    genre === 'modification' ? champs.map(({ champ }) => getCle(difference, champ)) : [whole]
  const isAll = choix !== undefined && cles.every((cle) => choix.chosen.has(cle))
  const isSome = choix !== undefined && !isAll && cles.some((cle) => choix.chosen.has(cle))
  return (
    <li className="difference" data-genre={genre}>
      <p className="difference-tete">
        {choix !== undefined && (
          <input
            type="checkbox"
            aria-label={`${title}, ${VERSIONS.effects[genre]}`}
            checked={isAll}
            ref={(box) => {
              if (box !== null) box.indeterminate = isSome
            }}
            onChange={(event) => choix.onChange(cles, event.currentTarget.checked)}
          />
        )}
        <GenreIcon genre={genre} />
        <strong>{title}</strong>
        {choix !== undefined && genre !== 'modification' && (
          <span className="sous">{VERSIONS.effects[genre]}</span>
        )}
      </p>
      {genre === 'modification' ? (
        <ul className="difference-champs" data-choix={choix !== undefined || undefined}>
          {lines.map((line) => (
            <li key={line.champ}>
              <FieldHead
                line={line}
                name={`${line.libelle}, ${title}`}
                cle={getCle(difference, line.champ)}
                {...(choix === undefined ? {} : { choix })}
              />
              <Change line={choix === undefined ? line : invert(line)} />
            </li>
          ))}
        </ul>
      ) : (
        <Content lines={lines} side={genre === 'ajout' ? 'apres' : 'avant'} />
      )}
    </li>
  )
}

type Line = ChangementLisible & { readonly champ: string }

type HeadProps = {
  readonly line: Line
  readonly name: string
  readonly cle: string
  readonly choix?: Choix
}

function FieldHead({ line, name, cle, choix }: HeadProps) {
  return (
    <p className="difference-champ">
      {choix !== undefined && (
        <input
          type="checkbox"
          aria-label={name}
          checked={choix.chosen.has(cle)}
          onChange={(event) => choix.onChange([cle], event.currentTarget.checked)}
        />
      )}
      {line.libelle}
    </p>
  )
}

/** Taken back, a value goes from what it is now to what it was. */
function invert(line: Line): Line {
  const { avant, apres, membres } = line
  return {
    ...line,
    avant: apres,
    apres: avant,
    membres: membres && { ajoutes: membres.retires, retires: membres.ajoutes },
  }
}

function Change({ line: { avant, apres, membres } }: { readonly line: Line }) {
  if (membres !== null) return <p>{formatMembresChanges(membres)}</p>
  return <TexteCompare avant={avant} apres={apres} />
}

type ContentProps = { readonly lines: readonly Line[]; readonly side: 'avant' | 'apres' }

/** What a record holds that came or went, folded: its title says enough most of the time. */
function Content({ lines, side }: ContentProps) {
  const filled = lines.filter((line) => line[side] !== '')
  if (filled.length === 0) return null
  return (
    <details className="difference-contenu">
      <summary>{VERSIONS.fieldCount(filled.length)}</summary>
      <dl>
        {filled.map((line) => (
          <div key={line.champ}>
            <dt>{line.libelle}</dt>
            <dd>{line[side]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
