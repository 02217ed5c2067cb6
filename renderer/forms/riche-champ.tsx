import { IconBulb, IconPencil } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { isTexteVide } from '../../shared/kernel/texte-riche-plain'
import type { TexteRiche } from '../../shared/kernel/texte-riche'
import { FORMS } from '../strings/forms'
import { ChampLabel, getRequirement } from './champ-label'
import { getChampId, type ChampProps } from './champ-props'
import { RicheStatic } from './riche-static'
import { RicheToolbar, type RicheAction } from './riche-toolbar'

const RicheEditor = lazy(() =>
  import('./riche-editor').then((module) => ({ default: module.RicheEditor })),
)

type Start = {
  readonly at: { readonly left: number; readonly top: number } | null
  readonly action: RicheAction | null
}

const NO_BUTTON: ReadonlySet<RicheAction> = new Set()

/**
 * A formatted text. It is first shown as plain elements: the editor takes their place when the field is reached, at the caret the
 * pointer asked for. Empty, it teaches what to write.
 */
export function RicheChamp(props: ChampProps) {
  const { recordId, name, field, commit } = props
  const [start, setStart] = useState<Start | null>(null)
  const value = props.value as TexteRiche | null
  const id = getChampId(recordId, name)
  const label = props.label ?? field.label
  const helpId = `${id}-aide`
  const isEmpty = isTexteVide(value)
  const box = (
    <Statique id={id} label={label} describedBy={helpId} value={value} onStart={setStart} />
  )
  return (
    <div className="champ-riche" data-vide={isEmpty && start === null ? true : undefined}>
      {isEmpty && start === null && <IconBulb size={18} stroke={1.6} aria-hidden />}
      <div className="champ-riche-corps">
        <span className="champ-titre">
          <ChampLabel {...props} value={isEmpty ? null : value} />
        </span>
        <p className="champ-aide" id={helpId}>
          {field.help} {isEmpty && field.example !== undefined && FORMS.example(field.example)}
          <span className="visuellement-cache">
            {getRequirement({ ...props, value: isEmpty ? null : value })}
          </span>
          <span className="visuellement-cache">{FORMS.richKeys}</span>
        </p>
        {start !== null ? (
          <Suspense fallback={box}>
            <RicheEditor
              id={id}
              label={label}
              describedBy={helpId}
              value={value}
              commit={commit}
              at={start.at}
              action={start.action}
              hasFocus
              waiting={box}
            />
          </Suspense>
        ) : isEmpty ? (
          <button
            id={id}
            type="button"
            className="bouton-petit"
            aria-describedby={helpId}
            onClick={() => setStart({ at: null, action: null })}
          >
            <IconPencil size={14} aria-hidden />
            {FORMS.write(label)}
          </button>
        ) : (
          box
        )}
      </div>
    </div>
  )
}

type StatiqueProps = {
  readonly id: string
  readonly label: string
  readonly describedBy: string
  readonly value: TexteRiche | null
  readonly onStart: (start: Start) => void
}

/** The text before the editor is there: the same bar, the same box, reached the same way. */
function Statique({ id, label, describedBy, value, onStart }: StatiqueProps) {
  return (
    <div className="riche">
      <RicheToolbar
        label={label}
        pressed={NO_BUTTON}
        onAction={(action) => onStart({ at: null, action })}
      />
      <div
        id={id}
        className="prose"
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        aria-describedby={describedBy}
        tabIndex={0}
        lang="fr"
        onMouseUp={(event) => {
          const hasSelection = window.getSelection()?.isCollapsed === false
          if (!hasSelection)
            onStart({ at: { left: event.clientX, top: event.clientY }, action: null })
        }}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) onStart({ at: null, action: null })
        }}
      >
        {value !== null && <RicheStatic texte={value} />}
      </div>
    </div>
  )
}
