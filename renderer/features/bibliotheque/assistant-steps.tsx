import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { FORMS } from '../../strings/forms'
import { ASSISTANT } from '../../strings/bibliotheque'
import { listLines, type AssistantDraft } from './assistant-draft'
import { checkDate, isPeriodReversed } from './create-from-draft'

export type StepProps = {
  readonly draft: AssistantDraft
  readonly change: (patch: Partial<AssistantDraft>) => void
  /** Errors are shown once « Suivant » was asked for. */
  readonly isChecked: boolean
}

export function PlaceStep({ draft, change, isChecked }: StepProps) {
  const count = listLines(draft.communes).length
  return (
    <>
      <TextInput
        label={
          <>
            {ASSISTANT.territoire} <span className="sous">({ASSISTANT.obligatory})</span>
          </>
        }
        description={`${ASSISTANT.territoireHelp} ${ASSISTANT.territoireExample}`}
        aria-required
        value={draft.territoire}
        error={isChecked && draft.territoire.trim() === '' && ASSISTANT.territoireMissing}
        onChange={(event) => change({ territoire: event.currentTarget.value })}
      />
      <div className="assistant-duo">
        <TextInput
          label={ASSISTANT.sigle}
          description={ASSISTANT.sigleHelp}
          value={draft.sigle}
          onChange={(event) => change({ sigle: event.currentTarget.value })}
        />
        <NativeSelect
          label={ASSISTANT.typeEpci}
          description={'\u00a0'}
          data={[...ASSISTANT.types]}
          value={draft.typeEpci}
          onChange={(event) => change({ typeEpci: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={ASSISTANT.communes}
        description={ASSISTANT.communesHelp}
        rows={6}
        value={draft.communes}
        onChange={(event) => change({ communes: event.currentTarget.value })}
      />
      <p className="sous" role="status">
        {ASSISTANT.communesCount(count)}
      </p>
    </>
  )
}

export function PeriodStep({ draft, change, isChecked }: StepProps) {
  return (
    <>
      <div className="assistant-duo">
        {(['debut', 'fin'] as const).map((name) => {
          const { error, read } = checkDate(draft[name])
          return (
            <div key={name}>
              <TextInput
                label={ASSISTANT[name]}
                description={ASSISTANT.dateHelp}
                value={draft[name]}
                error={isChecked && error}
                onChange={(event) => change({ [name]: event.currentTarget.value })}
              />
              {read !== '' && <p className="sous">{FORMS.understood(read)}</p>}
            </div>
          )
        })}
      </div>
      {isPeriodReversed(draft) && (
        <p className="encart" data-ton="alerte">
          {ASSISTANT.orderWarning}
        </p>
      )}
      <Radio.Group
        label={ASSISTANT.generation}
        value={draft.generation}
        onChange={(generation) => change({ generation })}
      >
        {ASSISTANT.generations.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} mt={6} />
        ))}
      </Radio.Group>
      <TextInput
        label={ASSISTANT.contrat}
        description={ASSISTANT.contratHelp}
        value={draft.contrat}
        onChange={(event) => change({ contrat: event.currentTarget.value })}
      />
    </>
  )
}

export function PartnersStep({ draft, change }: StepProps) {
  return (
    <>
      <p>{ASSISTANT.partnersHelp}</p>
      <fieldset>
        <legend className="visuellement-cache">{ASSISTANT.steps[2]}</legend>
        {ASSISTANT.partners.map(({ type, label, name }) => {
          const partner = draft.partners[type] ?? { isChosen: false, name: '' }
          const update = (patch: Partial<typeof partner>): void =>
            change({ partners: { ...draft.partners, [type]: { ...partner, ...patch } } })
          return (
            <div key={type} className="assistant-partenaire">
              <Checkbox
                label={label}
                checked={partner.isChosen}
                onChange={(event) => update({ isChosen: event.currentTarget.checked })}
              />
              {partner.isChosen && (
                <TextInput
                  aria-label={ASSISTANT.partnerName(label)}
                  placeholder={type === 'epci' ? draft.territoire : name}
                  value={partner.name}
                  onChange={(event) => update({ name: event.currentTarget.value })}
                />
              )}
            </div>
          )
        })}
      </fieldset>
      <Textarea
        label={ASSISTANT.others}
        description={ASSISTANT.othersHelp}
        rows={4}
        value={draft.others}
        onChange={(event) => change({ others: event.currentTarget.value })}
      />
    </>
  )
}

export function ModelStep({ draft, change, isChecked }: StepProps) {
  const isMissing = draft.withAxes && listLines(draft.axes).length === 0
  return (
    <>
      <Radio.Group
        label={ASSISTANT.model}
        value={draft.withAxes ? 'axes' : 'vide'}
        onChange={(value) => change({ withAxes: value === 'axes' })}
      >
        <Radio
          value="vide"
          label={ASSISTANT.modelEmpty}
          description={ASSISTANT.modelEmptyText}
          mt={6}
        />
        <Radio value="axes" label={ASSISTANT.modelAxes} mt={6} />
      </Radio.Group>
      {draft.withAxes && (
        <Textarea
          label={ASSISTANT.axes}
          description={ASSISTANT.axesHelp}
          rows={6}
          value={draft.axes}
          error={isChecked && isMissing && ASSISTANT.axesMissing}
          onChange={(event) => change({ axes: event.currentTarget.value })}
        />
      )}
    </>
  )
}
