import { useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react'
import {
  getBloc,
  getSelectionApres,
  keepInside,
  selectAll,
  type Bloc,
  type Case,
  type Selection,
  type Taille,
} from './selection'

export type Edition = { readonly typed: string | null } | null

export type GestesTableur = {
  readonly page: () => number
  readonly canEdit: (at: Case) => boolean
  readonly onOpen: (at: Case) => void
  readonly onClear: (bloc: Bloc) => void
  readonly onCopy: (bloc: Bloc) => string
  readonly onPaste: (bloc: Bloc, text: string) => void
  /** The active cell must come in sight. */
  readonly onMove: (at: Case) => void
  readonly onLeave: () => void
}

const ORIGIN: Selection = { active: { ligne: 0, colonne: 0 }, ancre: { ligne: 0, colonne: 0 } }

/** Keys, mouse and clipboard of a table edited like Excel. Échap, then Tab leaves it: no keyboard is caught in it. */
export function useTableur(taille: Taille, gestes: GestesTableur) {
  const [wanted, setWanted] = useState<Selection>(ORIGIN)
  const [edition, setEdition] = useState<Edition>(null)
  const [isLeaving, setLeaving] = useState(false)
  const selection = keepInside(wanted, taille)
  const { active } = selection

  function go(next: Selection): void {
    setWanted(next)
    setLeaving(false)
    gestes.onMove(next.active)
  }

  function edit(typed: string | null): void {
    if (gestes.canEdit(active)) setEdition({ typed })
  }

  function step(event: KeyboardEvent): void {
    const next = getSelectionApres(selection, event, taille, gestes.page())
    if (next !== null) go(next)
  }

  function keyDown(event: KeyboardEvent): void {
    if (edition !== null || event.altKey || event.metaKey || taille.lignes === 0) return
    const { key, ctrlKey } = event
    if (key === 'Tab' && isLeaving) return
    if (ctrlKey && key === 'Enter') gestes.onOpen(active)
    else if (ctrlKey && key.toLowerCase() === 'a') setWanted(selectAll(taille))
    else if (key === 'Escape') {
      setLeaving(true)
      setWanted({ active, ancre: active })
      gestes.onLeave()
    } else if (key === 'F2') edit(null)
    else if (key === 'Delete' || key === 'Backspace') gestes.onClear(getBloc(selection))
    else if (!ctrlKey && key.length === 1 && key !== ' ') edit(key)
    else {
      const next = getSelectionApres(selection, event, taille, gestes.page())
      if (next === null) return
      go(next)
    }
    event.preventDefault()
  }

  function mouseDown(event: MouseEvent): void {
    const at = readCase(event.target)
    if (at === null || edition !== null || event.button !== 0) return
    setLeaving(false)
    setWanted({ active: at, ancre: event.shiftKey ? selection.ancre : at })
  }

  function mouseOver(event: MouseEvent): void {
    if (event.buttons !== 1 || edition !== null) return
    const at = readCase(event.target)
    if (at !== null) setWanted({ active: at, ancre: selection.ancre })
  }

  function doubleClick(event: MouseEvent): void {
    if (readCase(event.target) !== null) edit(null)
  }

  function copy(event: ClipboardEvent): void {
    if (edition !== null || taille.lignes === 0) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', gestes.onCopy(getBloc(selection)))
  }

  function paste(event: ClipboardEvent): void {
    if (edition !== null) return
    event.preventDefault()
    gestes.onPaste(getBloc(selection), event.clipboardData.getData('text/plain'))
  }

  return {
    selection,
    bloc: getBloc(selection),
    edition,
    /** The edit is over: the key that ended it goes on to the next cell. */
    endEdition: (event: KeyboardEvent | null) => {
      setEdition(null)
      if (event !== null) step(event)
    },
    handlers: {
      onKeyDown: keyDown,
      onMouseDown: mouseDown,
      onMouseOver: mouseOver,
      onDoubleClick: doubleClick,
      onCopy: copy,
      onPaste: paste,
    },
    select: (at: Case) => go({ active: at, ancre: at }),
  }
}

function readCase(target: EventTarget): Case | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-colonne]') : null
  if (cell === null) return null
  return { ligne: Number(cell.dataset['ligne']), colonne: Number(cell.dataset['colonne']) }
}
