import { Checkbox, NativeSelect } from '@mantine/core'
import { REGISTRY } from '../../../shared/domain/registry'
import { compareOrdre } from '../../../shared/kernel/ordre'
import { useCairn } from '../../store/cairn-store'
import { ANNUAIRE } from '../../strings/annuaire'
import type { Onglet } from './annuaire-route'
import { countFiltres } from './contact-filter'
import { SANS_FILTRE, type Filtres } from './contact-types'

type ContactFiltersProps = {
  readonly onglet: Onglet
  readonly filtres: Filtres
  readonly onChange: (filtres: Filtres) => void
}

/** Which kinds of contacts the list keeps. */
export function ContactFilters({ onglet, filtres, onChange }: ContactFiltersProps) {
  const thematiques = useCairn((state) => state.dossier.thematiques)
  const themes = Object.values(thematiques).sort(compareOrdre)
  const isPeople = onglet === 'personnes'
  return (
    <div className="annuaire-filtres">
      {isPeople && (
        <NativeSelect
          label={ANNUAIRE.role}
          value={filtres.role}
          data={[
            { value: '', label: ANNUAIRE.anyRole },
            ...(REGISTRY.fonctions.fields.role.options ?? []),
          ]}
          onChange={(event) => onChange({ ...filtres, role: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={ANNUAIRE.type}
        value={filtres.type}
        data={[
          { value: '', label: ANNUAIRE.anyType },
          ...(REGISTRY.organismes.fields.type.options ?? []),
        ]}
        onChange={(event) => onChange({ ...filtres, type: event.currentTarget.value })}
      />
      {themes.length > 0 && (
        <NativeSelect
          label={ANNUAIRE.theme}
          value={filtres.theme}
          data={[
            { value: '', label: ANNUAIRE.anyTheme },
            ...themes.map(({ id, libelle }) => ({ value: id, label: libelle || ANNUAIRE.noName })),
          ]}
          onChange={(event) => onChange({ ...filtres, theme: event.currentTarget.value })}
        />
      )}
      <Checkbox
        label={isPeople ? ANNUAIRE.inOffice : ANNUAIRE.active}
        checked={filtres.enFonction}
        onChange={(event) => onChange({ ...filtres, enFonction: event.currentTarget.checked })}
      />
      {isPeople && (
        <Checkbox
          label={ANNUAIRE.toVerifyFilter}
          checked={filtres.aVerifier}
          onChange={(event) => onChange({ ...filtres, aVerifier: event.currentTarget.checked })}
        />
      )}
      {countFiltres(filtres) > 0 && (
        <button
          type="button"
          className="bouton-lien"
          onClick={() => onChange({ ...SANS_FILTRE, texte: filtres.texte })}
        >
          {ANNUAIRE.clearFilters}
        </button>
      )}
    </div>
  )
}
