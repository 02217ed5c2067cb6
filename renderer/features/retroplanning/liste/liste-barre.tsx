import { NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { PLAN_LISTE as WORDS } from '../../../strings/retroplanning-liste'
import { BarreFiltres } from '../../../ui/barre-filtres'
import type { Filtre } from './lignes'

type BarreProps = {
  readonly filtre: Filtre
  readonly total: number
  readonly onChange: (filtre: Filtre) => void
  readonly onCreate: () => void
}

const ETATS = Object.entries(WORDS.etats).map(([value, label]) => ({ value, label }))

/** What is kept in the list and in which order. */
export function ListeBarre({ filtre, total, onChange, onCreate }: BarreProps) {
  return (
    <BarreFiltres
      words={WORDS}
      texte={filtre.texte}
      onTexte={(texte) => onChange({ ...filtre, texte })}
      total={WORDS.total(total)}
    >
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
    </BarreFiltres>
  )
}
