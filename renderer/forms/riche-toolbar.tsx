import {
  IconBold,
  IconClearFormatting,
  IconClipboardText,
  IconH2,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconUnderline,
} from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { FORMS } from '../strings/forms'

/** What a button of the bar asks of the editor. */
export type RicheAction =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'heading'
  | 'bullets'
  | 'numbers'
  | 'indent'
  | 'outdent'
  | 'link'
  | 'plain'
  | 'clear'

type Button = {
  readonly action: RicheAction
  readonly label: string
  readonly keys?: string
  readonly icon: typeof IconBold
  readonly isToggle: boolean
}

const BUTTONS: readonly Button[] = [
  { action: 'bold', label: FORMS.bold, keys: 'Ctrl + B', icon: IconBold, isToggle: true },
  { action: 'italic', label: FORMS.italic, keys: 'Ctrl + I', icon: IconItalic, isToggle: true },
  {
    action: 'underline',
    label: FORMS.underline,
    keys: 'Ctrl + U',
    icon: IconUnderline,
    isToggle: true,
  },
  { action: 'heading', label: FORMS.heading, icon: IconH2, isToggle: true },
  { action: 'bullets', label: FORMS.bullets, icon: IconList, isToggle: true },
  { action: 'numbers', label: FORMS.numbers, icon: IconListNumbers, isToggle: true },
  { action: 'indent', label: FORMS.indent, keys: 'Tab', icon: IconIndentIncrease, isToggle: false },
  {
    action: 'outdent',
    label: FORMS.outdent,
    keys: 'Maj + Tab',
    icon: IconIndentDecrease,
    isToggle: false,
  },
  { action: 'link', label: FORMS.link, icon: IconLink, isToggle: true },
  {
    action: 'plain',
    label: FORMS.plainPaste,
    keys: 'Ctrl + Maj + V',
    icon: IconClipboardText,
    isToggle: true,
  },
  { action: 'clear', label: FORMS.clearMarks, icon: IconClearFormatting, isToggle: false },
]

type ToolbarProps = {
  readonly label: string
  readonly pressed: ReadonlySet<RicheAction>
  readonly onAction: (action: RicheAction) => void
}

/** One tab stop; arrows, Home and End move inside. */
export function RicheToolbar({ label, pressed, onAction }: ToolbarProps) {
  const [current, setCurrent] = useState(0)

  function keyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const last = BUTTONS.length - 1
    const next = {
      ArrowRight: current === last ? 0 : current + 1,
      ArrowLeft: current === 0 ? last : current - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    setCurrent(next)
    event.currentTarget.querySelectorAll<HTMLElement>('button')[next]?.focus()
  }

  return (
    <div
      className="riche-barre"
      role="toolbar"
      aria-label={FORMS.toolbar(label)}
      onKeyDown={keyDown}
    >
      {BUTTONS.map(({ action, label: name, keys, icon: Icon, isToggle }, index) => (
        // Plain buttons: a fiche draws some hundred of them at once.
        <button
          key={action}
          type="button"
          className="riche-bouton"
          tabIndex={index === current ? 0 : -1}
          title={keys === undefined ? name : `${name} (${keys})`}
          aria-label={name}
          {...(isToggle && { 'aria-pressed': pressed.has(action) })}
          data-actif={pressed.has(action) || undefined}
          onFocus={() => setCurrent(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAction(action)}
        >
          <Icon size={16} stroke={1.8} aria-hidden />
        </button>
      ))}
    </div>
  )
}
