import { useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Id } from '../../../../shared/kernel/json'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import {
  listPredecesseurs,
  listSuccesseurs,
} from '../../../../shared/rules/retroplanning/dependances.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { DemandeDate } from '../panneau/demande-date'
import { DetailEtape } from '../panneau/detail-etape'
import { BandeauFrise } from './bandeau-frise'
import { ConstatDerives } from './constat-derives'
import { removeEtape, renameEtape } from './gestes-frise'
import { Grille } from './grille'
import { LegendeFrise } from './legende-frise'
import { listPrefixes } from './rangs-phases'
import type { Reglages } from './reglages'
import { useActions } from './use-actions'
import { useClavier } from './use-clavier'
import { useFrise } from './use-frise'
import { useGlisser } from './use-glisser'
import './fond.css'
import './frise.css'
import './legende.css'
import './marques.css'

type Props = {
  readonly etapes: readonly EtapeLue[]
  readonly selected: Id | null
  readonly onSelect: (id: Id | null) => void
  readonly reglages: Reglages
  readonly onReglages: (patch: Partial<Reglages>) => void
  readonly renamed: Id | null
  readonly onRename: (id: Id | null) => void
  readonly onAdd: (near: Id | null) => void
  /** Where the controls stand: beside the names of the views. */
  readonly slot: HTMLElement | null
}

const AUCUN_LIEN: readonly { readonly avant: Id; readonly etape: Id }[] = []

/** « Frise »: the treegrid with its controls, its legend and the detail of the step chosen. */
export function FrisePanel(props: Props) {
  const { etapes, selected, onSelect, reglages, onReglages, renamed, onRename } = props
  const [today] = useState(() => getCtx().today)
  const frise = useFrise(etapes, reglages, today, (zoom) => onReglages({ zoom }))
  const actions = useActions()
  const prefixes = useMemo(() => listPrefixes(etapes), [etapes])
  const find = (id: Id) => etapes.find((etape) => etape.id === id)

  const fold = (id: Id, isFolded: boolean) => {
    const fermees = new Set(reglages.fermees)
    if (isFolded) fermees.add(id)
    else fermees.delete(id)
    onReglages({ fermees })
  }
  const clavier = useClavier(frise, selected, reglages.fermees, onSelect, {
    fold,
    open: (id) => {
      onSelect(id)
      onReglages({ detail: true })
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.re-detail input')?.focus())
    },
    rename: onRename,
    mark: actions.mark,
    remove: (id, next) => removeEtape(id, () => next !== null && clavier.goTo(next)),
    add: props.onAdd,
    shift: actions.shiftByUnit,
    reorder: actions.reorder,
  })
  const glisser = useGlisser({
    findEtape: find,
    parJour: frise.echelle.parJour,
    onDrop: actions.drop,
  })

  const dossier = useCairn((state) => (selected === null ? null : state.dossier))
  const pairs = useMemo(() => {
    if (dossier === null || selected === null) return AUCUN_LIEN
    return [
      ...listPredecesseurs(dossier, selected).map(({ etape }) => ({
        avant: etape.id,
        etape: selected,
      })),
      ...listSuccesseurs(dossier, selected).map(({ etape }) => ({
        avant: selected,
        etape: etape.id,
      })),
    ]
  }, [dossier, selected])
  const control = useMemo(
    () => ({
      rename: renameEtape,
      endRename: (id: Id) => {
        onRename(null)
        requestAnimationFrame(() =>
          document
            .querySelector<HTMLElement>(`.fr-ligne[data-id="${CSS.escape(id)}"]`)
            ?.focus({ preventScroll: true }),
        )
      },
    }),
    [onRename],
  )

  const closeDetail = () => {
    onReglages({ detail: false })
    if (selected !== null) clavier.goTo(selected)
  }
  const chosen = selected === null ? undefined : find(selected)
  const { events: drag } = glisser
  return (
    <div className="fr-panneau">
      {props.slot !== null &&
        createPortal(
          <BandeauFrise
            reglages={reglages}
            zoom={frise.zoom}
            echelle={frise.echelle}
            onReglages={onReglages}
            onZoomBy={(sens) => frise.zoomBy(sens)}
            onToday={() => frise.showJour(today, 0.5)}
          />,
          props.slot,
        )}
      {reglages.comparer && (
        <div className="fr-bandeau">
          <ConstatDerives
            etapes={etapes}
            getReference={frise.reference}
            lignes={frise.lignes}
            selected={selected}
            onSelect={clavier.goTo}
          />
        </div>
      )}
      <div className="fr-cadre">
        <Grille
          frise={frise}
          reglages={reglages}
          today={today}
          selected={selected}
          renamed={renamed}
          fantome={glisser.fantome}
          pairs={pairs}
          prefixes={prefixes}
          control={control}
          events={{
            ...drag,
            onKeyDown: clavier.onKeyDown,
            onClick: (event) => {
              const target = event.target as HTMLElement
              const id = target.closest<HTMLElement>('[data-id]')?.dataset['id']
              if (id === undefined || target.closest('input') !== null) return
              if (target.closest('.fr-pli') !== null) fold(id, !reglages.fermees.has(id))
              clavier.goTo(id)
            },
            onDoubleClick: (event) => {
              const target = event.target as HTMLElement
              const id = target.closest<HTMLElement>('[data-id]')?.dataset['id']
              if (id !== undefined && target.closest('input, .fr-pli') === null)
                onReglages({ detail: true })
            },
          }}
        />
        {reglages.detail && (
          <DetailEtape
            etape={chosen}
            etapes={etapes}
            actions={actions}
            onClose={closeDetail}
            onSelect={onSelect}
          />
        )}
      </div>
      <LegendeFrise etapes={etapes} comparer={reglages.comparer} hasVacances={frise.hasVacances} />
      <DemandeDate actions={actions} />
    </div>
  )
}
