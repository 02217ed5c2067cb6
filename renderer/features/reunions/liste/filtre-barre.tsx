import { NativeSelect } from '@mantine/core'
import { TYPES_REUNION } from '../../../../shared/domain/reunion.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import { getNomInstance, listInstances } from '../../../../shared/rules/instances.rules'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS_LISTE as WORDS } from '../../../strings/reunions-liste'
import { BarreFiltres } from '../../../ui/barre-filtres'
import { TYPE, type FiltreReunions } from './liste-model'

type BarreProps = {
  readonly filtre: FiltreReunions
  readonly total: number
  readonly onChange: (filtre: FiltreReunions) => void
}

const STATUTS = REGISTRY.reunions.fields.statut.options ?? []

/** What is kept in the list: words, an instance or a type, a state. */
export function FiltreBarre({ filtre, total, onChange }: BarreProps) {
  const dossier = useCairn((state) => state.dossier)
  const instances = listInstances(dossier).map((instance) => ({
    value: instance.id,
    label: getNomInstance(dossier, instance.id) || WORDS.unnamed,
  }))
  const types = TYPES_REUNION.map(({ value, label }) => ({ value: `${TYPE}${value}`, label }))
  return (
    <BarreFiltres
      className="liste-filtres"
      words={WORDS}
      texte={filtre.texte}
      onTexte={(texte) => onChange({ ...filtre, texte })}
      total={WORDS.total(total)}
    >
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
    </BarreFiltres>
  )
}
