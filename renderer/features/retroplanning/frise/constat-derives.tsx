import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { listDerives } from '../../../../shared/rules/retroplanning/derive.rules'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { RETRO } from '../../../strings/retroplanning'

type Props = {
  readonly etapes: readonly EtapeLue[]
  readonly plan: Id | null
  readonly onSelect: (id: Id) => void
}

/** What slipped, in one plain sentence: the latest phase first, else the latest step. */
export function ConstatDerives({ etapes, plan, onSelect }: Props) {
  const dossier = useCairn((state) => state.dossier)
  const derives = useMemo(
    () =>
      listDerives(dossier, getCtx().today, plan ?? undefined).filter(
        ({ derive }) => derive.nombre > 0,
      ),
    [dossier, plan],
  )
  const phases = new Set(etapes.filter(({ nature }) => nature === 'phase').map(({ id }) => id))
  const weigh = ({ derive }: (typeof derives)[number]): number =>
    derive.nombre * (derive.unite === 'mois' ? 30 : 1)
  const ranked = derives.toSorted(
    (a, b) => Number(phases.has(b.id)) - Number(phases.has(a.id)) || weigh(b) - weigh(a),
  )
  const [first] = ranked
  if (first === undefined) return null
  const [lead = '', ...rest] = first.phrase.split('\u00a0: ')
  return (
    <section className="fr-constat" aria-label={RETRO.slipsLabel}>
      <IconAlertTriangle size={17} stroke={1.7} aria-hidden="true" />
      <p>
        <button type="button" onClick={() => onSelect(first.id)}>
          {rest.length > 0 ? `${lead}\u00a0:` : lead}
        </button>
        {rest.length > 0 && ` ${rest.join('\u00a0: ')}`}
      </p>
      {ranked.length > 1 && (
        <a href="#/retroplanning/comparaison">{RETRO.slips(ranked.length - 1)}</a>
      )}
    </section>
  )
}
