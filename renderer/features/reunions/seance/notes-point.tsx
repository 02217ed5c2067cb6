import { lazy, Suspense } from 'react'
import { setField } from '../../../../shared/commands/set-fields'
import { getAnyRow } from '../../../../shared/domain/dossier'
import type { Id, Json } from '../../../../shared/kernel/json'
import type { TexteRiche } from '../../../../shared/kernel/texte-riche'
import { useCairn } from '../../../store/cairn-store'
import { execute } from '../../../store/session'
import { SEANCE as MOTS } from '../../../strings/seance'
import { getNotesId } from './focus-notes'
import '../../../forms/forms.css'
import '../../../forms/riche.css'

const RicheEditor = lazy(() =>
  import('../../../forms/riche-editor').then((module) => ({ default: module.RicheEditor })),
)

type NotesProps = {
  readonly table: 'pointsOrdreDuJour' | 'reunions'
  readonly id: Id
  readonly label: string
  readonly hasFocus: boolean
}

/** The notes of a point, or of the meeting: written as they are typed. */
export function NotesPoint({ table, id, label, hasFocus }: NotesProps) {
  const value = useCairn((state) => getAnyRow(state.dossier, table, id)?.['notes'] ?? null)
  const commit = (next: Json, mergeKey?: string): void => {
    execute(setField(useCairn.getState().dossier, table, id, 'notes', next, undefined, mergeKey))
  }
  const waiting = <p className="seance-attente">{MOTS.loading}</p>
  return (
    <div className="seance-notes">
      <Suspense fallback={waiting}>
        <RicheEditor
          id={getNotesId(id)}
          label={label}
          describedBy={undefined}
          value={value as TexteRiche | null}
          commit={commit}
          at={null}
          action={null}
          hasFocus={hasFocus}
          waiting={waiting}
        />
      </Suspense>
    </div>
  )
}
