import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { useCairn } from '../../store/cairn-store'
import { RECHERCHE } from '../../strings/recherche'
import { runCommande, useAvailableCommandes } from '../../ui/commandes'
import { ResultList } from './result-list'
import { listResults, type Result } from './results'
import './recherche.css'

/** Ctrl K: one field for every command and every record. The focus stays in the field; the list follows the arrows. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [, navigate] = useLocation()
  const dossier = useCairn((state) => state.dossier)
  const available = useAvailableCommandes()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const request = useDeferredValue(text)
  const groups = useMemo(
    () => listResults(dossier, request, available),
    [dossier, request, available],
  )
  const flat = groups.flatMap(({ results }) => results)
  const active = flat[Math.min(at, flat.length - 1)]

  function open(result: Result): void {
    onClose()
    // The palette gives the focus back first, then the screen takes it.
    setTimeout(() => {
      if ('command' in result.target) runCommande(result.target.command)
      else navigate(result.target.route)
    })
  }

  function move(event: KeyboardEvent, next: number): void {
    event.preventDefault()
    if (flat.length > 0) setAt((next + flat.length) % flat.length)
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') move(event, at + 1)
    else if (event.key === 'ArrowUp') move(event, at - 1)
    else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault()
      open(active)
    }
  }

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={640}
      yOffset="8vh"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={RECHERCHE.title} data-annulation="locale">
        <Modal.Body className="palette">
          <div className="palette-champ">
            <IconSearch size={18} stroke={1.7} aria-hidden="true" />
            <input
              data-autofocus
              autoFocus
              role="combobox"
              aria-label={RECHERCHE.field}
              aria-expanded={flat.length > 0}
              aria-controls={listId}
              aria-activedescendant={active === undefined ? undefined : `${listId}-${active.key}`}
              aria-autocomplete="list"
              autoComplete="off"
              spellCheck={false}
              placeholder={RECHERCHE.placeholder}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value)
                setAt(0)
              }}
              onKeyDown={keyDown}
            />
          </div>
          <ResultList id={listId} groups={groups} active={active?.key ?? null} onOpen={open} />
          <p className="visuellement-cache" role="status">
            {flat.length === 0 ? '' : RECHERCHE.count(flat.length)}
          </p>
          <p className="palette-pied">{RECHERCHE.keys}</p>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
