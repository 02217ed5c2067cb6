import { NativeSelect, SegmentedControl } from '@mantine/core'
import { setField } from '../../../shared/commands/set-fields'
import type {
  EtatDocument,
  InputChoice,
  InputField,
} from '../../../shared/documents/document-definition'
import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import { execute } from '../../store/session'
import { DOCUMENTS_TEXTES } from '../../strings/documents'

type DocumentOptionsProps = {
  readonly input: InputField | undefined
  readonly choices: readonly InputChoice[]
  readonly objet: Id | null
  readonly etat: EtatDocument
  readonly onChoose: (objet: Id | null) => void
}

function saveEtat(etat: string): void {
  const { dossier } = useCairn.getState()
  execute(
    setField(dossier, 'reglages', 'reglages', 'etatDocuments', etat, DOCUMENTS_TEXTES.stateCommand),
  )
}

/** Which object, and how final the document is. */
export function DocumentOptions(props: DocumentOptionsProps) {
  const { input, choices, objet, etat, onChoose } = props
  return (
    <section className="carte document-choix">
      {input !== undefined && (
        <NativeSelect
          label={input.label}
          value={objet ?? ''}
          data={[
            { value: '', label: DOCUMENTS_TEXTES.all[input.id] },
            ...choices.map(({ id, number, label }) => ({
              value: id,
              label: `${number} ${label}`.trim(),
            })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget
            onChoose(value === '' ? null : value)
          }}
        />
      )}
      <div>
        <p className="document-etat" id="etat-document">
          {DOCUMENTS_TEXTES.state}
        </p>
        <SegmentedControl
          fullWidth
          aria-labelledby="etat-document"
          value={etat}
          data={[...DOCUMENTS_TEXTES.states]}
          onChange={saveEtat}
        />
        <p className="sous">{DOCUMENTS_TEXTES.stateHelp[etat]}</p>
      </div>
    </section>
  )
}
