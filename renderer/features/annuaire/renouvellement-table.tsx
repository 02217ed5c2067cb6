import { useState, type ClipboardEvent } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { isTsvBlock } from '../../forms/tsv'
import { ELECTION } from '../../strings/annuaire-election'
import { findConnue, type LigneElection } from './renouvellement'
import { collerElus, type Collage } from './renouvellement-collage'

type RenouvellementTableProps = {
  readonly lignes: readonly LigneElection[]
  readonly index: ReadonlyMap<string, Id>
  /** Lines whose name is that of someone known, and which are someone else. */
  readonly nouvelles: ReadonlySet<Id>
  readonly onNouvelles: (nouvelles: ReadonlySet<Id>) => void
  readonly onChange: (lignes: readonly LigneElection[]) => void
}

/** Who leaves at the left, who comes at the right. A block copied from Excel fills the lines of its communes. */
export function RenouvellementTable(props: RenouvellementTableProps) {
  const { lignes, index, nouvelles, onNouvelles, onChange } = props
  const [collage, setCollage] = useState<Collage | null>(null)

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain')
    if (!isTsvBlock(text) && !text.includes(';')) return
    event.preventDefault()
    const read = collerElus(lignes, text)
    setCollage(read)
    onChange(read.lignes)
  }

  if (lignes.length === 0) return <p className="annuaire-aucun">{ELECTION.noLine}</p>
  return (
    <div onPaste={paste}>
      <p className="champ-aide">{ELECTION.pasteHelp}</p>
      {lignes.length > 1 && (
        <textarea
          className="champ-saisie election-collage"
          rows={1}
          aria-label={ELECTION.pasteHere}
          placeholder={ELECTION.pasteHere}
          value=""
          onChange={() => undefined}
        />
      )}
      <p role="status">{collage === null ? '' : ELECTION.pasted(collage.reprises)}</p>
      {collage !== null && collage.inconnus.length > 0 && (
        <p className="annuaire-alerte">{ELECTION.unknown(collage.inconnus)}</p>
      )}
      <div className="election-cadre" tabIndex={0} role="group" aria-label={ELECTION.table}>
        <table className="annuaire-table">
          <thead>
            <tr>
              <th scope="col">{ELECTION.body}</th>
              <th scope="col">{ELECTION.leaving}</th>
              <th scope="col">{ELECTION.civility}</th>
              <th scope="col">{ELECTION.firstName}</th>
              <th scope="col">{ELECTION.lastName}</th>
            </tr>
          </thead>
          <tbody>
            {lignes.map((ligne) => (
              <Ligne
                key={ligne.fonction}
                ligne={ligne}
                isKnown={findConnue(ligne, index) !== undefined}
                isNew={nouvelles.has(ligne.fonction)}
                onNew={(isNew) => {
                  const next = new Set(nouvelles)
                  if (isNew) next.add(ligne.fonction)
                  else next.delete(ligne.fonction)
                  onNouvelles(next)
                }}
                onChange={(next) => onChange([next])}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

type LigneProps = {
  readonly ligne: LigneElection
  readonly isKnown: boolean
  readonly isNew: boolean
  readonly onNew: (isNew: boolean) => void
  readonly onChange: (ligne: LigneElection) => void
}

function Ligne({ ligne, isKnown, isNew, onNew, onChange }: LigneProps) {
  const place = ligne.organisme || ligne.titre
  return (
    <tr>
      <th scope="row">{ligne.organisme}</th>
      <td>
        {ligne.ancien}
        <span className="annuaire-precision">{ligne.titre}</span>
      </td>
      <td>
        <select
          className="champ-saisie"
          aria-label={ELECTION.of(ELECTION.civility, place)}
          value={ligne.civilite ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            onChange({ ...ligne, civilite: value === 'mme' || value === 'm' ? value : null })
          }}
        >
          <option value="">–</option>
          <option value="mme">Mme</option>
          <option value="m">M.</option>
        </select>
      </td>
      {(['prenom', 'nom'] as const).map((name) => {
        const label = name === 'prenom' ? ELECTION.firstName : ELECTION.lastName
        return (
          <td key={name}>
            <input
              type="text"
              className="champ-saisie"
              aria-label={ELECTION.of(label, place)}
              value={ligne[name]}
              onChange={(event) => onChange({ ...ligne, [name]: event.currentTarget.value })}
            />
            {name === 'nom' && isKnown && (
              <label className="champ-case election-connue">
                <input
                  type="checkbox"
                  checked={!isNew}
                  onChange={(event) => onNew(!event.currentTarget.checked)}
                />
                {ELECTION.known}
              </label>
            )}
          </td>
        )
      })}
    </tr>
  )
}
