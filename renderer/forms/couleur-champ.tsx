import { Button } from '@mantine/core'
import { FORMS } from '../strings/forms'
import { buildTexts } from './champ-label'
import { getChampId, type ChampProps } from './champ-props'

/** Shown by the picker as long as nothing is chosen. */
const NEUTRAL = '#475569'

/** A colour, or none: the charter then decides. */
export function CouleurChamp(props: ChampProps) {
  const { value, commit, recordId, name, field } = props
  const texts = buildTexts(props)
  const id = getChampId(recordId, name)
  const hex = typeof value === 'string' ? `#${value.toLowerCase()}` : NEUTRAL
  return (
    <div className="champ-couleur">
      <label className="champ-titre" htmlFor={id}>
        {texts.label ?? field.label}
      </label>
      {texts.description !== undefined && (
        <p className="champ-aide" id={`${id}-aide`}>
          {texts.description}
        </p>
      )}
      <div className="champ-rangee">
        <input
          id={id}
          type="color"
          value={hex}
          aria-describedby={`${id}-aide`}
          onChange={(event) =>
            commit(event.currentTarget.value.slice(1).toUpperCase(), `couleur-${id}`)
          }
        />
        <span className="champ-aide">
          {typeof value === 'string' ? `#${value}` : FORMS.charterColor}
        </span>
        {typeof value === 'string' && (
          <Button size="xs" variant="default" onClick={() => commit(null)}>
            {FORMS.charterColor}
          </Button>
        )}
      </div>
    </div>
  )
}
