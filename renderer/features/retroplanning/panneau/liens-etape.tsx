import { CloseButton } from '@mantine/core'
import { setFields } from '../../../../shared/commands/set-fields'
import { UNITES_DUREE } from '../../../../shared/domain/etape.entity'
import { delierEtapes } from '../../../../shared/gestes/retroplanning/delier-etapes'
import { lierEtapes } from '../../../../shared/gestes/retroplanning/lier-etapes'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import {
  listPredecesseurs,
  listSuccesseurs,
  type LienEtape,
} from '../../../../shared/rules/retroplanning/dependances.rules'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { ETAPE } from '../../../strings/retroplanning'
import { runGeste } from '../frise/gestes-frise'
import { ChercheEtape } from './cherche-etape'

type Props = {
  readonly etape: EtapeLue
  readonly etapes: readonly EtapeLue[]
  readonly onSelect: (id: Id) => void
}

/** « Vient après » and « Entraîne »: links both ways, each with its delay. */
export function LiensEtape({ etape, etapes, onSelect }: Props) {
  const dossier = useCairn((state) => state.dossier)
  const before = listPredecesseurs(dossier, etape.id)
  const after = listSuccesseurs(dossier, etape.id)
  const link = (avant: Id, apres: Id) =>
    runGeste(lierEtapes(useCairn.getState().dossier, getCtx(), avant, apres, {}))
  return (
    <>
      <ListeLiens
        titre={ETAPE.after}
        ajouter={ETAPE.addAfter}
        liens={before}
        own={etape.id}
        etapes={etapes}
        onSelect={onSelect}
        onAdd={(id) => link(id, etape.id)}
      />
      <ListeLiens
        titre={ETAPE.before}
        ajouter={ETAPE.addBefore}
        liens={after}
        own={etape.id}
        etapes={etapes}
        onSelect={onSelect}
        onAdd={(id) => link(etape.id, id)}
      />
    </>
  )
}

type ListeProps = {
  readonly titre: string
  readonly ajouter: string
  readonly liens: readonly LienEtape[]
  readonly own: Id
  readonly etapes: readonly EtapeLue[]
  readonly onSelect: (id: Id) => void
  readonly onAdd: (id: Id) => void
}

function ListeLiens({ titre, ajouter, liens, own, etapes, onSelect, onAdd }: ListeProps) {
  const taken = new Set([own, ...liens.map(({ etape }) => etape.id)])
  return (
    <section className="re-partie" aria-label={titre}>
      <h3>{titre}</h3>
      {liens.length > 0 && (
        <ul>
          {liens.map((lien) => (
            <LigneLien
              key={lien.dependance.id}
              lien={lien}
              lue={etapes.find(({ id }) => id === lien.etape.id)}
              onSelect={onSelect}
            />
          ))}
        </ul>
      )}
      <ChercheEtape
        label={ajouter}
        etapes={etapes.filter(({ id, nature }) => !taken.has(id) && nature !== 'interruption')}
        onAdd={onAdd}
      />
    </section>
  )
}

type LigneProps = {
  readonly lien: LienEtape
  readonly lue: EtapeLue | undefined
  readonly onSelect: (id: Id) => void
}

function LigneLien({ lien, lue, onSelect }: LigneProps) {
  const { dependance } = lien
  const titre = lue?.titre ?? lien.etape.titre
  const set = (patch: Record<string, string | number | null>) =>
    execute(
      setFields(
        useCairn.getState().dossier,
        'dependances',
        dependance.id,
        patch,
        ETAPE.delayCommand,
      ),
    )
  return (
    <li className="re-lien">
      <div className="re-ligne">
        <button type="button" className="bouton-lien" onClick={() => onSelect(lien.etape.id)}>
          {titre}
        </button>
        <span>{lue?.quand == null ? '' : formatDateFloue(lue.quand, { short: true })}</span>
        <CloseButton
          size="sm"
          aria-label={ETAPE.unlink(titre)}
          onClick={() => runGeste(delierEtapes(useCairn.getState().dossier, dependance.id))}
        />
      </div>
      <div className="re-delai">
        <input
          key={`${dependance.id}-${dependance.delai ?? ''}`}
          className="champ-saisie"
          inputMode="numeric"
          defaultValue={dependance.delai ?? ''}
          aria-label={ETAPE.delay(titre)}
          placeholder="0"
          onBlur={(event) => {
            const text = event.currentTarget.value.trim()
            const value = text === '' ? null : Number(text.replace(',', '.'))
            if (value !== null && !Number.isInteger(value)) {
              event.currentTarget.value = String(dependance.delai ?? '')
            } else if (value !== dependance.delai) {
              set({ delai: value, delaiUsuel: '', uniteDelai: dependance.uniteDelai ?? 'jours' })
            }
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
          }}
        />
        <select
          className="champ-saisie"
          aria-label={ETAPE.delayUnit(titre)}
          value={dependance.uniteDelai ?? 'jours'}
          onChange={(event) => set({ uniteDelai: event.currentTarget.value })}
        >
          {UNITES_DUREE.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </li>
  )
}
