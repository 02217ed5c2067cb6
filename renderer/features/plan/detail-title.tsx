import { setField } from '../../../shared/commands/set-fields'
import { getAnyRow } from '../../../shared/domain/dossier'
import { getDefinition } from '../../../shared/domain/registry'
import type { Id } from '../../../shared/kernel/json'
import { success } from '../../../shared/kernel/result'
import { getChampId } from '../../forms/champ-props'
import { readText } from '../../forms/read-text'
import { useDraft } from '../../forms/use-draft'
import { useCairn } from '../../store/cairn-store'
import { execute } from '../../store/session'
import type { PlanTable } from './plan-tree'

type TitleProps = {
  readonly table: PlanTable
  readonly id: Id
  /** « Fiche action 1.1.2 », read before the title. */
  readonly heading: string
}

/** The title as it is read, and the field that changes it, at once. */
export function DetailTitle({ table, id, heading }: TitleProps) {
  const { titleField, fields } = getDefinition(table)
  const value = useCairn((state) => readText(getAnyRow(state.dossier, table, id)?.[titleField]))
  const draft = useDraft<string>({
    value,
    format: (text) => text,
    parse: (text) => success(text.replace(/\s*\n\s*/g, ' ')),
    commit: (next, key) =>
      execute(setField(useCairn.getState().dossier, table, id, titleField, next, undefined, key)),
  })
  const label = fields[titleField]?.label ?? ''
  return (
    <>
      <h2 className="visuellement-cache">{`${heading} : ${value}`}</h2>
      <textarea
        id={getChampId(id, titleField)}
        className="detail-titre"
        rows={1}
        lang="fr"
        spellCheck
        aria-label={label}
        placeholder={label}
        value={draft.text}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.blur}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
          draft.keyDown(event)
        }}
      />
    </>
  )
}
