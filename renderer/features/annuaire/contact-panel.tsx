import { Button, TextInput } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { ANNUAIRE } from '../../strings/annuaire'
import { useCommande } from '../../ui/commandes'
import { useAnnuaire } from './annuaire-context'
import { ONGLETS, type Onglet } from './annuaire-route'
import { countFiltres, filterContacts, warmContacts } from './contact-filter'
import { ContactFilters } from './contact-filters'
import { ContactList } from './contact-list'
import { SANS_FILTRE, type Contact } from './contact-types'

type ContactPanelProps = {
  readonly onglet: Onglet
  readonly contacts: readonly Contact[]
  readonly selected: Id | null
}

/** The tabs, the search, the filters and the list. */
export function ContactPanel({ onglet, contacts, selected }: ContactPanelProps) {
  const { show, setListed } = useAnnuaire()
  const [filtres, setFiltres] = useState(SANS_FILTRE)
  const [isUnfolded, setUnfolded] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const filtersId = useId()
  // The letters are shown at once; the list follows.
  const settled = useDeferredValue(filtres)
  const found = useMemo(() => filterContacts(contacts, settled), [contacts, settled])
  const count = countFiltres(filtres)
  useEffect(() => warmContacts(contacts), [contacts])
  useEffect(() => {
    setListed(onglet === 'listes' || found === contacts ? null : found)
    return () => setListed(null)
  }, [setListed, onglet, found, contacts])
  useCommande('filtrer', () => input.current?.focus())

  return (
    <section className="annuaire-panneau" aria-label={ANNUAIRE.lists}>
      <nav className="annuaire-onglets" aria-label={ANNUAIRE.tabs}>
        {ONGLETS.map((name) => (
          <a
            key={name}
            href={`#/annuaire/${name}`}
            aria-current={name === onglet ? 'page' : undefined}
          >
            {ANNUAIRE.tabNames[name]}
          </a>
        ))}
      </nav>
      <div className="annuaire-recherche">
        <TextInput
          ref={input}
          type="search"
          aria-label={ANNUAIRE.search[onglet]}
          placeholder={ANNUAIRE.searchShort[onglet]}
          leftSection={<IconSearch size={15} stroke={1.7} aria-hidden />}
          value={filtres.texte}
          onChange={(event) => setFiltres({ ...filtres, texte: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault()
              document.querySelector<HTMLElement>('.contacts')?.focus()
            } else if (event.key === 'Escape' && filtres.texte !== '') {
              event.stopPropagation()
              setFiltres({ ...filtres, texte: '' })
            }
          }}
        />
        {onglet !== 'listes' && (
          <Button
            variant="default"
            aria-expanded={isUnfolded}
            aria-controls={filtersId}
            leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.7} aria-hidden />}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {ANNUAIRE.filters(count)}
          </Button>
        )}
      </div>
      <div id={filtersId} hidden={!isUnfolded}>
        {isUnfolded && <ContactFilters onglet={onglet} filtres={filtres} onChange={setFiltres} />}
      </div>
      {found.length > 0 ? (
        <ContactList
          label={ANNUAIRE.tabNames[onglet]}
          contacts={found}
          selected={selected}
          onOpen={show}
        />
      ) : (
        <p className="annuaire-aucun">{contacts.length > 0 ? ANNUAIRE.noMatch : ''}</p>
      )}
      <p className="annuaire-pied" role="status">
        {ANNUAIRE.found(onglet, found.length, contacts.length)}
      </p>
    </section>
  )
}
