import { CloseButton } from '@mantine/core'
import { useMemo } from 'react'
import { delierEtapes } from '../../../../shared/gestes/retroplanning/delier-etapes'
import { lierEtapes } from '../../../../shared/gestes/retroplanning/lier-etapes'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import { listDelais, type Delai } from '../../../../shared/rules/calendrier/delais.rules'
import {
  listPredecesseurs,
  listSuccesseurs,
  type LienEtape,
} from '../../../../shared/rules/retroplanning/dependances.rules'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { ETAPE } from '../../../strings/retroplanning'
import { runGeste } from '../frise/gestes-frise'
import { ChercheEtape } from './cherche-etape'
import { DelaiLien } from './delai-lien'

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
  const delais = useMemo(() => listDelais(dossier), [dossier])
  const link = (avant: Id, apres: Id) =>
    runGeste(lierEtapes(useCairn.getState().dossier, getCtx(), avant, apres, {}))
  return (
    <>
      <ListeLiens
        titre={ETAPE.after}
        ajouter={ETAPE.addAfter}
        liens={before}
        own={etape.id}
        delais={delais}
        etapes={etapes}
        onSelect={onSelect}
        onAdd={(id) => link(id, etape.id)}
      />
      <ListeLiens
        titre={ETAPE.before}
        ajouter={ETAPE.addBefore}
        liens={after}
        own={etape.id}
        delais={delais}
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
  readonly delais: readonly Delai[]
  readonly etapes: readonly EtapeLue[]
  readonly onSelect: (id: Id) => void
  readonly onAdd: (id: Id) => void
}

function ListeLiens(props: ListeProps) {
  const { titre, ajouter, liens, own, delais, etapes, onSelect, onAdd } = props
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
              delais={delais}
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
  readonly delais: readonly Delai[]
  readonly onSelect: (id: Id) => void
}

function LigneLien({ lien, lue, delais, onSelect }: LigneProps) {
  const { dependance } = lien
  const titre = lue?.titre ?? lien.etape.titre
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
      <DelaiLien dependance={dependance} titre={titre} delais={delais} />
    </li>
  )
}
