import { NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { getNomInstance, listInstances } from '../../../../shared/rules/instances.rules'
import { useCairn } from '../../../store/cairn-store'
import { REGISTRES as MOTS } from '../../../strings/registres'
import { useCommande } from '../../../ui/commandes'

export type FiltreRegistre = {
  readonly texte: string
  /** An instance; empty for all. */
  readonly instance: string
  readonly etat: string
}

type FiltresProps = {
  readonly filtre: FiltreRegistre
  readonly placeholder: string
  readonly etats: readonly { readonly value: string; readonly label: string }[]
  /** How many lines are shown, said as it changes. */
  readonly count: string
  readonly onChange: (filtre: FiltreRegistre) => void
}

/** The words, the instance and the state that a register keeps. Ctrl + F comes to the words. */
export function Filtres({ filtre, placeholder, etats, count, onChange }: FiltresProps) {
  const dossier = useCairn((state) => state.dossier)
  const words = useRef<HTMLInputElement>(null)
  useCommande('filtrer', () => words.current?.focus())
  const instances = listInstances(dossier).map(({ id }) => ({
    value: id,
    label: getNomInstance(dossier, id) || MOTS.noInstance,
  }))
  return (
    <div className="registre-filtres" role="search" aria-label={MOTS.filters}>
      <TextInput
        ref={words}
        aria-label={MOTS.words}
        placeholder={placeholder}
        leftSection={<IconSearch size={16} aria-hidden />}
        autoComplete="off"
        value={filtre.texte}
        onChange={(event) => onChange({ ...filtre, texte: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={MOTS.instance}
        value={filtre.instance}
        onChange={(event) => onChange({ ...filtre, instance: event.currentTarget.value })}
        data={[{ value: '', label: MOTS.allInstances }, ...instances]}
      />
      <NativeSelect
        aria-label={MOTS.etat}
        value={filtre.etat}
        onChange={(event) => onChange({ ...filtre, etat: event.currentTarget.value })}
        data={[...etats]}
      />
      <p className="sous" role="status">
        {count}
      </p>
    </div>
  )
}
