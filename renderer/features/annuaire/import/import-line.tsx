import { isRetenue } from '../../../../shared/rules/import-contacts.rules'
import type { ChoixDoublon, LigneImport } from '../../../../shared/rules/import-plan'
import { IMPORT } from '../../../strings/annuaire-import'

type ImportLineProps = {
  readonly ligne: LigneImport
  readonly isKept: boolean
  readonly choix: ChoixDoublon | undefined
  readonly onKeep: (kept: boolean) => void
  readonly onChoix: (choix: ChoixDoublon | null) => void
}

/** A line of the dry run: what it is, what it changes, and whether it is imported. */
export function ImportLine({ ligne, isKept, choix, onKeep, onChoix }: ImportLineProps) {
  const { numero, statut, titre, detail, raison, avertissements, changements } = ligne
  const isDoubt = choix !== undefined || ligne.proche !== null
  return (
    <div className="import-ligne" data-statut={statut}>
      <span className="import-choix">
        {isRetenue(ligne) && !isDoubt && (
          <input
            type="checkbox"
            checked={isKept}
            aria-label={IMPORT.include(numero, titre)}
            onChange={(event) => onKeep(event.currentTarget.checked)}
          />
        )}
      </span>
      <span className="import-numero">{IMPORT.line(numero)}</span>
      <span className="import-statut">{IMPORT.statuses[statut]}</span>
      <div className="import-dit">
        <p>
          <strong>{titre}</strong>
          {detail !== '' && detail !== titre && <span> {detail}</span>}
        </p>
        {raison !== '' && <p className="import-note">{raison}</p>}
        {statut === 'reconnu' && <p className="import-note">{IMPORT.unchanged}</p>}
        {changements.map(({ label, avant, apres }, at) => (
          <p key={at} className="import-note">
            {label}
            {'\u00a0: '}
            <del>{avant === '' ? IMPORT.empty : avant}</del> → <ins>{apres}</ins>
          </p>
        ))}
        {avertissements.map((text, at) => (
          <p key={at} className="import-alerte">
            {text}
          </p>
        ))}
      </div>
      {isDoubt && (
        <select
          className="champ-saisie"
          aria-label={IMPORT.doubt(numero, titre)}
          value={choix ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            onChoix(value === 'creer' || value === 'completer' ? value : null)
          }}
        >
          <option value="">{IMPORT.ignore}</option>
          <option value="creer">{IMPORT.create}</option>
          <option value="completer">{IMPORT.complete}</option>
        </select>
      )}
    </div>
  )
}
