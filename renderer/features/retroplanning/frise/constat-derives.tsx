import { IconAlertTriangle } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import {
  explainDerive,
  getDerive,
  type Derive,
} from '../../../../shared/rules/retroplanning/derive.rules'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { RETRO } from '../../../strings/retroplanning'
import type { LireReference } from './ligne-frise'

type Props = {
  readonly etapes: readonly EtapeLue[]
  readonly getReference: LireReference
  /** What `onSelect` was made from: it is taken again when one changes. */
  readonly lignes: readonly EtapeLue[]
  readonly selected: Id | null
  readonly onSelect: (id: Id) => void
}

type Ecart = { readonly etape: EtapeLue; readonly derive: Derive }

/** Late steps, phases first, then by how much. Only the first one is put into words: the sentence costs more than the count. */
function listEcarts(etapes: readonly EtapeLue[], getReference: LireReference): readonly Ecart[] {
  const late = etapes.flatMap((etape): Ecart[] => {
    const derive = etape.etat === 'annulee' ? null : getDerive(getReference(etape), etape.quand)
    return derive === null || derive.nombre <= 0 ? [] : [{ etape, derive }]
  })
  const weigh = ({ etape, derive }: Ecart): number =>
    (etape.nature === 'phase' ? 1e6 : 0) + derive.nombre * (derive.unite === 'mois' ? 30 : 1)
  return late.sort((a, b) => weigh(b) - weigh(a))
}

/** What slipped, in one plain sentence: the latest phase, else the latest step. */
function Constat({ etapes, getReference, onSelect }: Props) {
  const dossier = useCairn((state) => state.dossier)
  const ranked = useMemo(() => listEcarts(etapes, getReference), [etapes, getReference])
  const first = ranked[0]?.etape
  if (first === undefined) return null
  const phrase = explainDerive(dossier, first, getReference(first))
  const [lead = '', ...rest] = phrase.split('\u00a0: ')
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

/** Not drawn again by a scroll. */
export const ConstatDerives = memo(
  Constat,
  (a, b) =>
    a.etapes === b.etapes &&
    a.getReference === b.getReference &&
    a.lignes === b.lignes &&
    a.selected === b.selected,
)
