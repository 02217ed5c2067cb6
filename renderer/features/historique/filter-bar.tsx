import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { isDateIso } from '../../../shared/kernel/jour'
import { getLibelleTable } from '../../../shared/rules/valeurs-lisibles.rules'
import { capitalize } from '../../../shared/rules/vocabulaire.rules'
import type { EvenementLisible } from '../../store/historique-types'
import { useCairn } from '../../store/cairn-store'
import { HISTORIQUE } from '../../strings/historique'
import { getPersonne, NO_FILTRE, type ChoixFiltre } from './event-filter'
import { SinceSelect } from './since-select'

type BarProps = {
  /** All of them: the choices offered are those that exist. */
  readonly evenements: readonly EvenementLisible[]
  readonly choix: ChoixFiltre
  readonly depuis: string
  readonly onChoix: (choix: ChoixFiltre) => void
  readonly onDepuis: (depuis: string) => void
}

type Option = { readonly value: string; readonly label: string }

function listPersonnes(evenements: readonly EvenementLisible[]): readonly Option[] {
  const found = new Map(evenements.map((one) => [getPersonne(one), one]))
  return [...found]
    .map(([value, { auteur, organisme }]) => ({
      value,
      label: HISTORIQUE.author(auteur === '' ? HISTORIQUE.nobody : capitalize(auteur), organisme),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'))
}

/** Who, what, since when, and a word: what the reader wants to see of the history. */
export function FilterBar({ evenements, choix, depuis, onChoix, onDepuis }: BarProps) {
  const dossier = useCairn((state) => state.dossier)
  const personnes = useMemo(() => listPersonnes(evenements), [evenements])
  const tables = useMemo(
    () =>
      [...new Set(evenements.map(({ table }) => table))]
        .map((value) => ({ value, label: capitalize(getLibelleTable(dossier, value)) }))
        .sort((a, b) => a.label.localeCompare(b.label, 'fr')),
    [evenements, dossier],
  )
  const isAsked = depuis !== '' || Object.keys(choix).some((key) => isSet(choix, key))
  return (
    <div className="filtres" role="search" aria-label={HISTORIQUE.filters}>
      <TextInput
        className="filtre-texte"
        label={HISTORIQUE.search}
        title={HISTORIQUE.searchHelp}
        type="search"
        leftSection={<IconSearch size={15} stroke={1.8} aria-hidden />}
        value={choix.texte}
        onChange={(event) => onChoix({ ...choix, texte: event.currentTarget.value })}
      />
      <NativeSelect
        label={HISTORIQUE.person}
        value={choix.personne}
        data={[{ value: '', label: HISTORIQUE.everybody }, ...personnes]}
        onChange={(event) => onChoix({ ...choix, personne: event.currentTarget.value })}
      />
      <NativeSelect
        label={HISTORIQUE.kind}
        value={choix.table}
        data={[{ value: '', label: HISTORIQUE.allKinds }, ...tables]}
        onChange={(event) => onChoix({ ...choix, table: event.currentTarget.value })}
      />
      <SinceSelect
        value={depuis}
        onChange={(value) => {
          onDepuis(value)
          if (value !== 'jour') onChoix({ ...choix, jour: null })
        }}
      />
      {depuis === 'jour' && (
        <TextInput
          type="date"
          lang="fr"
          label={HISTORIQUE.day}
          value={choix.jour ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            onChoix({ ...choix, jour: isDateIso(value) ? value : null })
          }}
        />
      )}
      {isAsked && (
        <Button
          variant="subtle"
          className="filtre-vider"
          onClick={() => {
            onChoix(NO_FILTRE)
            onDepuis('')
          }}
        >
          {HISTORIQUE.reset}
        </Button>
      )}
    </div>
  )
}

function isSet(choix: ChoixFiltre, key: string): boolean {
  const value = choix[key as keyof ChoixFiltre]
  return value !== null && value !== ''
}
