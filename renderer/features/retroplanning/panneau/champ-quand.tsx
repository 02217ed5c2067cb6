import { Button } from '@mantine/core'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import { success, type Result } from '../../../../shared/kernel/result'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useDraft } from '../../../forms/use-draft'
import { getCtx } from '../../../store/session'
import { ETAPE } from '../../../strings/retroplanning'
import { getPas } from '../frise/pas'
import type { Actions } from '../frise/use-actions'

type Props = { readonly etape: EtapeLue; readonly actions: Actions }

function parse(text: string): Result<DateFloue | null> {
  return text.trim() === '' ? success(null) : parseDateFloue(text, getCtx().today)
}

/** The date of a step as people write it, and one unit before or after. */
export function ChampQuand({ etape, actions }: Props) {
  const draft = useDraft<DateFloue | null>({
    value: etape.quand,
    format: (date) => (date === null ? '' : formatDateFloue(date)),
    parse,
    commit: (date) => actions.put(etape.id, date),
  })
  const id = `re-quand-${etape.id}`
  const unite = etape.quand === null ? null : getPas(etape.quand).unite
  return (
    <div className="re-champ">
      <label className="champ-titre" htmlFor={id}>
        {ETAPE.when}
      </label>
      <p className="champ-aide" id={`${id}-aide`}>
        {etape.nature === 'phase' && etape.enfants > 0 ? ETAPE.whenPhase : ETAPE.whenHelp}
      </p>
      <input
        id={id}
        className="champ-saisie"
        type="text"
        autoComplete="off"
        value={draft.text}
        aria-invalid={draft.error !== null || undefined}
        aria-describedby={`${id}-aide${draft.error === null ? '' : ` ${id}-erreur`}`}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.blur}
        onKeyDown={(event) => {
          draft.keyDown(event)
          if (event.key === 'Enter') draft.blur()
        }}
      />
      {draft.error !== null && (
        <p className="champ-erreur" id={`${id}-erreur`}>
          {draft.error}
        </p>
      )}
      {unite !== null && etape.etat !== 'faite' && (
        <div className="re-decale">
          <Button
            size="xs"
            variant="default"
            title={ETAPE.earlierLong(ETAPE.unitsLong[unite])}
            onClick={() => actions.shiftByUnit(etape, -1)}
          >
            {ETAPE.earlier(ETAPE.units[unite])}
          </Button>
          <Button
            size="xs"
            variant="default"
            title={ETAPE.laterLong(ETAPE.unitsLong[unite])}
            onClick={() => actions.shiftByUnit(etape, 1)}
          >
            {ETAPE.later(ETAPE.units[unite])}
          </Button>
          <span>{ETAPE.follow}</span>
        </div>
      )}
    </div>
  )
}
