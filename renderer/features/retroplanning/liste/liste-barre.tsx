import { NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { PLAN_LISTE as WORDS } from '../../../strings/retroplanning-liste'
import { useCommande } from '../../../ui/commandes'
import type { Filtre } from './lignes'

type BarreProps = {
  readonly filtre: Filtre
  readonly total: number
  readonly onChange: (filtre: Filtre) => void
  readonly onCreate: () => void
}

const ETATS = Object.entries(WORDS.etats).map(([value, label]) => ({ value, label }))

/** What is kept in the list and in which order. Ctrl + F comes to the words. */
export function ListeBarre({ filtre, total, onChange, onCreate }: BarreProps) {
  const words = useRef<HTMLInputElement>(null)
  useCommande('filtrer', () => words.current?.focus())
  return (
    <div className="plan-liste-barre" role="search" aria-label={WORDS.filters}>
      <TextInput
        ref={words}
        className="plan-liste-mots"
        aria-label={WORDS.filterWords}
        placeholder={WORDS.filterPlaceholder}
        leftSection={<IconSearch size={16} aria-hidden />}
        autoComplete="off"
        value={filtre.texte}
        onChange={(event) => onChange({ ...filtre, texte: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={WORDS.filterEtat}
        value={filtre.etat}
        onChange={(event) =>
          onChange({ ...filtre, etat: event.currentTarget.value as Filtre['etat'] })
        }
        data={[{ value: '', label: WORDS.allEtats }, ...ETATS]}
      />
      <NativeSelect
        aria-label={WORDS.sort}
        value={filtre.tri}
        onChange={(event) =>
          onChange({ ...filtre, tri: event.currentTarget.value as Filtre['tri'] })
        }
        data={[
          { value: 'plan', label: WORDS.sortPlan },
          { value: 'date', label: WORDS.sortDate },
        ]}
      />
      <button type="button" className="bouton-petit" onClick={onCreate}>
        <IconPlus size={14} aria-hidden />
        {WORDS.add}
      </button>
      <p className="sous" role="status">
        {WORDS.total(total)}
      </p>
    </div>
  )
}
