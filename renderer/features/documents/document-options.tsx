import { NativeSelect, SegmentedControl } from '@mantine/core'
import { setField } from '../../../shared/commands/set-fields'
import type {
  EtatDocument,
  InputChoice,
  InputField,
  Variante,
} from '../../../shared/documents/document-definition'
import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import { execute } from '../../store/session'
import { DOCUMENTS_TEXTES } from '../../strings/documents'

type DocumentOptionsProps = {
  readonly groups: readonly ChoiceGroup[]
  readonly objet: Id | null
  readonly etat: EtatDocument
  readonly variantes: readonly Variante[]
  readonly variante: string | null
  readonly onChoose: (objet: Id | null) => void
  readonly onChooseVariante: (variante: string) => void
}

/** The records of one kind a document may be made from. */
export type ChoiceGroup = {
  readonly input: InputField
  readonly choices: readonly InputChoice[]
}

function listOptions({ choices }: ChoiceGroup) {
  return choices.map(({ id, number, label }) => ({ value: id, label: `${number} ${label}`.trim() }))
}

function saveEtat(etat: string): void {
  const { dossier } = useCairn.getState()
  execute(
    setField(dossier, 'reglages', 'reglages', 'etatDocuments', etat, DOCUMENTS_TEXTES.stateCommand),
  )
}

/** Which object, and how final the document is. */
export function DocumentOptions(props: DocumentOptionsProps) {
  const { groups, objet, etat, variantes, variante, onChoose, onChooseVariante } = props
  const [first] = groups
  return (
    <section className="carte document-choix">
      {first !== undefined && (
        <NativeSelect
          label={groups.map(({ input }) => input.label).join(DOCUMENTS_TEXTES.or)}
          value={objet ?? ''}
          data={[
            {
              value: '',
              label:
                groups.length > 1
                  ? DOCUMENTS_TEXTES.allOfAll
                  : DOCUMENTS_TEXTES.all[first.input.id],
            },
            ...(groups.length > 1
              ? groups.map((group) => ({ group: group.input.label, items: listOptions(group) }))
              : listOptions(first)),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget
            onChoose(value === '' ? null : value)
          }}
        />
      )}
      {variantes.length > 0 && (
        <NativeSelect
          label={DOCUMENTS_TEXTES.variante}
          value={variante ?? ''}
          data={variantes.map(({ id, label }) => ({ value: id, label }))}
          onChange={(event) => onChooseVariante(event.currentTarget.value)}
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
