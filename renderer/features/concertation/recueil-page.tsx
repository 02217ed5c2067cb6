import { ActionIcon, Button, Menu, TextInput } from '@mantine/core'
import { IconDots, IconFilter, IconPlus, IconTrash } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useRef, useState, type ComponentType } from 'react'
import { useLocation } from 'wouter'
import type { Id } from '../../../shared/kernel/json'
import { matches } from '../../../shared/kernel/recherche'
import { useCairn } from '../../store/cairn-store'
import { CONCERTATION } from '../../strings/concertation'
import { useCommande } from '../../ui/commandes'
import { EmptyState } from '../../ui/empty-state'
import { formatAdresse, type Onglet } from './concertation-route'
import { createRecueil, listRecueil, removeRecueil, type TableRecueil } from './recueil'

type RecueilPageProps = {
  readonly onglet: Exclude<Onglet, 'ateliers'>
  readonly table: TableRecueil
  readonly id: Id | null
  readonly Detail: ComponentType<{ readonly id: Id }>
}

/** A list at the left, the chosen record at the right; the first one when none is asked for. */
export function RecueilPage({ onglet, table, id, Detail }: RecueilPageProps) {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const [, navigate] = useLocation()
  const [filter, setFilter] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const lines = useMemo(() => listRecueil(dossier, table), [dossier, table])
  const shown = lines.filter(({ name, note }) => matches(`${name} ${note}`, filter))
  const live = useCairn((state) => state.dossier[table])
  const chosen = id !== null && Object.hasOwn(live, id) ? id : (lines[0]?.id ?? null)
  const words = CONCERTATION[onglet]
  useCommande('filtrer', () => input.current?.focus())

  function add(): void {
    navigate(formatAdresse(onglet, createRecueil(table)))
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>('.concertation-fiche input')?.focus()
    })
  }

  const addButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
      {words.add}
    </Button>
  )
  if (lines.length === 0 || chosen === null) {
    return (
      <div className="ecran-corps">
        <EmptyState title={words.empty} example={words.example} action={addButton}>
          {words.emptyText}
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="concertation">
      <div className="concertation-liste" data-zone="liste">
        <TextInput
          ref={input}
          aria-label={CONCERTATION.filter}
          placeholder={CONCERTATION.filter}
          leftSection={<IconFilter size={16} stroke={1.7} aria-hidden="true" />}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <nav aria-label={words.list}>
          <ul>
            {shown.map((line) => (
              <li key={line.id}>
                <a
                  className="concertation-ligne"
                  href={`#${formatAdresse(onglet, line.id)}`}
                  aria-current={line.id === chosen ? 'true' : undefined}
                >
                  <span>{line.name}</span>
                  {line.note !== '' && <span className="sous">{line.note}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {shown.length === 0 && <p className="sous">{CONCERTATION.nothing}</p>}
        {addButton}
      </div>
      <article
        key={chosen}
        className="concertation-fiche"
        aria-label={lines.find((line) => line.id === chosen)?.name}
        data-zone="detail"
        tabIndex={0}
      >
        <div className="concertation-tete">
          <h2>{lines.find((line) => line.id === chosen)?.name}</h2>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size={32} variant="default" aria-label={CONCERTATION.actions}>
                <IconDots size={18} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component="a" href={`#/documents/${words.document}`}>
                {words.documentLabel}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTrash size={16} stroke={1.7} aria-hidden="true" />}
                onClick={() => {
                  removeRecueil(table, chosen)
                  navigate(formatAdresse(onglet))
                }}
              >
                {CONCERTATION.remove}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
        <Detail id={chosen} />
      </article>
    </div>
  )
}
