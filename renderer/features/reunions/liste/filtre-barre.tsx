import { NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { TYPES_REUNION } from '../../../../shared/domain/reunion.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import { getNomInstance, listInstances } from '../../../../shared/rules/instances.rules'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS_LISTE as WORDS } from '../../../strings/reunions-liste'
import { useCommande } from '../../../ui/commandes'
import { TYPE, type FiltreReunions } from './liste-model'

type BarreProps = {
  readonly filtre: FiltreReunions
  readonly total: number
  readonly onChange: (filtre: FiltreReunions) => void
}

const STATUTS = REGISTRY.reunions.fields.statut.options ?? []

/** What is kept in the list: words, an instance or a type, a state. Ctrl + F comes to the words. */
export function FiltreBarre({ filtre, total, onChange }: BarreProps) {
  const dossier = useCairn((state) => state.dossier)
  const words = useRef<HTMLInputElement>(null)
  useCommande('filtrer', () => words.current?.focus())
  const instances = listInstances(dossier).map((instance) => ({
    value: instance.id,
    label: getNomInstance(dossier, instance.id) || WORDS.unnamed,
  }))
  const types = TYPES_REUNION.map(({ value, label }) => ({ value: `${TYPE}${value}`, label }))
  return (
    <div className="liste-filtres" role="search" aria-label={WORDS.filters}>
      <TextInput
        ref={words}
        className="liste-filtre-mots"
        aria-label={WORDS.filterWords}
        placeholder={WORDS.filterPlaceholder}
        leftSection={<IconSearch size={16} aria-hidden />}
        autoComplete="off"
        value={filtre.texte}
        onChange={(event) => onChange({ ...filtre, texte: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={WORDS.filterKind}
        value={filtre.sorte}
        onChange={(event) => onChange({ ...filtre, sorte: event.currentTarget.value })}
        data={[
          { value: '', label: WORDS.allKinds },
          ...(instances.length > 0 ? [{ group: WORDS.instances, items: instances }] : []),
          { group: WORDS.types, items: types },
        ]}
      />
      <NativeSelect
        aria-label={WORDS.filterStatut}
        value={filtre.statut}
        onChange={(event) => onChange({ ...filtre, statut: event.currentTarget.value })}
        data={[
          { value: '', label: WORDS.allStatuts },
          ...STATUTS.map(({ value, label }) => ({ value, label })),
        ]}
      />
      <p className="sous" role="status">
        {WORDS.total(total)}
      </p>
    </div>
  )
}
