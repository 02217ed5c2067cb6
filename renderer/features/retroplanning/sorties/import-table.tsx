import { Checkbox } from '@mantine/core'
import type { LigneImportEtape } from '../../../../shared/rules/import-etapes.rules'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { SORTIES_RETRO as WORDS } from '../../../strings/retroplanning-sorties'

type Props = {
  readonly lignes: readonly LigneImportEtape[]
  readonly exclues: ReadonlySet<number>
  readonly onKeep: (numero: number, isKept: boolean) => void
}

/** More lines are counted, not drawn: nobody reads them one by one. */
const MAX = 300

/** What each line would do, before anything is written. */
export function ImportTable({ lignes, exclues, onKeep }: Props) {
  const count = (statut: LigneImportEtape['statut']) =>
    lignes.filter((ligne) => ligne.statut === statut).length
  return (
    <>
      <p>{WORDS.dryRun}</p>
      <p role="status">{WORDS.summary(count('creer'), count('modifier'), count('refuser'))}</p>
      <div className="sorties-essai" tabIndex={0} role="group" aria-label={WORDS.importTitle}>
        <table>
          <thead>
            <tr>
              <th scope="col">{WORDS.line}</th>
              <th scope="col">{WORDS.step}</th>
              <th scope="col">{WORDS.what}</th>
            </tr>
          </thead>
          <tbody>
            {lignes.slice(0, MAX).map((ligne) => (
              <Line
                key={ligne.numero}
                ligne={ligne}
                isKept={!exclues.has(ligne.numero)}
                onKeep={(isKept) => onKeep(ligne.numero, isKept)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type LineProps = {
  readonly ligne: LigneImportEtape
  readonly isKept: boolean
  readonly onKeep: (isKept: boolean) => void
}

function Line({ ligne, isKept, onKeep }: LineProps) {
  const { numero, statut, titre, phase, valeurs, changements, raison } = ligne
  const canKeep = statut === 'creer' || statut === 'modifier'
  const date = valeurs.prevue ?? valeurs.realisee
  return (
    <tr data-statut={statut}>
      <td>
        {canKeep ? (
          <Checkbox
            label={numero}
            aria-label={WORDS.keep(titre, numero)}
            checked={isKept}
            onChange={(event) => onKeep(event.currentTarget.checked)}
          />
        ) : (
          numero
        )}
      </td>
      <td>
        {titre}
        {phase !== '' && <span className="sous"> {phase}</span>}
      </td>
      <td>
        <strong>{WORDS.status[statut]}</strong>
        {statut === 'creer' && date !== undefined && ` ${formatDateFloue(date)}`}
        {raison !== '' && <p>{raison}</p>}
        {changements.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </td>
    </tr>
  )
}
