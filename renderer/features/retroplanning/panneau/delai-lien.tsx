import { setFields } from '../../../../shared/commands/set-fields'
import type { Dependance } from '../../../../shared/domain/dependance.entity'
import { UNITES_DUREE } from '../../../../shared/domain/etape.entity'
import { formatDuree } from '../../../../shared/gestes/retroplanning/retroplanifier-noms'
import type { Delai } from '../../../../shared/rules/calendrier/delais.rules'
import { useCairn } from '../../../store/cairn-store'
import { execute } from '../../../store/session'
import { ETAPE } from '../../../strings/retroplanning'
import { PANNEAU as WORDS } from '../../../strings/retroplanning-panneau'

type Props = {
  readonly dependance: Dependance
  /** The step at the other end of the link. */
  readonly titre: string
  /** Every legal and usual delay. */
  readonly delais: readonly Delai[]
}

const GROUPES = [
  ['loi', WORDS.law],
  ['usage', WORDS.custom],
  ['territoire', WORDS.territory],
] as const

/** How long a link waits: a legal or usual delay, with its source, or a number typed here. */
export function DelaiLien({ dependance, titre, delais }: Props) {
  const { delaiUsuel } = dependance
  const usuel = delais.find(({ cle }) => cle === delaiUsuel)
  const aideId = `re-delai-${dependance.id}`
  const set = (patch: Partial<Pick<Dependance, 'delai' | 'uniteDelai' | 'delaiUsuel'>>) =>
    execute(
      setFields(
        useCairn.getState().dossier,
        'dependances',
        dependance.id,
        patch,
        ETAPE.delayCommand,
      ),
    )

  function choose(cle: string): void {
    if (cle !== '') set({ delaiUsuel: cle, delai: null, uniteDelai: null })
    // What the rule said is where typing starts from.
    else if (usuel === undefined) set({ delaiUsuel: '' })
    else set({ delaiUsuel: '', delai: usuel.valeur, uniteDelai: usuel.unite })
  }

  return (
    <div className="re-delai">
      <select
        className="champ-saisie re-delai-genre"
        aria-label={WORDS.delayKind(titre)}
        aria-describedby={delaiUsuel === '' ? undefined : aideId}
        value={delaiUsuel}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{WORDS.typed}</option>
        {delaiUsuel !== '' && usuel === undefined && (
          <option value={delaiUsuel}>{WORDS.lost}</option>
        )}
        {GROUPES.map(([reference, label]) => (
          <Groupe
            key={reference}
            label={label}
            delais={delais.filter((one) => one.reference === reference)}
          />
        ))}
      </select>
      {delaiUsuel === '' ? (
        <DelaiSaisi dependance={dependance} titre={titre} onSet={set} />
      ) : (
        <p className="champ-aide re-delai-source" id={aideId}>
          {usuel === undefined
            ? WORDS.lost
            : WORDS.usual(formatDuree(usuel.valeur, usuel.unite), usuel.source.trim())}
        </p>
      )}
    </div>
  )
}

function Groupe({ label, delais }: { readonly label: string; readonly delais: readonly Delai[] }) {
  if (delais.length === 0) return null
  return (
    <optgroup label={label}>
      {delais.map(({ cle, libelle }) => (
        <option key={cle} value={cle}>
          {libelle.trim() === '' ? WORDS.unnamed : libelle}
        </option>
      ))}
    </optgroup>
  )
}

type SaisiProps = Omit<Props, 'delais'> & {
  readonly onSet: (patch: Partial<Pick<Dependance, 'delai' | 'uniteDelai'>>) => void
}

/** A whole number and its unit. */
function DelaiSaisi({ dependance, titre, onSet }: SaisiProps) {
  const { id, delai, uniteDelai } = dependance
  return (
    <>
      <input
        key={`${id}-${delai ?? ''}`}
        className="champ-saisie"
        inputMode="numeric"
        defaultValue={delai ?? ''}
        aria-label={ETAPE.delay(titre)}
        placeholder="0"
        onBlur={(event) => {
          const text = event.currentTarget.value.trim()
          const value = text === '' ? null : Number(text.replace(',', '.'))
          if (value !== null && !Number.isInteger(value)) {
            event.currentTarget.value = String(delai ?? '')
          } else if (value !== delai) onSet({ delai: value, uniteDelai: uniteDelai ?? 'jours' })
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
      <select
        className="champ-saisie"
        aria-label={ETAPE.delayUnit(titre)}
        value={uniteDelai ?? 'jours'}
        onChange={(event) => {
          const { value } = event.currentTarget
          const unite = UNITES_DUREE.find((known) => known.value === value)
          if (unite !== undefined) onSet({ uniteDelai: unite.value })
        }}
      >
        {UNITES_DUREE.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </>
  )
}
